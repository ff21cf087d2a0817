/**
 * One numbered decision of a sitting (рішення ради), and extracts: from a decision, and from the protocol on one item.
 * The text itself is the draft's, which the council keeps as a file: the paper names it and leaves its place.
 */
import type { ItemId } from '#contract/ids';
import type { DecisionRecord, Proceedings } from '../../proceedings/proceedings.ts';
import type { Block, PaperDocument, Picture } from '../document/blocks.ts';
import { ballotBox } from '../protocol/ballot-box.ts';
import { courseBlocks, itemTitle } from '../protocol/course-blocks.ts';
import { sittingFacts } from '../protocol/presence.ts';
import { dateOf, fieldsOf, paperOf } from '../protocol/protocol.ts';
import { firstSigner } from '../protocol/signers.ts';
import { fillTemplate, wordOf } from '../templates/fill.ts';
import type { Template } from '../templates/template.ts';

type Dressed = { readonly template: Template; readonly arms?: Picture };

/** From 1, in the order of adoption; undefined when the sitting adopted fewer. */
const decisionOf = ({ decisions }: Proceedings, ordinal: number): DecisionRecord | undefined => decisions[ordinal - 1];

export function decisionDocument(
  proceedings: Proceedings,
  ordinal: number,
  { template, arms }: Dressed,
): PaperDocument | undefined {
  const decision = decisionOf(proceedings, ordinal);
  if (!decision) return undefined;
  const { council } = proceedings;
  const word = wordOf(template);
  const ballot = proceedings.ballots.find(({ number }) => number === decision.ballotNumber);
  const aside: readonly Block[] = decision.isSetAside
    ? [{ kind: 'paragraph', text: `${word('Скасовано')}: ${asideWords(proceedings, decision)}`, strong: true }]
    : [];
  const sections = new Map<string, readonly Block[]>([
    ['герб', armsBlock(arms)],
    ['текст', [...aside, ...textBlocks(proceedings, decision)]],
    ['голосування', ballot ? [{ kind: 'ballot', ballot: ballotBox(ballot, council.timeZone) }] : []],
    ['підписи', [{ kind: 'signatures', signers: [firstSigner(proceedings)] }]],
  ]);
  const fields = new Map([...fieldsOf(proceedings), ['номер', decision.number], ['назва', decision.title]]);
  return {
    ...paperOf(proceedings, 'decision', { decision: decision.number }),
    title: `Рішення № ${decision.number} — ${council.name}, ${dateOf(proceedings)}`,
    running: `Рішення № ${decision.number}`,
    draft: false,
    blocks: fillTemplate(template, { fields, sections }),
    attached: [],
  };
}

const armsBlock = (arms: Picture | undefined): readonly Block[] => (arms ? [{ kind: 'arms', picture: arms }] : []);

function asideWords({ ballots }: Proceedings, { ballotNumber }: DecisionRecord): string {
  const setAside = ballots.find(({ number }) => number === ballotNumber)?.setAside;
  return setAside ? `голосування № ${setAside.byNumber}: ${setAside.reason}` : 'результат голосування скасовано';
}

/** Where the decided text goes: the draft's, by its number and the names of its documents. */
function textBlocks({ agenda }: Proceedings, { itemId }: DecisionRecord): readonly Block[] {
  const item = agenda.find((one) => one.itemId === itemId);
  const draft = item?.project === undefined ? 'за прийнятим проєктом' : `за проєктом № ${item.project}`;
  const names = (item?.documents ?? []).map(({ title }) => `«${title}»`).join(', ');
  return [{ kind: 'blank', text: `Текст рішення ${draft}${names === '' ? '' : `: ${names}`}` }];
}

/** «Витяг з рішення»: its number, name and adoption, confirmed by the secretary. */
export function decisionExtract(
  proceedings: Proceedings,
  ordinal: number,
  arms: Picture | undefined,
): PaperDocument | undefined {
  const decision = decisionOf(proceedings, ordinal);
  if (!decision) return undefined;
  const name = `Витяг з рішення № ${decision.number}`;
  const blocks: readonly Block[] = [
    { kind: 'heading', text: decision.title },
    ...textBlocks(proceedings, decision),
    ...resolvedBlocks(proceedings, decision),
  ];
  const about = { key: 'decision-extract', which: { decision: decision.number }, number: decision.number };
  return extract(proceedings, arms, { ...about, name, title: 'ВИТЯГ З РІШЕННЯ', blocks });
}

function resolvedBlocks({ ballots, council }: Proceedings, { ballotNumber }: DecisionRecord): readonly Block[] {
  const ballot = ballots.find(({ number }) => number === ballotNumber);
  return ballot ? [{ kind: 'ballot', ballot: ballotBox(ballot, council.timeZone) }] : [];
}

/** «Витяг з протоколу»: what was said and decided on one item; undefined when it is not on the agenda. */
export function protocolExtract(
  proceedings: Proceedings,
  itemId: ItemId,
  { template, arms }: Dressed,
): PaperDocument | undefined {
  const item = proceedings.agenda.find((one) => one.itemId === itemId);
  if (!item) return undefined;
  const course = proceedings.course.filter((matter) => concerns(matter, itemId));
  const blocks: readonly Block[] = [
    ...sittingFacts(proceedings),
    ...(course.length === 0 ? [{ kind: 'item', text: itemTitle(item) } as const] : []),
    ...courseBlocks({ ...proceedings, course }, wordOf(template)),
  ];
  const number = fieldsOf(proceedings).get('номер') ?? '';
  const name = `Витяг з протоколу, питання № ${item.number}`;
  const about = { key: 'protocol-extract', which: { item: itemId }, number };
  return extract(proceedings, arms, { ...about, name, title: 'ВИТЯГ З ПРОТОКОЛУ', blocks });
}

/** A block is voted on each of its items. */
const concerns = (matter: Proceedings['course'][number], itemId: ItemId): boolean =>
  matter.itemId === itemId || (matter.kind === 'ballot' && matter.ballot.items.some((item) => item.itemId === itemId));

type Extract = {
  readonly key: string;
  readonly which: Readonly<Record<string, string>>;
  readonly number: string;
  readonly name: string;
  readonly title: string;
  readonly blocks: readonly Block[];
};

/** Head, what is extracted, and the secretary's confirmation. */
function extract(proceedings: Proceedings, arms: Picture | undefined, about: Extract): PaperDocument {
  const { council, secretary, sittingSecretary } = proceedings;
  const fields = fieldsOf(proceedings);
  const signer = { role: 'Секретар ради', name: (secretary ?? sittingSecretary)?.name };
  return {
    ...paperOf(proceedings, about.key, about.which),
    title: `${about.name} — ${council.name}, ${dateOf(proceedings)}`,
    running: about.name,
    draft: false,
    blocks: [
      ...armsBlock(arms),
      { kind: 'centred', text: council.name, strong: true },
      { kind: 'centred', text: fields.get('засідання') ?? '' },
      { kind: 'title', text: about.title },
      { kind: 'triple', left: dateOf(proceedings), middle: fields.get('місце') ?? '', right: `№ ${about.number}` },
      ...about.blocks,
      { kind: 'paragraph', text: 'Витяг відповідає оригіналу.', strong: true },
      { kind: 'signatures', signers: [signer] },
    ],
    attached: [],
  };
}
