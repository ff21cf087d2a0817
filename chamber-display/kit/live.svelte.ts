/**
 * The live store: one WebSocket to the hub, its views as reactive state, its clocks, and commands with answers.
 * In: frames of the live wire (`#contract/live-wire`). Out: `view(name)`, `lost`, `send(command)` and the clocks.
 *
 * A gap in a view's numbering asks for a snapshot; silence of {@link SILENCE_MS} counts as a lost connection; a
 * command is repeated under the same id after every reconnection until it is answered, a press only for
 * {@link PRESS_LIVES_MS}.
 */
import type { PageLock } from '#contract/accounts';
import type { PersonCommand } from '#contract/commands';
import { SILENCE_MS } from '#contract/live-timing';
import type { Answer, ClientMessage, ServerMessage } from '#contract/live-wire';
import type { Refusal } from '#contract/refusals';
import type { ScreenVoice } from '#contract/spoken-words';
import type { ViewName, ViewOf } from '#contract/views';
import type { Role } from '#contract/vocabulary';
import { newCommandId } from './command-id.ts';
import { elapsedMs, type HubClock, hubTime, readClock, remainingMs } from './hub-clock.ts';
import type { Json } from './merge-patch.ts';
import { retryDelayMs } from './reconnect.ts';
import { awaitSnapshot, follow, newTrack, type ViewTrack } from './view-track.ts';

/** `giveUp`: it is not repeated for ever. */
type Unanswered = {
  readonly command: PersonCommand;
  readonly givenMs: number;
  readonly resolve: (answer: Answer) => void;
  readonly giveUp?: () => void;
};
type Welcome = Extract<ServerMessage, { kind: 'welcome' }>;
type ViewMessage = Extract<ServerMessage, { kind: 'snapshot' | 'delta' }>;

export type LiveOptions = {
  /** Absent: an overlay of the stream, which nobody signs in and which gets its own view alone. */
  readonly role?: Role;
  readonly views: readonly ViewName[];
  /** As the member who presides, at the chair's page. */
  readonly at?: 'chair';
  /** Called when the hub that answers after a reconnection was built anew, e.g. to load the new page. */
  readonly onNewBuild?: () => void;
};

/** How often the clocks of the page move on, ms. */
const TICK_MS = 200;
/** How long a press is repeated when the wire is lost, ms: later on its giver may have voted otherwise, by raised hand. */
const PRESS_LIVES_MS = SILENCE_MS;
const CLOCKED_VIEWS = ['hall', 'overlay', 'chair', 'deputy'] as const;

export class LiveStore {
  readonly #options: LiveOptions;
  readonly #unanswered = new Map<string, Unanswered>();
  readonly #tracks: Partial<Record<ViewName, ViewTrack>> = {};
  #views = $state.raw<Partial<Record<ViewName, Json>>>({});
  #clock = $state.raw<HubClock>();
  #welcome = $state.raw<Welcome>();
  #refusal = $state.raw<Refusal>();
  #lock = $state.raw<PageLock>('open');
  #nowMs = $state(performance.now());
  #heardMs = $state(performance.now());
  #pending = $state(0);
  /** What speaks on this display, as told last. */
  #voice: ScreenVoice | undefined;
  /** The ballot and its length that the deadline is known for. */
  #deadlineOf: string | undefined;
  #socket: WebSocket | undefined;
  #failures = 0;
  #triedMs = 0;
  #retryAtMs: number | undefined;
  readonly #ticker: ReturnType<typeof setInterval>;

  constructor(options: LiveOptions) {
    this.#options = options;
    this.#connect();
    this.#ticker = setInterval(() => this.#tick(), TICK_MS);
  }

  /** The last known state of a view, or undefined before its first snapshot. */
  view<N extends ViewName>(name: N): ViewOf<N> | undefined {
    return this.#views[name] as ViewOf<N> | undefined;
  }

  /** The hub has been silent for longer than {@link SILENCE_MS}: what is shown may be old. */
  get lost(): boolean {
    return this.#nowMs - this.#heardMs > SILENCE_MS;
  }

  /** The hub's clocks as last heard, and when by the page's monotonic clock; undefined before. */
  get heard(): { readonly clock: HubClock; readonly atMs: number } | undefined {
    return this.#clock && { clock: this.#clock, atMs: this.#heardMs };
  }

  /** Since when the hub is silent, by its own wall clock where it was ever heard; undefined while connected. */
  get lostSince(): Date | undefined {
    if (!this.lost) return undefined;
    return this.#clock ? hubTime(this.#clock, this.#heardMs) : new Date(Date.now() - (this.#nowMs - this.#heardMs));
  }

  /** The hub's wall clock now; the page's own before the hub was first heard. */
  get now(): Date {
    return this.#clock ? hubTime(this.#clock, this.#nowMs) : new Date(performance.timeOrigin + this.#nowMs);
  }

  /** Time left of the running ballot, ms. While the connection is lost it runs on to the last known deadline. */
  get remainingMs(): number | undefined {
    return this.#clock && remainingMs(this.#clock, this.#nowMs);
  }

  /** Time spoken in the running speech, ms. It stands still while the speech is paused, and once the loss is told. */
  get elapsedMs(): number | undefined {
    if (CLOCKED_VIEWS.some((name) => this.view(name)?.speech?.paused)) return this.#clock?.spokenMs;
    return this.#clock && elapsedMs(this.#clock, this.#believedMs);
  }

  /** Who the hub takes this page for; undefined before the first welcome. */
  get welcome(): Welcome | undefined {
    return this.#welcome;
  }

  /** The last message of this page that the hub refused as a whole since it last welcomed it, e.g. for want of a role. */
  get refusal(): Refusal | undefined {
    return this.#refusal;
  }

  /** What the hub asks this page for before it takes commands. */
  get lock(): PageLock {
    return this.#lock;
  }

  /** What a request of this page asks for in its address: as whom it acts. */
  get actingAs(): string {
    const { role, at } = this.#options;
    return at ? `as=${role}&at=${at}` : `as=${role}`;
  }

  /** Commands sent and not answered yet. */
  get pending(): number {
    return this.#pending;
  }

  /** Sends a command; resolves with the hub's answer, which comes after the commit, however often the wire breaks. */
  send(command: PersonCommand): Promise<Answer> {
    return new Promise((resolve) => this.#give({ command, resolve, givenMs: performance.now() }));
  }

  /**
   * Sends a press; resolves like {@link send}, or with undefined when the wire is lost and the press has not been
   * answered for {@link PRESS_LIVES_MS}: it is then not repeated, and whether it counts the views will tell.
   */
  press(command: PersonCommand): Promise<Answer | undefined> {
    return new Promise((resolve) =>
      this.#give({ command, resolve, givenMs: performance.now(), giveUp: () => resolve(undefined) }),
    );
  }

  /** Tells the hub what speaks on this display, now and after each reconnection. */
  tellVoice(voice: ScreenVoice): void {
    this.#voice = voice;
    if (this.#welcome) this.#transmit({ kind: 'voice', voice });
  }

  /** Closes the wire for good. Unanswered commands stay unanswered. */
  close(): void {
    clearInterval(this.#ticker);
    this.#drop();
  }

  /** Up to when a speech that was heard is believed to go on. It never steps back. */
  get #believedMs(): number {
    return Math.min(this.#nowMs, this.#heardMs + SILENCE_MS);
  }

  #give(unanswered: Unanswered): void {
    const id = newCommandId();
    this.#unanswered.set(id, unanswered);
    this.#pending = this.#unanswered.size;
    if (this.#welcome) this.#transmit({ kind: 'command', id, command: unanswered.command });
  }

  #giveUpPresses(): void {
    if (!this.lost) return;
    for (const [id, { givenMs, giveUp }] of this.#unanswered) {
      if (!giveUp || this.#nowMs - givenMs < PRESS_LIVES_MS) continue;
      this.#unanswered.delete(id);
      giveUp();
    }
    this.#pending = this.#unanswered.size;
  }

  #connect(): void {
    const scheme = location.protocol === 'https:' ? 'wss' : 'ws';
    const path = this.#options.role ? `/live?${this.actingAs}` : '/live/overlay';
    const socket = new WebSocket(`${scheme}://${location.host}${path}`);
    this.#socket = socket;
    this.#triedMs = performance.now();
    socket.addEventListener('message', (event) => {
      if (socket === this.#socket) this.#receive(JSON.parse(String(event.data)) as ServerMessage);
    });
    socket.addEventListener('close', () => {
      if (socket === this.#socket) this.#retryLater();
    });
  }

  #retryLater(): void {
    this.#drop();
    this.#retryAtMs = performance.now() + retryDelayMs(this.#failures, Math.random());
    this.#failures += 1;
  }

  #drop(): void {
    const socket = this.#socket;
    this.#socket = undefined;
    for (const name of this.#options.views) this.#tracks[name] = awaitSnapshot(this.#tracks[name] ?? newTrack);
    socket?.close();
  }

  #tick(): void {
    this.#nowMs = performance.now();
    this.#giveUpPresses();
    if (this.#retryAtMs !== undefined && this.#nowMs >= this.#retryAtMs) {
      this.#retryAtMs = undefined;
      this.#connect();
    } else if (this.#socket && this.#nowMs - Math.max(this.#heardMs, this.#triedMs) > SILENCE_MS) {
      this.#retryLater();
    }
  }

  #transmit(message: ClientMessage): void {
    if (this.#socket?.readyState === WebSocket.OPEN) this.#socket.send(JSON.stringify(message));
  }

  #receive(message: ServerMessage): void {
    const atMs = performance.now();
    this.#nowMs = atMs;
    if (message.kind === 'welcome') this.#greet(message);
    else if (message.kind === 'answer') this.#settle(message.answer);
    else if (message.kind === 'refused') this.#refusal = message.refusal;
    else if (message.kind === 'lock') this.#lock = message.lock;
    else if (message.kind !== 'beat') this.#follow(message);
    if ('clock' in message) this.#clock = readClock(this.#clock, message.clock, atMs, this.#isOtherDeadline());
    // Beats and refusals around an old picture must not make it pass for a live one.
    if (message.kind !== 'refused' && !this.#isStale) this.#heardMs = atMs;
  }

  /** Some view was followed once and waits for its snapshot now. */
  get #isStale(): boolean {
    return this.#options.views.some((name) => {
      const track = this.#tracks[name];
      return track?.kind === 'awaiting' && track.state !== undefined;
    });
  }

  /** Whether the ballot is another one than the deadline is known for, or lasts longer, or the hub is heard anew. */
  #isOtherDeadline(): boolean {
    const ballot = CLOCKED_VIEWS.map((name) => this.view(name)?.ballot).find((running) => running !== undefined);
    const now = ballot ? `${ballot.ballotId} ${ballot.openForSeconds}` : '';
    const isOther = now !== this.#deadlineOf;
    this.#deadlineOf = now;
    return isOther;
  }

  #greet(welcome: Welcome): void {
    this.#giveUpPresses();
    this.#deadlineOf = undefined;
    if (this.#welcome && this.#welcome.build !== welcome.build) this.#options.onNewBuild?.();
    this.#welcome = welcome;
    this.#refusal = undefined;
    this.#lock = 'open';
    this.#failures = 0;
    for (const view of this.#options.views) this.#transmit({ kind: 'subscribe', view });
    if (this.#voice) this.#transmit({ kind: 'voice', voice: this.#voice });
    for (const [id, { command, givenMs }] of this.#unanswered)
      this.#transmit({ kind: 'command', id, command: aged(command, performance.now() - givenMs) });
  }

  #settle(answer: Answer): void {
    this.#unanswered.get(answer.id)?.resolve(answer);
    this.#unanswered.delete(answer.id);
    this.#pending = this.#unanswered.size;
  }

  #follow(message: ViewMessage): void {
    const { view, seq } = message;
    const frame =
      message.kind === 'snapshot'
        ? ({ kind: 'snapshot', seq, state: message.state as Json } as const)
        : ({ kind: 'delta', seq, patch: message.patch as Json } as const);
    const { track, askAgain } = follow(this.#tracks[view] ?? newTrack, frame);
    this.#tracks[view] = track;
    if (track.kind === 'following') this.#views = { ...this.#views, [view]: track.state };
    if (askAgain) this.#transmit({ kind: 'subscribe', view });
  }
}

/** A vote that is sent again says how long ago it was given. */
const aged = (command: PersonCommand, ms: number): PersonCommand =>
  command.type === 'cast-vote' ? { ...command, ageMs: Math.round(ms) } : command;
