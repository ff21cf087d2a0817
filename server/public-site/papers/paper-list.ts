/**
 * The papers of a sitting that the site gives to everybody, the same bytes that the office gives out. In: what of the
 * sitting is public, and its events; out: each with its place, its title and how it is laid out. Of a ballot its paper at
 * once; protocol, decisions and bound roll calls once the sitting is over. A draft of a protocol never: it is shown as it
 * stood when it was last declared final. A sitting of which a part was closed has its protocol from the office alone,
 * the decision on an item of which something was closed is here without its text, and one whose text is nowhere as a text
 * waits until the secretary has brought it.
 */
import { draftOf } from '../../papers/decisions/decided-text.ts';
import { textOf } from '../../papers/edited/standing-text.ts';
import type { PlacedEvent } from '../../proceedings/placed-event.ts';
import type { BallotRecord, DecisionRecord } from '../../proceedings/proceedings.ts';
import { ballotPath, segment, sittingPath } from '../paths.ts';
import type { Published } from '../published.ts';
import { keyOf } from '../site-context.ts';
import type { Lay, LayOrder } from './lay-papers.ts';

/** `number`: of the ballot that it is of. */
export type PaperWanted = {
  readonly path: string;
  readonly text: string;
  readonly number?: number;
  /** What it is made from. */
  readonly key: string;
  lay(): Promise<Uint8Array | undefined>;
};

/** Of the papers' layout: whoever changes what stands on them counts on. */
const LAYOUT = 2;

type Given = {
  readonly published: Published;
  /** Events of the sitting, and those of the council that its papers are made from; read when one is laid out. */
  readonly events: () => readonly PlacedEvent[];
  readonly ofRecord: readonly PlacedEvent[];
  readonly lay: Lay;
};

export function papersOf(given: Given): readonly PaperWanted[] {
  const { sitting } = given.published;
  const ofBallots = sitting.ballots.flatMap((ballot) => ballotPaper(given, ballot));
  if (sitting.notHeld) return [...whole(given, { kind: 'not-held' }, NOT_HELD), ...ofBallots];
  if (sitting.closedAt === undefined) return ofBallots;
  return [
    ...protocol(given),
    ...sitting.decisions.flatMap((decision) => (awaitsText(given, decision) ? [] : decisionPaper(given, decision))),
    ...(ofBallots.length > 0 ? whole(given, { kind: 'roll-calls' }, ANNEX) : []),
    ...ofBallots,
  ];
}

type Named = { readonly file: string; readonly text: string };
const NOT_HELD: Named = { file: 'not-held.pdf', text: 'Засідання не відбулося' };
const PROTOCOL: Named = { file: 'protocol.pdf', text: 'Протокол засідання' };
const ANNEX: Named = { file: 'roll-calls.pdf', text: 'Усі поіменні голосування засідання' };
const decisionFile = (number: string): string => `decisions/${segment(number)}.pdf`;

/** What a paper is called by its place; undefined for a place where there is none. */
export function titleOfPaper(path: string): string | undefined {
  const ballot = /ballots\/(\d+)\/(?:roll-call|commission)\.pdf$/.exec(path)?.[1];
  if (ballot !== undefined) return `Результати голосування № ${ballot}`;
  if (/\/decisions\/[^/]+\.pdf$/.test(path)) return 'Рішення';
  return [NOT_HELD, PROTOCOL, ANNEX].find(({ file }) => path.endsWith(`/${file}`))?.text;
}

function ballotPaper({ published, events, lay }: Given, ballot: BallotRecord): readonly PaperWanted[] {
  const { number, end } = ballot;
  if (end.kind !== 'closed') return [];
  const folder = ballotPath(published.sitting.sittingId, number);
  if (end.roll) {
    const { roll } = end;
    const order = { kind: 'roll-call', facts: roll } as const;
    const named = { path: `${folder}roll-call.pdf`, text: 'Результати поіменного голосування' };
    return [{ ...named, number, key: keyOf([LAYOUT, roll]), lay: () => lay(order) }];
  }
  if (!end.paper) return [];
  const named = { path: `${folder}commission.pdf`, text: 'Протокол лічильної комісії' };
  const key = keyOf([LAYOUT, end.verdict, end.paper, ballot.journal]);
  return [{ ...named, number, key, lay: () => lay({ kind: 'commission', events: events(), number }) }];
}

function decisionPaper(given: Given, decision: DecisionRecord): readonly PaperWanted[] {
  const { published, ofRecord } = given;
  const { number, title } = decision;
  const named = { file: decisionFile(number), text: `Рішення № ${number}: ${title}` };
  /* A paper has its place among all of the sitting's, those of a closed part too. */
  const ordinal = published.decisions.indexOf(decision.ordinal) + 1;
  if (isPartlyClosed(published, decision)) return whole(given, { kind: 'decision-without-text', ordinal }, named);
  const edited = textOf(published.sitting.sittingId, number, ofRecord)?.sha256;
  return whole(given, { kind: 'decision', ordinal }, named, edited);
}

/** Decisions of a sitting that is over whose text is still to be brought. */
export function awaitedOf(given: Pick<Given, 'published' | 'ofRecord'>): readonly DecisionRecord[] {
  const { decisions, closedAt, origin } = given.published.sitting;
  return closedAt === undefined || origin ? [] : decisions.filter((decision) => awaitsText(given, decision));
}

/** There is neither a draft as a text nor an edited text: a paper of it would have a blank in its place. */
function awaitsText({ published, ofRecord }: Pick<Given, 'published' | 'ofRecord'>, decision: DecisionRecord): boolean {
  if (isPartlyClosed(published, decision)) return false;
  const { sittingId, agenda } = published.sitting;
  const item = agenda.find(({ itemId }) => itemId === decision.itemId);
  return draftOf(item?.documents) === undefined && textOf(sittingId, decision.number, ofRecord) === undefined;
}

/** Something of its item was closed, or the reason for which its result was set aside. */
function isPartlyClosed({ sitting, closedItems }: Published, { itemId, ballotNumber }: DecisionRecord): boolean {
  const ballot = sitting.ballots.find(({ number }) => number === ballotNumber);
  const items = [itemId, ...(ballot?.items ?? []).map((item) => item.itemId)];
  return ballot?.setAside?.reason === '' || items.some((one) => one !== undefined && closedItems.has(one));
}

function protocol(given: Given): readonly PaperWanted[] {
  const { sitting, closedItems, hadClosedPart } = given.published;
  const notes = given.ofRecord.flatMap(({ event, position }) =>
    event.type === 'RecordNoted' && event.data.sittingId === sitting.sittingId ? [{ ...event.data, position }] : [],
  );
  const takenBack = new Set(notes.map(({ replaces }) => replaces));
  const final = notes.findLast(({ kind, noteId }) => kind === 'protocol-final' && !takenBack.has(noteId));
  if (!final || hadClosedPart || closedItems.size > 0) return [];
  const ofRecord = given.ofRecord.filter(({ position }) => position <= final.position);
  return whole({ ...given, ofRecord }, { kind: 'protocol' }, PROTOCOL, final.position);
}

type Which = Extract<LayOrder, { kind: 'whole' }>['which'] | { readonly kind: 'not-held' };

/** @param more what the paper is made from besides the course of the sitting. */
function whole(given: Given, which: Which, { file, text }: Named, more?: number | string): readonly PaperWanted[] {
  const { published, events, ofRecord, lay } = given;
  const { sittingId, course } = published.sitting;
  const key = keyOf([LAYOUT, which, course.at(-1)?.position, more ?? '']);
  const order = (): LayOrder =>
    which.kind === 'not-held'
      ? { kind: 'not-held', events: events() }
      : { kind: 'whole', events: events(), ofRecord, which };
  return [{ path: `${sittingPath(sittingId)}${file}`, text, key, lay: () => lay(order()) }];
}
