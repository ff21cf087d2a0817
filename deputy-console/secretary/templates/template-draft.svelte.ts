/**
 * A template as it is being edited. In: the paper, and what the hub answers. Out: the text, what is wrong in it, how a
 * paper would look. What is written outlives a reload and another section of the page until it is saved.
 */
import type { WordedPaper } from '#contract/papers';
import type { Refusal } from '#contract/refusals';
import { type Asked, askHub } from '../ask-hub.ts';
import { keepForm, keptForm } from '../kept-form.ts';
import type { PageRole } from '../role.ts';
import type { Shelved } from './shelved.ts';

const json = 'application/json';

export class TemplateDraft {
  readonly paper: WordedPaper;
  readonly #role: PageRole;
  #asked = 0;
  #text = $state('');
  /** Position of the newest change that was seen when this text was begun, 0 of none. */
  #over = 0;
  /** As the hub has it. */
  shelved = $state.raw<Shelved>();
  /** The page of a paper made by the text that stood here last. */
  html = $state.raw<string>();
  refusal = $state.raw<Refusal>();
  /** The hub could not be reached. */
  lost = $state(false);
  busy = $state(false);

  constructor(paper: WordedPaper, role: PageRole) {
    this.paper = paper;
    this.#role = role;
  }

  get text(): string {
    return this.#text;
  }
  /** Tabs are spaces: the journal keeps no other signs than what is seen. */
  set text(text: string) {
    this.#text = text.replaceAll('\t', '  ');
    const fields = { text: this.#text, over: String(this.#over) };
    keepForm(this.#kept, this.changed ? { fields, choices: {} } : undefined);
  }

  get changed(): boolean {
    return this.shelved !== undefined && this.#text !== this.shelved.text;
  }
  /** The line of the text's fault. */
  get faultLine(): number | undefined {
    const line = this.refusal?.code === 'TEMPLATE_WRONG' ? /\d+/.exec(this.refusal.uk)?.[0] : undefined;
    return line === undefined ? undefined : Number(line);
  }

  async load(): Promise<void> {
    const asked = await this.#ask<Shelved>('');
    if (!asked.ok) return;
    this.#see(asked.value);
    const kept = keptForm(this.#kept)?.fields;
    this.#text = kept?.['text'] ?? asked.value.text;
    this.#over = Number(kept?.['over'] ?? this.#over);
  }

  /** Makes a paper of this sitting by the text; only the last answer counts. */
  async preview(sittingId: string): Promise<void> {
    this.#asked += 1;
    const turn = this.#asked;
    this.busy = true;
    const path = `/api/sittings/${encodeURIComponent(sittingId)}/preview/${this.paper}`;
    const body = JSON.stringify({ text: this.#text });
    const asked = await askHub<{ html: string }>(path, this.#role, { method: 'POST', body, type: json });
    if (turn !== this.#asked) return;
    this.busy = false;
    this.#hear(asked);
    if (asked.ok) this.html = asked.value.html;
  }

  /** The same as PDF; undefined when it can't be had. */
  async pdf(sittingId: string): Promise<ArrayBuffer | undefined> {
    const path = `/api/sittings/${encodeURIComponent(sittingId)}/preview/${this.paper}/pdf?as=${this.#role}`;
    const body = JSON.stringify({ text: this.#text });
    const answer = await fetch(path, { method: 'POST', body, headers: { 'content-type': json } }).catch(
      () => undefined,
    );
    this.lost = answer === undefined;
    return answer?.ok ? answer.arrayBuffer() : undefined;
  }

  /** Resolves with whether it is kept. What was changed in another window is read again; what is written here stays. */
  async save(): Promise<boolean> {
    const body = JSON.stringify({ text: this.#text, over: this.#over });
    const saved = await this.#send<Shelved>('', { method: 'PUT', body, type: json });
    /* Told only when what is newer is here, so that a press at once after it is a press on that. */
    if (!saved.ok && saved.refusal.code === 'TEMPLATE_CHANGED') {
      const newer = await this.#send<Shelved>('');
      if (newer.ok) this.#see(newer.value);
    }
    this.#hear(saved);
    return this.#take(saved);
  }
  async restore(): Promise<boolean> {
    return this.#take(await this.#ask<Shelved>('', { method: 'DELETE' }));
  }
  undo(): void {
    if (this.shelved) this.text = this.shelved.text;
  }

  get #kept(): string {
    return `template-${this.paper}`;
  }

  async #ask<T>(path: string, how: Parameters<typeof askHub>[2] = {}): Promise<Asked<T>> {
    const asked = await this.#send<T>(path, how);
    this.#hear(asked);
    return asked;
  }

  #send<T>(path: string, how: Parameters<typeof askHub>[2] = {}): Promise<Asked<T>> {
    return askHub<T>(`/api/papers/templates/${this.paper}${path}`, this.#role, how);
  }

  #hear(asked: Asked<unknown>): void {
    this.lost = !asked.ok && asked.lost === true;
    this.refusal = asked.ok || asked.lost ? undefined : asked.refusal;
  }

  #take(asked: Asked<Shelved>): boolean {
    if (!asked.ok) return false;
    this.#see(asked.value);
    this.text = asked.value.text;
    return true;
  }

  #see(shelved: Shelved): void {
    this.shelved = shelved;
    this.#over = shelved.changes[0]?.position ?? 0;
  }
}
