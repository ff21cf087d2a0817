/**
 * A list of people from a file while it is looked over: read by the hub row by row, mended in its cells, read again.
 * Nothing of it is kept anywhere until the order is given.
 */
import type { Member } from '#contract/composition';
import type { RosterPreview } from '#contract/imports';
import type { Refusal } from '#contract/refusals';
import { askHub } from '../ask-hub.ts';
import type { PageRole } from '../role.ts';
import { listText } from './list-text.ts';

export type ImportRow = RosterPreview['rows'][number];

export class ImportDraft {
  readonly #as: PageRole;
  #preview = $state.raw<RosterPreview>();
  #refusal = $state.raw<Refusal>();
  #busy = $state(false);
  #fileName = $state('');
  #opened = $state.raw<ReadonlySet<number>>(new Set());
  /** Counts what was sent, so that an answer to what has been changed since is let go. */
  #asked = 0;

  constructor(as: PageRole) {
    this.#as = as;
  }

  get preview(): RosterPreview | undefined {
    return this.#preview;
  }
  get refusal(): Refusal | undefined {
    return this.#refusal;
  }
  get busy(): boolean {
    return this.#busy;
  }
  get fileName(): string {
    return this.#fileName;
  }
  get rows(): readonly ImportRow[] {
    return this.#preview?.rows ?? [];
  }
  get faulty(): readonly ImportRow[] {
    return this.rows.filter(({ faults }) => faults.length > 0);
  }
  /** Who was read; only when nothing is left to mend. */
  get members(): readonly Member[] | undefined {
    const members = this.rows.flatMap(({ entry }) => entry ?? []);
    const isWhole = members.length > 0 && members.length === this.rows.length && this.#preview?.faults.length === 0;
    return isWhole && !this.#busy ? members : undefined;
  }

  /** Whether the cells of a row may be written into. A row once opened stays so: the focus is in it. */
  isOpen = (row: number): boolean => this.#opened.has(row);
  open(row: number): void {
    this.#opened = new Set([...this.#opened, row]);
  }

  async read(file: File): Promise<void> {
    this.#fileName = file.name;
    this.#opened = new Set();
    await this.#check(file);
  }

  /** Writes into a cell and has the whole list read again. @param at the column, from 0. */
  async mend(row: number, at: number, words: string): Promise<void> {
    this.open(row);
    await this.#again(
      this.rows.map((one) =>
        one.row === row ? { ...one, cells: one.cells.map((cell, index) => (index === at ? words : cell)) } : one,
      ),
    );
  }

  async drop(row: number): Promise<void> {
    await this.#again(this.rows.filter((one) => one.row !== row));
  }

  forget(): void {
    this.#asked += 1;
    this.#preview = undefined;
    this.#refusal = undefined;
    this.#fileName = '';
  }

  async #again(rows: readonly ImportRow[]): Promise<void> {
    const preview = this.#preview;
    if (!preview) return;
    if (rows.length === 0) return this.forget();
    // What was typed stays on the page while it is being read.
    this.#preview = { ...preview, rows: [...rows] };
    const titles = preview.columns.map(({ title }) => title);
    await this.#check(new Blob([listText(titles, rows)], { type: 'text/csv' }));
  }

  async #check(list: Blob): Promise<void> {
    this.#asked += 1;
    const mine = this.#asked;
    this.#busy = true;
    const answer = await askHub<RosterPreview>('/api/imports/roster', this.#as, {
      ...{ method: 'POST', body: list, type: 'application/octet-stream' },
    });
    if (mine !== this.#asked) return;
    this.#busy = false;
    this.#refusal = answer.ok ? undefined : answer.refusal;
    if (!answer.ok) return;
    this.#preview = answer.value;
    for (const { row } of this.faulty) this.open(row);
  }
}
