/**
 * The desk for papers of a whole sitting, for the templates they are made by, and for texts that the secretary edits
 * outside and brings back.
 */
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { FileRef } from '#contract/files';
import type { NoteId, SittingId } from '#contract/ids';
import type { TextBlock } from '../imports/docx-words.ts';
import type { PlacedEvent } from '../proceedings/placed-event.ts';
import { armsOf, type PathOf } from './arms/arms.ts';
import { draftOf } from './decisions/decided-text.ts';
import { decisionIn } from './decisions/decision-in-events.ts';
import type { Picture } from './document/blocks.ts';
import { textOf } from './edited/standing-text.ts';
import { finishedAt } from './finished-at.ts';
import type { Format } from './formats.ts';
import type { PaperPress } from './press.ts';
import type { Made, SittingCopy, SittingPaper } from './sitting-papers.ts';
import { type TemplateKind, VOCABULARIES } from './templates/kinds.ts';
import { TemplateShelf } from './templates/shelf.ts';
import { standingTemplate } from './templates/standing.ts';
import { parseTemplate, type Template, type TemplateFault } from './templates/template.ts';
import { openTemplates } from './templates/template-desk.ts';
import { openWording, type WordingDesk, type WordingGiven } from './wording-desk.ts';

export type SittingDesk = {
  /** Undefined when there is no such sitting, or no such paper of it. */
  make(sittingId: SittingId, which: SittingPaper, format: Format): Promise<Made | undefined>;
  /** A paper as it would be with this text for its template; or what is wrong with the text. */
  preview(
    sittingId: SittingId,
    asked: { readonly kind: TemplateKind; readonly text: string; readonly format: 'html' | 'pdf' },
  ): Promise<{ readonly fault: TemplateFault } | { readonly made: Made | undefined }>;
  readonly wording: WordingDesk;
  /** The council has a coat of arms that can't be printed: its papers are made without. */
  isWithoutArms(): Promise<boolean>;
};

type Given = Partial<Pick<WordingGiven, 'note' | 'keepFile'>> & {
  readonly press: Pick<PaperPress, 'make'>;
  readonly dataDir: string;
  /** Committed events, oldest first: of one sitting, and of the council. */
  readonly eventsOf: (sittingId: SittingId) => Iterable<PlacedEvent>;
  readonly councilEvents: WordingGiven['councilEvents'];
  readonly pathOf: PathOf;
  /** The words of a DOCX, read where a bad file harms nobody; absent: they are read right here. Undefined: it has none. */
  readonly wordsOf?: (bytes: Uint8Array) => Promise<readonly TextBlock[] | undefined>;
};

/** What of the council's stream a sitting's papers tell: notes on the record, letters that told of the sitting. */
const OF_COUNCIL: ReadonlySet<string> = new Set(['RecordNoted', 'NoticeSent']);

export function openSittingDesk(given: Given): SittingDesk {
  const { press, dataDir, eventsOf, councilEvents, pathOf } = given;
  const templates = openTemplates({ shelf: new TemplateShelf(dataDir), councilEvents, note: given.note });
  const order = async (sittingId: SittingId, which: SittingPaper, format: Format, other: Others = {}) => {
    const events = [...eventsOf(sittingId)].map(placed);
    if (events.length === 0) return undefined;
    let all = [...councilEvents()];
    const upTo = finishedAt(which, events, all);
    if (upTo === undefined && (await templates.settle())) all = [...councilEvents()];
    const council = all.filter(({ event }) => OF_COUNCIL.has(event.type)).map(placed);
    const standing = (kind: TemplateKind) => standingTemplate(kind, all, upTo);
    const arms = await armsIn(events, pathOf);
    const protocol = other.protocol ?? standing('protocol');
    const decision = other.decision ?? standing('decision');
    const words = other.words ?? (await wordsFor(given, which, events, council));
    const dressed = { templates: { protocol, decision }, ...(arms && { arms }), ...words };
    return press.make({ events, council, which, format, ...dressed });
  };
  return {
    make: (sittingId, which, format) => order(sittingId, which, format),
    preview: async (sittingId, { kind, text, format }) => {
      const parsed = parseTemplate(text, VOCABULARIES[kind]);
      if (!parsed.ok) return { fault: parsed.fault };
      const which: SittingPaper = kind === 'decision' ? { kind, ordinal: 1 } : { kind };
      return { made: await order(sittingId, which, format, { [kind]: parsed.template, words: {} }) };
    },
    isWithoutArms: async () => {
      const settled = [...councilEvents()].findLast(({ event }) => event.type === 'CouncilSettled')?.event;
      const council = settled?.type === 'CouncilSettled' ? settled.data.council : undefined;
      return council?.brand?.arms !== undefined && (await armsOf(council, pathOf)) === undefined;
    },
    wording: openWording(
      { ...given, newId: () => randomUUID() as NoteId },
      {
        ...{ templates, wordsOf: (bytes) => wordsOf(given, bytes) },
        withText: (id, which, text) => order(id, which, 'html', { words: { edited: text } }),
      },
    ),
  };
}

type Words = Pick<SittingCopy, 'edited' | 'draft'>;
type Others = { readonly [K in TemplateKind]?: Template } & { readonly words?: Words };

/** The text that was brought back and stands; else, of a decision, its draft's. */
async function wordsFor(
  given: Given,
  which: SittingPaper,
  events: readonly PlacedEvent[],
  council: readonly PlacedEvent[],
): Promise<Words> {
  if (which.kind !== 'protocol' && which.kind !== 'decision' && which.kind !== 'decision-extract') return {};
  const decision = 'ordinal' in which ? decisionIn(events, which.ordinal) : undefined;
  const file = textOf(sittingOf(events), decision?.number, council);
  const edited = file && (await wordsIn(given, file));
  if (edited) return { edited };
  const draft = draftOf(decision?.documents);
  const text = draft && (await wordsIn(given, draft.file));
  return text ? { draft: text } : {};
}

async function wordsIn(given: Given, { sha256 }: FileRef): Promise<readonly TextBlock[] | undefined> {
  const path = await given.pathOf(sha256);
  return path === undefined ? undefined : wordsOf(given, await readFile(path));
}

async function wordsOf(given: Given, bytes: Uint8Array): Promise<readonly TextBlock[] | undefined> {
  if (given.wordsOf) return given.wordsOf(bytes);
  const { docxWords } = await import('../imports/docx-words.ts');
  return docxWords(Buffer.from(bytes)).catch(() => undefined);
}

function sittingOf([first]: readonly PlacedEvent[]): SittingId | undefined {
  return first?.event.type === 'SittingConvened' ? first.event.data.sittingId : undefined;
}

/** What the thread needs of an event, and what can be sent to it. */
const placed = ({ position, hash, at, event }: PlacedEvent): PlacedEvent => ({ position, hash, at, event });

async function armsIn(events: readonly PlacedEvent[], pathOf: PathOf): Promise<Picture | undefined> {
  const council = events.map(({ event }) => event).find(({ type }) => type === 'SittingConvened');
  return council?.type === 'SittingConvened' ? armsOf(council.data.council, pathOf) : undefined;
}
