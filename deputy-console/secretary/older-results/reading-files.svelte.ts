/** The files that are being brought, and how the hub's tray and archive stand; what is asked of the hub about them. */
import type { DraftBallot, OlderAnswers, OlderResults } from '#contract/older-results';
import type { Refusal } from '#contract/refusals';
import { type Asked, askHub } from '../ask-hub.ts';
import type { PageRole } from '../role.ts';

const PATH = '/api/older-results';
/** Files on their way at once: the hub reads one after another, and its reader stays at work. */
const AT_ONCE = 4;

export class OlderReading {
  readonly #as: PageRole;
  now = $state.raw<OlderResults>();
  refusal = $state.raw<Refusal>();
  /** Files of the last choice, and how many of them have been read. */
  all = $state(0);
  done = $state(0);
  busy = $state(false);
  /** Ballots by the sitting they are of, once they were asked for. */
  ballots = $state.raw<Readonly<Record<string, readonly DraftBallot[]>>>({});

  constructor(as: PageRole) {
    this.#as = as;
  }

  get isReading(): boolean {
    return this.done < this.all;
  }

  async look(): Promise<void> {
    this.#keep(await askHub<OlderResults>(PATH, this.#as));
  }

  async bring(files: readonly File[]): Promise<void> {
    [this.all, this.done, this.refusal] = [files.length, 0, undefined];
    const waiting = [...files];
    const one = async () => {
      for (let file = waiting.shift(); file; file = waiting.shift()) {
        const asked = await this.#send(file);
        this.done += 1;
        if (asked.ok) continue;
        this.refusal = asked.refusal;
        /* The rest would be refused alike. */
        if (asked.lost || asked.refusal.code === 'OLDER_TRAY_FULL') waiting.length = 0;
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, one));
    this.all = this.done;
    await this.look();
  }

  answer(answers: OlderAnswers): Promise<boolean> {
    return this.#change('PUT', '/answers', answers);
  }
  clear(): Promise<boolean> {
    return this.#change('DELETE', '/files');
  }
  take(): Promise<boolean> {
    return this.#change('POST', '/take');
  }
  remove(sittingId: string, reason: string): Promise<boolean> {
    return this.#change('POST', '/remove', { sittingIds: [sittingId], reason });
  }

  async open(key: string): Promise<void> {
    const asked = await askHub<DraftBallot[]>(`${PATH}/ballots?key=${encodeURIComponent(key)}`, this.#as);
    if (asked.ok) this.ballots = { ...this.ballots, [key]: asked.value };
    else this.refusal = asked.refusal;
  }

  #send(file: File): Promise<Asked<unknown>> {
    const path = `${PATH}/files?name=${encodeURIComponent(file.name.slice(-300))}`;
    return askHub(path, this.#as, { method: 'POST', body: file, type: 'application/octet-stream' });
  }

  async #change(method: 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown): Promise<boolean> {
    this.busy = true;
    const sent = body === undefined ? {} : { body: JSON.stringify(body), type: 'application/json' };
    const asked = await askHub<OlderResults>(PATH + path, this.#as, { method, ...sent });
    this.busy = false;
    return this.#keep(asked);
  }

  #keep(asked: Asked<OlderResults>): boolean {
    this.refusal = asked.ok ? undefined : asked.refusal;
    if (!asked.ok) return false;
    this.now = asked.value;
    this.ballots = {};
    return true;
  }
}
