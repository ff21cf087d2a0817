/**
 * The desk for templates: each change is in the journal before the file follows. A file that somebody changed with an
 * editor is taken into the journal when it is next looked at; one with a fault changes nothing, and the fault is told.
 */
import { checker } from '#contract/check';
import type { CouncilEventOf } from '#contract/events';
import { TEMPLATE_CHARACTERS, TemplateText } from '#contract/papers';
import type { Actor } from '../../hub/face.ts';
import type { PlacedEvent } from '../../proceedings/placed-event.ts';
import { OWN_TEXTS, type TemplateKind, VOCABULARIES } from './kinds.ts';
import type { TemplateShelf } from './shelf.ts';
import { standingText } from './standing.ts';
import { parseTemplate, type TemplateFault } from './template.ts';

export type Shelved = {
  /** As the file has it; the program's own where there is none. */
  readonly text: string;
  readonly isOwn: boolean;
  /** What is wrong in a file that was edited by hand. */
  readonly fault?: TemplateFault;
  /** The file was changed with an editor. */
  readonly isByHand: boolean;
};
/** One change of a template; `text` absent: the program's own was taken again. `by`: `hub` of a file changed by hand. */
export type TemplateChange = {
  readonly position: number;
  readonly at: string;
  readonly by: string;
  readonly text?: string;
};
type NoteKept = (event: CouncilEventOf<'TemplateKept'>, by: Actor | typeof BY_HAND) => Promise<void>;
export type TemplateDesk = {
  /**
   * Keeps a template, or gives it up without `text`; a fault changes nothing.
   * @param over position of the newest change that its writer has seen, 0 of none; `changed` when there is a newer one
   */
  keep(
    kind: TemplateKind,
    text: string | undefined,
    by: Actor,
    over?: number,
  ): Promise<TemplateFault | 'changed' | undefined>;
  look(kind: TemplateKind): Promise<Shelved>;
  /** The newest first. */
  changesOf(kind: TemplateKind): readonly TemplateChange[];
  /** Brings files and journal together. @returns whether the journal has learnt of a file changed by hand */
  settle(): Promise<boolean>;
};

type Given = {
  readonly shelf: TemplateShelf;
  readonly councilEvents: () => Iterable<PlacedEvent & { readonly actor?: string }>;
  /** Resolves when it is on the disk. Absent: nothing is kept, and files are not looked at. */
  readonly note: NoteKept | undefined;
};

/** Nobody knows who changed a file: the hub has found it so. */
const BY_HAND = 'hub';
const KINDS: readonly TemplateKind[] = ['protocol', 'decision'];
const isText = checker(TemplateText);

export function openTemplates({ shelf, councilEvents, note }: Given): TemplateDesk {
  /* One at a time: a file that is being kept is not taken for one that somebody changed. */
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(act: () => Promise<T>): Promise<T> => {
    const turn = last.then(act);
    last = turn.catch(() => undefined);
    return turn;
  };
  const change = async (kind: TemplateKind, text: string | undefined, by: Actor | typeof BY_HAND) => {
    await shelf.prepare(kind, text);
    await note?.({ type: 'TemplateKept', v: 1, data: { paper: kind, ...(text !== undefined && { text }) } }, by);
    await shelf.take(kind, text);
  };
  const settleOne = async (kind: TemplateKind, events: Iterable<PlacedEvent>): Promise<boolean> => {
    const standing = standingText(kind, events);
    if (await shelf.waits(kind, standing)) await shelf.take(kind, standing);
    else await shelf.forget(kind);
    const file = await shelf.read(kind);
    if (file === undefined && standing !== undefined) {
      await shelf.prepare(kind, standing);
      await shelf.take(kind, standing);
    }
    if (file === undefined || file === standing || faultIn(kind, file)) return false;
    await change(kind, file, BY_HAND);
    return true;
  };
  const changesOf = (kind: TemplateKind) => changesIn(councilEvents(), kind);
  return {
    changesOf,
    keep: (kind, text, by, over) =>
      inTurn(async () => {
        if (over !== undefined && over !== (changesOf(kind)[0]?.position ?? 0)) return 'changed';
        const fault = text === undefined ? undefined : faultIn(kind, text);
        if (!fault && note) await change(kind, text, by);
        return fault;
      }),
    look: (kind) =>
      inTurn(async () => {
        if (note) await settleOne(kind, councilEvents());
        const standing = standingText(kind, councilEvents());
        const file = note ? await shelf.read(kind) : standing;
        const fault = file === undefined || file === standing ? undefined : faultIn(kind, file);
        const isByHand = fault !== undefined || changesOf(kind)[0]?.by === BY_HAND;
        return { text: file ?? OWN_TEXTS[kind], isOwn: file === undefined, isByHand, ...(fault && { fault }) };
      }),
    settle: () =>
      inTurn(async () => {
        if (!note) return false;
        const events = [...councilEvents()];
        let isTaken = false;
        for (const kind of KINDS) isTaken = (await settleOne(kind, events)) || isTaken;
        return isTaken;
      }),
  };
}

const TOO_LONG: TemplateFault = {
  line: 1,
  uk: `У файлі є невидимі знаки, або він довший за ${TEMPLATE_CHARACTERS} знаків. Збережіть його як простий текст.`,
  en: `The file has invisible characters or more than ${TEMPLATE_CHARACTERS}. Save it as plain text.`,
};

function faultIn(kind: TemplateKind, text: string): TemplateFault | undefined {
  const parsed = parseTemplate(text, VOCABULARIES[kind]);
  if (!parsed.ok) return parsed.fault;
  return isText(text).ok ? undefined : TOO_LONG;
}

const changesIn = (events: ReturnType<Given['councilEvents']>, kind: TemplateKind): readonly TemplateChange[] =>
  [...events]
    .flatMap(({ event, position, at, actor = '' }): TemplateChange[] => {
      if (event.type !== 'TemplateKept' || event.data.paper !== kind) return [];
      const { text } = event.data;
      return [{ position, at, by: actor, ...(text !== undefined && { text }) }];
    })
    .reverse();
