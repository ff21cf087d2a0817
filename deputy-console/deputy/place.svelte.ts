/**
 * Where on the page the deputy is: the sitting, the agenda with its documents, the own record. In: presses, and what
 * happens in the sitting. Out: the part that is shown. What asks something of the deputy comes to the front at once;
 * one press leads back to the page that was being read.
 */
import type { AttachedDocument } from '#contract/files';

export const PARTS = ['sitting', 'agenda', 'record'] as const;
export type Part = (typeof PARTS)[number];

export class Place {
  #part = $state<Part>('sitting');
  #leftFor = $state<Part>();
  #reading = $state.raw<AttachedDocument>();
  #page = $state(1);
  #lastRead = $state.raw<AttachedDocument>();
  #called: string | undefined;

  /** The part that is shown. */
  get part(): Part {
    return this.#part;
  }

  /** The part that was called away from, until someone goes somewhere. */
  get leftFor(): Part | undefined {
    return this.#leftFor;
  }

  /** The document that lies open over the agenda; it stays open, at its page, while another part is shown. */
  get reading(): AttachedDocument | undefined {
    return this.#reading;
  }

  /** Number of the page that is being read. */
  get page(): number {
    return this.#page;
  }

  go(part: Part): void {
    this.#part = part;
    this.#leftFor = undefined;
  }

  read(document: AttachedDocument): void {
    this.#page = 1;
    this.#reading = document;
    this.go('agenda');
  }

  turned(page: number): void {
    this.#page = page;
  }

  /** The document that was put away last: the keyboard goes on from there. */
  get lastRead(): AttachedDocument | undefined {
    return this.#lastRead;
  }

  putAway(): void {
    this.#lastRead = this.#reading;
    this.#reading = undefined;
  }

  /** Something asks for the deputy: `what` names it, and calls once. Undefined: nothing does. */
  called(what: string | undefined): void {
    if (what === this.#called) return;
    this.#called = what;
    if (what === undefined || this.#part === 'sitting') return;
    this.#leftFor = this.#part;
    this.#part = 'sitting';
  }
}
