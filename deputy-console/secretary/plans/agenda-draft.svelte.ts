/**
 * An agenda as it is typed: saved when a line is left, else every so often, kept on this device until the hub has it,
 * and put together with what another window changed. Each saving is one event for good, so that it is not done at
 * every letter. In: the plan of the office's view, what is typed. Out: `lines`, how the
 * saving stands. Nothing that was typed is ever dropped by itself.
 */
import type { AgendaEntry } from '#contract/composition';
import type { AttachedDocument } from '#contract/files';
import type { PlanId } from '#contract/ids';
import type { Refusal } from '#contract/refusals';
import type { PlanView } from '#contract/views';
import type { LiveStore } from '#kit/live.svelte.ts';
import { type DraftLine, emptyLine, entryOf, isBlank, isSame, lineOf, renumbered } from './draft-line.ts';
import type { Kept, KeptLines } from './kept-lines.ts';
import { type Act, nextNumber, undone, withList } from './line-acts.ts';
import { mergeLines, pairUp, type Row } from './merge-lines.ts';

/** How long what is typed into one line waits at most before it is sent, ms. */
const TYPING_MS = 10_000;
/** How long a line that was left, and what was done with whole lines, waits for more of the kind, ms. */
export const SETTLE_MS = 700;

export class AgendaDraft {
  readonly #live: LiveStore;
  readonly #planId: PlanId;
  readonly #kept: KeptLines;
  #base: readonly Row[] = [];
  #asOf = '';
  #timer: ReturnType<typeof setTimeout> | undefined;
  #waits = 0;
  /** A line was left, or lines were put in, moved, taken off: nobody is in the middle of a word. */
  #settled = false;
  #sent: { rows: readonly Row[]; asOf: string } | undefined;
  /** The lines as they stand on the page. */
  lines = $state<DraftLine[]>([]);
  #saving = $state(false);
  #unsaved = $state(false);
  #savedAt = $state.raw<Date>();
  #refusal = $state.raw<Refusal>();
  #joined = $state(false);
  #act = $state.raw<Act>();

  constructor(live: LiveStore, planId: PlanId, plan: PlanView, kept: KeptLines) {
    this.#live = live;
    this.#planId = planId;
    this.#kept = kept;
    this.#base = pairUp([], plan.agenda);
    this.#asOf = plan.changedAt;
    this.lines = this.#base.map(({ key, entry }) => lineOf(entry, key));
    const left = kept.read(planId);
    if (left) this.#takeUp(left);
  }

  get saving(): boolean {
    return this.#saving;
  }
  /** Something is on the page that the hub does not have yet. */
  get unsaved(): boolean {
    return this.#unsaved;
  }
  /** When the hub last took the agenda from this page. */
  get savedAt(): Date | undefined {
    return this.#savedAt;
  }
  get refusal(): Refusal | undefined {
    return this.#refusal;
  }
  /** Another window had changed the agenda, and its lines were put together with those of this one. */
  get joined(): boolean {
    return this.#joined;
  }
  /** Lines that can't be sent yet: something is written in them, but no number or title. */
  get unfit(): number {
    const known = new Set(this.#base.map(({ key }) => key));
    return this.lines.filter((line) => entryOf(line) === undefined && (!isBlank(line) || known.has(line.key))).length;
  }

  /** What the hub has now. */
  follow(plan: PlanView): void {
    const { changedAt, agenda } = plan;
    if (changedAt === this.#asOf) return;
    const known = [this.#base, this.#sent?.rows ?? this.#base].find((rows) => isSameAs(rows, agenda));
    if (known) {
      this.#base = known;
      this.#asOf = changedAt;
    } else this.#join(plan);
    this.changed();
  }

  /** Called after every change on the page. */
  changed(): void {
    const unsaved = !isSameAs(this.#base, entriesOf(this.#rows()));
    this.#unsaved = unsaved || this.unfit > 0;
    if (this.#unsaved) this.#kept.keep(this.#planId, { lines: this.#written(), base: this.#base });
    else this.#kept.drop(this.#planId);
    if (!unsaved || this.#saving) this.#stop();
    else this.#wait(this.#settled ? SETTLE_MS : TYPING_MS);
  }

  /** Called when a line is left: what was typed in it is sent soon. */
  left(): void {
    if (this.#timer === undefined && !this.#saving) return;
    this.#settled = true;
    if (this.#timer !== undefined) this.#wait(SETTLE_MS);
  }

  /** Sends what stands on the page, once what is on its way has been answered. */
  async save(): Promise<void> {
    this.#stop();
    this.#settled = this.#saving;
    if (this.#saving) return;
    const rows = this.#rows();
    this.#sent = { rows, asOf: this.#asOf };
    this.#saving = true;
    const answer = await this.#live.send({
      type: 'settle-agenda',
      planId: this.#planId,
      agenda: entriesOf(rows),
      asOf: this.#asOf,
    });
    this.#saving = false;
    if (answer.ok) this.#take(rows);
    else this.#refused(answer.refusal);
  }

  /** Adds an empty line after that of `key`, or at the end; out: its key. */
  add(after?: string): string {
    const at = this.lines.findIndex(({ key }) => key === after) + 1 || this.lines.length;
    const line = emptyLine(nextNumber(this.lines, at));
    this.lines.splice(at, 0, line);
    return line.key;
  }

  /** Adds lines that were read from a list, after that of `after` or at the end; an empty line gives way to them. */
  append(entries: readonly AgendaEntry[], after?: string): void {
    this.lines = withList(this.lines, entries, after);
    this.#settled = true;
  }

  /** The line of a key gets a document, once. */
  addDocument(key: string, document: AttachedDocument): void {
    const line = this.lines.find((one) => one.key === key);
    if (!line || line.documents.some(({ file }) => file.sha256 === document.file.sha256)) return;
    line.documents = [...line.documents, document];
    this.#settled = true;
  }

  /** Takes another agenda in place of this one. */
  replace(entries: readonly AgendaEntry[]): void {
    this.#do(withList([], entries));
  }

  remove(key: string): void {
    this.#do(this.lines.filter((line) => line.key !== key));
  }

  /** Moves a line to stand at a place, from 0. */
  move(key: string, to: number): void {
    const from = this.lines.findIndex((line) => line.key === key);
    const line = this.lines[from];
    if (!line || to < 0 || to >= this.lines.length || to === from) return;
    const rest = this.lines.filter((one) => one !== line);
    this.lines = [...rest.slice(0, to), line, ...rest.slice(to)];
    this.#settled = true;
  }

  renumber(): void {
    this.#do(renumbered(this.lines));
  }

  /** Whether a removal, a renumbering or a replacement may be taken back. */
  get mayUndo(): boolean {
    return this.#act !== undefined;
  }
  /** Takes back the last removal, renumbering or replacement; what was typed since stays. */
  undo(): void {
    if (this.#act) this.lines = undone(this.lines, this.#act);
    this.#act = undefined;
    this.#settled = true;
  }

  #do(lines: DraftLine[]): void {
    const before = this.#written();
    this.lines = lines;
    this.#act = { before, after: this.#written() };
    this.#settled = true;
  }
  /** Sends after so long, or earlier if that was said before. */
  #wait(ms: number): void {
    if (this.#timer !== undefined && this.#waits <= ms) return;
    this.#stop();
    this.#waits = ms;
    this.#timer = setTimeout(() => void this.save(), ms);
  }
  #stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
  #written(): DraftLine[] {
    return $state.snapshot(this.lines) as DraftLine[];
  }
  /** What would be sent: of a line that says too little to be taken, what the hub has of it. */
  #rows(): Row[] {
    const had = new Map(this.#base.map(({ key, entry }) => [key, entry]));
    return this.#written().flatMap((line) => {
      const entry = entryOf(line) ?? had.get(line.key);
      return entry ? [{ key: line.key, entry }] : [];
    });
  }
  #join({ agenda, changedAt }: PlanView): void {
    const [before, mine] = [this.#base, this.#written()];
    const touched = !isSameAs(before, entriesOf(this.#rows())) || this.unfit > 0;
    this.#base = pairUp(before, agenda, [...(this.#sent?.rows ?? []), ...this.#rows()]);
    this.#asOf = changedAt;
    this.lines = mergeLines(before, mine, this.#base);
    this.#joined ||= touched;
    this.#settled = true;
  }
  #takeUp({ base, lines }: Kept): void {
    this.#base = pairUp(base, entriesOf(this.#base));
    this.lines = mergeLines(base, lines, this.#base);
    this.#settled = true;
    this.changed();
  }
  #take(rows: readonly Row[]): void {
    if (this.#asOf === this.#sent?.asOf) this.#base = rows;
    this.#sent = undefined;
    this.#savedAt = this.#live.now;
    this.#refusal = undefined;
    this.changed();
  }
  #refused(refusal: Refusal): void {
    const old = this.#sent?.asOf;
    this.#sent = undefined;
    if (refusal.code !== 'PLAN_CHANGED') this.#refusal = refusal;
    // The plan as it stands now has come already, or comes with the next view.
    else if (this.#asOf !== old) {
      this.#settled = true;
      this.changed();
    }
  }
}

const entriesOf = (rows: readonly Row[]): AgendaEntry[] => rows.map(({ entry }) => entry);
const isSameAs = (rows: readonly Row[], entries: readonly AgendaEntry[]): boolean =>
  rows.length === entries.length && rows.every(({ entry }, at) => isSame(entry, entries[at]));
