/**
 * The notice of a sitting as a letter: that it is convened, when, where, on what (280/97-ВР ст. 46 ч. 10). In: the
 * council, a plan and an instant; out: subject, text, HTML with the same words, and a calendar file. Ukrainian alone, as
 * a council's papers are.
 */
import type { AgendaEntry, Council, Session, SittingPlan } from '#contract/composition';
import type { PlanId } from '#contract/ids';
import { ordinalNeuterFigures } from '#contract/ordinals';
import { calendarOf } from './calendar.ts';

export type NoticeFacts = {
  readonly planId: PlanId;
  readonly council: Council;
  readonly session: Session;
  readonly sitting: SittingPlan;
  readonly agenda: readonly AgendaEntry[];
  /** Stamp of the plan's last change. */
  readonly changedAt: string;
};
export type Letter = {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly calendar: string;
};

/** @param at when it is made, ISO 8601. */
export function letterOf(facts: NoticeFacts, at: string): Letter {
  const { council, sitting, agenda } = facts;
  const name = sittingName(facts);
  const when = whenOf(sitting.startsAt, council.timeZone);
  const lines = [
    council.name,
    'Повідомлення про скликання',
    `Повідомляємо, що скликано ${name}.`,
    `Час: ${when}.`,
    `Місце: ${sitting.place}.`,
  ];
  const items = agenda.map(itemOf);
  const heading = items.length > 0 ? 'На розгляд виносяться питання:' : 'Порядок денний буде надіслано додатково.';
  const description = [heading, ...items.map(({ number, title }) => `${number}. ${title}`)].join('\n');
  return {
    subject: `${capital(name)}, ${when}`,
    text: `${[...lines, '', heading, ...items.flatMap(textLines)].join('\n')}\n`,
    html: htmlOf(lines, heading, items),
    calendar: calendarOf(
      {
        ...{ uid: `${facts.planId}@dzvin`, sequence: Math.floor(Date.parse(facts.changedAt) / 1000) % 2 ** 31 },
        ...{ startsAt: sitting.startsAt, ...(sitting.endsAt !== undefined && { endsAt: sitting.endsAt }) },
        ...{ summary: `${capital(name)}: ${council.name}`, place: sitting.place, description },
      },
      at,
    ),
  };
}

type Item = Pick<AgendaEntry, 'number' | 'title' | 'reporter'>;
const itemOf = ({ number, title, reporter }: AgendaEntry): Item => ({
  number,
  title: title.replaceAll(/\s+/g, ' ').trim(),
  ...(reporter !== undefined && { reporter }),
});
const textLines = ({ number, title, reporter }: Item): string[] => [
  `${number}. ${title}`,
  ...(reporter === undefined ? [] : [`   Доповідає: ${reporter}`]),
];

const KIND = { regular: 'чергової', extraordinary: 'позачергової' } as const;
function sittingName({ session, sitting }: NoticeFacts): string {
  const number = `${ordinalNeuterFigures(sitting.number)} пленарне засідання`;
  return `${number} ${KIND[session.kind]} сесії № ${session.number}`;
}

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('uk') + text.slice(1);

const whenOf = (startsAt: string, timeZone: string): string =>
  new Intl.DateTimeFormat('uk', {
    ...{ timeZone, weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' },
    ...{ hour: '2-digit', minute: '2-digit' },
  }).format(new Date(startsAt));

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const html = (text: string): string => text.replaceAll(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);

function htmlOf(
  [council = '', title = '', ...lines]: readonly string[],
  heading: string,
  items: readonly Item[],
): string {
  const said = lines.map((line) => `<p>${html(line)}</p>`).join('\n');
  const list = items.map(({ number, title: what, reporter }) => {
    const who = reporter === undefined ? '' : `<br><small>Доповідає: ${html(reporter)}</small>`;
    return `<p>${html(number)}. ${html(what)}${who}</p>`;
  });
  return `<!doctype html>
<html lang="uk"><head><meta charset="utf-8"><title>${html(title)}</title></head>
<body><p>${html(council)}</p>
<h1>${html(title)}</h1>
${said}
<h2>${html(heading)}</h2>
${list.join('\n')}
</body></html>
`;
}
