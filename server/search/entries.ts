/**
 * Entries of the things of a sitting. A ballot's is made from what every screen prints of it, where no name stands beside
 * a choice: of a secret one there are its totals and nothing else to be found, by construction.
 */
import type { Member } from '#contract/composition';
import type { SittingEventOf } from '#contract/events';
import type { AttachedDocument } from '#contract/files';
import type { EndedBallot } from '#contract/views';
import { amendmentsTo, type Item, itemById } from '../council/agenda/agenda.ts';
import type { Sitting } from '../council/council.ts';
import { mannerWords, speechWords, subjectWords } from '../council/course/words.ts';
import { everMember } from '../council/roster/roster.ts';
import { speakerName } from '../views/person.ts';
import type { Entry } from './entry.ts';

/** Where an event stands. */
export type Where = { readonly position: number; readonly at: string };

const lines = (...parts: readonly (string | undefined)[]): string => parts.filter((part) => part).join('\n');

export function sittingEntry({ sittingId, council, session, sitting, convocation, notHeld }: Sitting): Entry {
  const kind = session.kind === 'extraordinary' ? 'позачергова' : 'чергова';
  return {
    key: `sitting/${sittingId}`,
    kind: 'sitting',
    title: `Пленарне засідання ${sitting.number}, сесія ${session.number}, скликання ${convocation}`,
    body: lines(
      council.name,
      `${kind} сесія`,
      sitting.place,
      sitting.startsAt.slice(0, 10),
      notHeld && 'засідання не відбулося',
    ),
    sittingId,
    at: sitting.startsAt,
  };
}

export function itemEntry({ sittingId, agenda, sitting }: Sitting, item: Item): Entry {
  const { itemId, number, title, project, reporter } = item;
  const amendments = amendmentsTo(agenda, itemId).map(({ number: n, text }) => `Поправка ${n}: ${text}`);
  return {
    key: `item/${itemId}`,
    kind: 'item',
    title: `${number}. ${title}`,
    body: lines(project && `Проєкт № ${project}`, reporter && `Доповідає: ${reporter}`, ...amendments),
    sittingId,
    number,
    at: sitting.startsAt,
  };
}

export function documentEntry({ sittingId, sitting }: Sitting, item: Item, { title, file }: AttachedDocument): Entry {
  return {
    key: `document/${item.itemId}/${file.sha256}`,
    kind: 'document',
    title,
    body: `${item.number}. ${item.title}`,
    sittingId,
    number: item.number,
    at: sitting.startsAt,
    href: `/files/${file.sha256}?title=${encodeURIComponent(title)}`,
    sha256: file.sha256,
  };
}

/** From the view, which names nobody's choice. */
export function ballotEntry({ sittingId }: Sitting, ballot: EndedBallot): Entry {
  const { ballotId, number, subject, manner, text, item, headline, explanation, decisions = [], setAside } = ballot;
  const held = manner === 'secret' ? mannerWords(ballot.by ?? 'electronic').uk : undefined;
  const paper = paperOf(ballot);
  return {
    key: `ballot/${ballotId}`,
    kind: 'ballot',
    title: text,
    body: lines(
      [`Голосування № ${number}: ${subjectWords(subject).uk}`, held].filter((part) => part).join(', '),
      item && `${item.number}. ${item.title}`,
      ...decisions.map((decision) => `Рішення № ${decision}`),
      `${headline.uk}. ${explanation.uk}`,
      setAside && `Результат скасовано голосуванням № ${setAside.by}: ${setAside.reason}`,
    ),
    sittingId,
    number: String(number),
    at: ballot.endedAt,
    position: ballot.position,
    ...(paper !== undefined && { href: `/api/sittings/${sittingId}/ballots/${number}/${paper}` }),
  };
}

/** The paper that tells a ballot whole. */
function paperOf({ manner, result, paper }: EndedBallot): string | undefined {
  if (result === 'stopped') return undefined;
  if (manner === 'open') return 'roll-call.pdf';
  return paper === undefined ? undefined : 'commission-protocol.pdf';
}

export function speechEntry(sitting: Sitting, data: SittingEventOf<'SpeechBegun'>['data'], where: Where): Entry {
  const { memberId, kind, itemId } = data;
  const item = itemId === undefined ? undefined : itemById(sitting.agenda, itemId);
  return {
    key: `speech/${where.position}`,
    kind: 'speech',
    title: speakerName(sitting, data),
    body: lines(speechWords(kind).uk, item && `${item.number}. ${item.title}`),
    sittingId: sitting.sittingId,
    ...(item && { number: item.number }),
    ...(memberId !== undefined && { memberId }),
    ...where,
  };
}

export function statementEntry(
  sitting: Sitting,
  data: SittingEventOf<'StatementEntered'>['data'],
  where: Where,
): Entry {
  const { memberId, kind, text } = data;
  const what = kind === 'recorded-wrongly' ? 'Голос зараховано неправильно' : 'Заява для протоколу';
  return {
    key: `statement/${where.position}`,
    kind: 'statement',
    title: `${everMember(sitting.roster, memberId)?.name ?? memberId}: ${what.toLowerCase()}`,
    body: text,
    sittingId: sitting.sittingId,
    memberId,
    ...where,
  };
}

const OFFICES = {
  head: { female: 'голова', male: 'голова' },
  secretary: { female: 'секретар ради', male: 'секретар ради' },
  deputy: { female: 'депутатка', male: 'депутат' },
} as const;
const NO_FACTION = { female: 'позафракційна', male: 'позафракційний' } as const;

export function personEntry({ id, name, gender, office, faction, district }: Member): Entry {
  const none = office === 'head' ? undefined : NO_FACTION[gender];
  const word = faction === undefined ? none : `Фракція: ${faction}`;
  return {
    key: `person/${id}`,
    kind: 'person',
    title: name,
    body: lines(OFFICES[office][gender], word, district === undefined ? undefined : `округ № ${district}`),
    memberId: id,
  };
}
