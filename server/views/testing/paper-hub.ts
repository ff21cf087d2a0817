/**
 * A hub on paper, for tests: commands are decided by the council itself and are committed as soon as decided, with
 * no disk and no wait. Time passes only when told to.
 */
import { isDecidedByHub, type SittingCommand } from '#contract/commands';
import { type CouncilEventOf, type HouseEvent, isOfSitting } from '#contract/events';
import type { DeviceId } from '#contract/ids';
import type { Answer, CommandEnvelope } from '#contract/live-wire';
import { type Refusal, refuse } from '#contract/refusals';
import { decide, evolve, initialState, type SittingState } from '../../council/council.ts';
import { nameOf } from '../../hub/decided.ts';
import type { Actor, CommittedEvent, HallNow, Hub, SignInEvent } from '../../hub/face.ts';

/** A hall of which nothing is known. */
export const quietHall: HallNow = {
  online: new Set(),
  bridges: new Map(),
  lines: [],
  keypads: [],
  microphones: [],
  refused: {},
  pressed: undefined,
  card: undefined,
  setUp: {},
};

export class PaperHub implements Hub {
  nowMs = Date.parse('2026-03-30T07:00:00.000Z');
  state: SittingState = initialState;
  readonly devices = new Map<DeviceId, 'up' | 'down'>();
  readonly submitted: { envelope: CommandEnvelope; actor: Parameters<Hub['submit']>[1] }[] = [];
  readonly #log: CommittedEvent[] = [];
  readonly #listeners: ((events: readonly CommittedEvent[]) => void)[] = [];
  readonly #linkListeners: (() => void)[] = [];

  /** Decides and commits, whoever registers doing it himself; the refusal, or undefined when it was done. */
  give(command: SittingCommand): Refusal | undefined {
    return this.giveAs(command.type === 'register-member' ? `deputy:${command.memberId}` : 'chair', command);
  }

  /** The same by this actor, as the journal's envelope names it. */
  giveAs(actor: string, command: SittingCommand, byName?: string): Refusal | undefined {
    const by = { actor, ...(byName !== undefined && { byName }) };
    const decision = decide(this.state, command, { nowMs: this.nowMs, ...by, sealKey: 'ab'.repeat(32) });
    if (!decision.ok) return decision.refusal;
    this.commit(decision.events);
    return undefined;
  }

  /** Gives commands that must all be lawful. */
  giveAll(...commands: readonly SittingCommand[]): void {
    for (const command of commands) {
      const refusal = this.give(command);
      if (refusal) throw new Error(`${command.type}: ${refusal.en}`);
    }
  }

  commit(events: readonly HouseEvent[], stream = 'sitting/8-14-1', actor = 'chair'): void {
    const committed = events.map((event, place): CommittedEvent => {
      const position = this.#log.length + place + 1;
      const at = new Date(this.nowMs).toISOString();
      const hash = position.toString(16).padStart(64, '0');
      return { position, hash, stream, at, actor, cause: `c${position}`, event };
    });
    for (const { event, at } of committed) {
      if (isOfSitting(event)) this.state = evolve(this.state, event, at);
    }
    this.#log.push(...committed);
    for (const listener of this.#listeners) listener(committed);
  }

  async submit(envelope: CommandEnvelope, actor: Parameters<Hub['submit']>[1]): Promise<Answer> {
    this.submitted.push({ envelope, actor });
    const { id, command } = envelope;
    const refusal = isDecidedByHub(command)
      ? refuse('SITTING_ALREADY_CONVENED')
      : this.giveAs(nameOf(actor), command, actor.name);
    return refusal ? { id, ok: false, refusal } : { id, ok: true, position: this.#log.length };
  }

  async noteAccount(data: CouncilEventOf<'AccountChanged'>['data'], actor: Actor): Promise<void> {
    this.commit([{ type: 'AccountChanged', v: 1, data }], 'council', nameOf(actor));
  }

  async noteSignIns(events: readonly SignInEvent[], actor: Actor | 'hub'): Promise<void> {
    this.commit([...events], 'council', nameOf(actor));
  }

  linkOf(device: string, link: 'up' | 'down'): void {
    this.devices.set(device as DeviceId, link);
    for (const listener of this.#linkListeners) listener();
  }

  history = () => [...this.#log];
  onCommitted = (listener: (events: readonly CommittedEvent[]) => void) => void this.#listeners.push(listener);
  clock = () => ({ now: new Date(this.nowMs).toISOString() });
  links = () => ({ devices: this.devices, assigned: this.devices.size, bridges: 1 });
  /** How the hall is; a test sets it. */
  hallNow: HallNow = quietHall;
  hall = () => this.hallNow;
  onHallChanged = (listener: () => void) => void this.#linkListeners.push(listener);
  onLinksChanged = (listener: () => void) => void this.#linkListeners.push(listener);
}
