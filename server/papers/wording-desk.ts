/**
 * What the council words itself: templates, each change of them noted in the journal with who made it, and texts that
 * the secretary edited outside and brought back. In: a text or a file. Out: what stands, or why it may not.
 */
import type { CouncilEventOf } from '#contract/events';
import type { FileRef } from '#contract/files';
import type { NoteId, SittingId } from '#contract/ids';
import { type Refusal, refuse } from '#contract/refusals';
import type { Actor } from '../hub/face.ts';
import type { TextBlock } from '../imports/docx-words.ts';
import type { PlacedEvent } from '../proceedings/placed-event.ts';
import { decisionIn } from './decisions/decision-in-events.ts';
import type { Made } from './sitting-papers.ts';
import type { TemplateDesk } from './templates/template-desk.ts';

/** A paper with a text of its own: the protocol, or a decision by its ordinal. */
export type WordedWhich = { readonly kind: 'protocol' } | { readonly kind: 'decision'; readonly ordinal: number };
type Noted = CouncilEventOf<'TemplateKept' | 'RecordNoted'>;
/** `hub`: what it found so by itself. */
export type Note = (event: Noted, by: Actor | 'hub') => Promise<void>;
export type TakenText = { readonly ok: true } | { readonly ok: false; readonly refusal: Refusal };

export type WordingDesk = {
  readonly templates: TemplateDesk;
  /** Refused: `NOT_FOUND`, `TEXT_TOO_EARLY`, `TEXT_UNREADABLE`, `TEXT_NOT_OF_PAPER`, and as a file that is kept. */
  takeText(
    sittingId: SittingId,
    which: WordedWhich,
    file: { name: string; bytes: Buffer },
    by: Actor,
  ): Promise<TakenText>;
  /** The record's own words again. Refused: `NOT_FOUND`. */
  giveUpText(sittingId: SittingId, which: WordedWhich, by: Actor): Promise<TakenText>;
};

export type WordingGiven = {
  readonly eventsOf: (sittingId: SittingId) => Iterable<PlacedEvent>;
  readonly councilEvents: () => Iterable<PlacedEvent & { readonly actor?: string }>;
  /** Notes in the journal; resolves when it is on the disk. Absent: nothing is noted, and no text is taken. */
  readonly note?: Note;
  /** Keeps a DOCX among the council's files. */
  readonly keepFile?: (bytes: Buffer) => Promise<{ ok: true; file: FileRef } | { ok: false; refusal: Refusal }>;
  readonly newId: () => NoteId;
};

type Making = {
  readonly templates: TemplateDesk;
  readonly wordsOf: (bytes: Uint8Array) => Promise<readonly TextBlock[] | undefined>;
  readonly withText: (id: SittingId, which: WordedWhich, text: readonly TextBlock[]) => Promise<Made | undefined>;
};

export function openWording(given: WordingGiven, { templates, wordsOf, withText }: Making): WordingDesk {
  const { note, keepFile, newId } = given;
  const noteText = async (about: About, file: FileRef | undefined, text: string, by: Actor): Promise<TakenText> => {
    const { sittingId, which, number } = about;
    const edited = {
      paper: which.kind,
      ...(number !== undefined && { decision: number }),
      ...(file && { file }),
    };
    await note?.(
      { type: 'RecordNoted', v: 1, data: { noteId: newId(), sittingId, kind: 'paper-text', text, edited } },
      by,
    );
    return { ok: true };
  };
  return {
    templates,
    takeText: async (sittingId, which, { name, bytes }, by) => {
      const about = aboutOf(given, sittingId, which);
      if (!about.ok) return about;
      const text = await wordsOf(bytes);
      const made = text && (await withText(sittingId, which, text));
      if (!made) return { ok: false, refusal: refuse('TEXT_UNREADABLE') };
      if (made.missing !== undefined)
        return { ok: false, refusal: refuse('TEXT_NOT_OF_PAPER', { line: shortened(made.missing) }) };
      /* A file that is refused is not kept. */
      const kept = await keepFile?.(bytes);
      if (!kept) return notFound(sittingId);
      if (!kept.ok) return kept;
      return noteText(about, kept.file, `Взято виправлений текст: ${about.words}, файл «${shortened(name)}».`, by);
    },
    giveUpText: async (sittingId, which, by) => {
      const about = aboutOf(given, sittingId, which);
      return about.ok ? noteText(about, undefined, `Повернуто текст із запису: ${about.words}.`, by) : about;
    },
  };
}

type About = {
  readonly ok: true;
  readonly sittingId: SittingId;
  readonly which: WordedWhich;
  /** Of the decision. */
  readonly number?: string;
  readonly words: string;
};

const notFound = (what: string): TakenText & { ok: false } => ({ ok: false, refusal: refuse('NOT_FOUND', { what }) });

/** A protocol goes on being written until the close. */
function aboutOf(
  { eventsOf }: WordingGiven,
  sittingId: SittingId,
  which: WordedWhich,
): About | (TakenText & { ok: false }) {
  const events = [...eventsOf(sittingId)];
  if (events.length === 0) return notFound(sittingId);
  if (which.kind === 'protocol') {
    const isOver = events.some(({ event }) => event.type === 'SittingClosed');
    if (!isOver) return { ok: false, refusal: refuse('TEXT_TOO_EARLY') };
    return { ok: true, sittingId, which, words: 'протокол' };
  }
  const found = decisionIn(events, which.ordinal);
  if (!found) return notFound(`${sittingId} ${which.ordinal}`);
  return { ok: true, sittingId, which, number: found.number, words: `рішення № ${found.number}` };
}

const LONGEST = 160;
/** One line, not too long to be read in a sentence. */
const shortened = (line: string): string => {
  const plain = line.replace(/[\p{Cc}\p{Cs}\s]+/gu, ' ').trim();
  return plain.length > LONGEST ? `${[...plain].slice(0, LONGEST - 1).join('')}…` : plain;
};
