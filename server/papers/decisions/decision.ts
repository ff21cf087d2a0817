/**
 * One numbered decision of a sitting (рішення ради), and extracts: from a decision, and from the protocol on one item.
 */
import type { ItemId } from '#contract/ids';
import type { TextBlock } from '../../imports/docx-words.ts';
import { publicSitting } from '../../open-data/public-sitting.ts';
import type { DecisionRecord, Proceedings } from '../../proceedings/proceedings.ts';
import type { Block, PaperDocument, Picture } from '../document/blocks.ts';
import { type Merged, mergedBlocks } from '../edited/merge.ts';
import { ballotBox } from '../protocol/ballot-box.ts';
import { courseBlocks, itemTitle } from '../protocol/course-blocks.ts';
import { sittingFacts } from '../protocol/presence.ts';
import { dateOf, fieldsOf, paperOf, type Worded } from '../protocol/protocol.ts';
import { firstSigner } from '../protocol/signers.ts';
import { fillTemplate, wordOf } from '../templates/fill.ts';
import type { Template } from '../templates/template.ts';
import { draftBlocks } from './decided-text.ts';

type Dressed = {
  readonly template: Template;
  readonly arms?: Picture;
  /** The text that the secretary edited and brought back. */
  readonly edited?: readonly TextBlock[];
  /** Its draft, where that is a text. */
  readonly draft?: readonly TextBlock[];
};

/** From 1, in the order of adoption; undefined when the sitting adopted fewer. */
const decisionOf = ({ decisions }: Proceedings, ordinal: number): DecisionRecord | undefined => decisions[ordinal - 1];

export function decisionDocument(proceedings: Proceedings, ordinal: number, dressed: Dressed): Worded | undefined {
  const decision = decisionOf(proceedings, ordinal);
  if (!decision) return undefined;
  return decisionPaper(proceedings, decision, wordedDecision(proceedings, decision, dressed));
}

function decisionPaper(proceedings: Proceedings, decision: DecisionRecord, { own: _, ...worded }: Merged): Worded {
  return {
    ...paperOf(proceedings, 'decision', { decision: decision.number }),
    title: `Рішення № ${decision.number} — ${proceedings.council.name}, ${dateOf(proceedings)}`,
    running: `Рішення № ${decision.number}`,
    draft: false,
    ...worded,
    attached: [],
  };
}

const WITHHELD: readonly Block[] = [
  {
    kind: 'paragraph',
    text:
      'Текст рішення тут не надруковано: частину розгляду цього питання було закрито. Текст, крім відомостей ' +
      'з обмеженим доступом, рада надає на запит (2939-VI ст. 6 ч. 7).',
  },
];

/**
 * A decision as everybody may read it when something of its item was closed: number, name and vote as the law publishes
 * them, and nothing of its draft, its documents and its amendments.
 */
export function decisionWithoutText(
  proceedings: Proceedings,
  ordinal: number,
  dressed: Pick<Dressed, 'template' | 'arms'>,
): Worded | undefined {
  const decision = decisionOf(proceedings, ordinal);
  const shown = publicSitting(proceedings);
  if (!decision || !shown.decisions.includes(decision)) return undefined;
  return decisionPaper(shown, decision, wordedDecision(shown, decision, { ...dressed, own: WITHHELD }));
}

/** The blocks of a decision; `own`: its text alone. Everything but the text is the record's. */
function wordedDecision(
  proceedings: Proceedings,
  decision: DecisionRecord,
  dressed: Dressed & { own?: readonly Block[] },
): Merged {
  const { template, arms, edited, draft } = dressed;
  const word = wordOf(template);
  const aside: readonly Block[] = decision.isSetAside
    ? [{ kind: 'paragraph', text: `${word('Скасовано')}: ${asideWords(proceedings, decision)}`, strong: true }]
    : [];
  const own = dressed.own ?? draftBlocks(proceedings, decision, draft);
  const sections = new Map<string, readonly Block[]>([
    ['герб', armsBlock(arms)],
    ['текст', [...aside, ...own]],
    ['голосування', resolvedBlocks(proceedings, decision)],
    ['підписи', [{ kind: 'signatures', signers: [firstSigner(proceedings)] }]],
  ]);
  const fields = new Map([...fieldsOf(proceedings), ['номер', decision.number], ['назва', decision.title]]);
  const blocks = fillTemplate(template, { fields, sections });
  const texts = new Set(own);
  return edited ? mergedBlocks(blocks, edited, (block) => !texts.has(block)) : { blocks, own };
}

const armsBlock = (arms: Picture | undefined): readonly Block[] => (arms ? [{ kind: 'arms', picture: arms }] : []);

function asideWords({ ballots }: Proceedings, { ballotNumber }: DecisionRecord): string {
  const setAside = ballots.find(({ number }) => number === ballotNumber)?.setAside;
  if (!setAside) return 'результат голосування скасовано';
  return `голосування № ${setAside.byNumber}${setAside.reason === '' ? '' : `: ${setAside.reason}`}`;
}

/** «Витяг з рішення»: its number, name and adoption, confirmed by the secretary. */
export function decisionExtract(
  proceedings: Proceedings,
  ordinal: number,
  dressed: Dressed,
): PaperDocument | undefined {
  const decision = decisionOf(proceedings, ordinal);
  if (!decision) return undefined;
  const name = `Витяг з рішення № ${decision.number}`;
  const blocks: readonly Block[] = [
    { kind: 'heading', text: decision.title },
    ...wordedDecision(proceedings, decision, dressed).own,
    ...resolvedBlocks(proceedings, decision),
  ];
  const about = { key: 'decision-extract', which: { decision: decision.number }, number: decision.number };
  return extract(proceedings, dressed.arms, { ...about, name, title: 'ВИТЯГ З РІШЕННЯ', blocks });
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
