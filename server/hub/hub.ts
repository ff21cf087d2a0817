/**
 * The hub: decides commands in order in memory, appends their events to the journal, and lets nothing out before the
 * commit it rests on. In: commands of people, of the hall and of its own timers; out: answers, and committed events.
 */
import { randomUUID } from 'node:crypto';
import type { PersonCommand, SittingCommand } from '#contract/commands';
import { type CouncilEventOf, isOfCouncil, isOfHall, type SittingEvent } from '#contract/events';
import type { LinkState } from '#contract/hall-bus';
import type { CardNumber, DeviceId, MemberId, SeatNumber, SittingId } from '#contract/ids';
import type { Answer, CommandEnvelope, LiveClock } from '#contract/live-wire';
import { type Refusal, refuse } from '#contract/refusals';
import { askedId } from '../council/ballot/ballot.ts';
import { isOnPaper } from '../council/ballot/secret.ts';
import { decide } from '../council/council.ts';
import type { DecisionContext } from '../council/decision.ts';
import { memberAtSeat, seatOfCard } from '../council/registration/presence.ts';
import { memberOfCard } from '../council/roster/roster.ts';
import { initialState, type SittingState } from '../council/sitting/sitting.ts';
import type { JsonObject } from '../journal/event.ts';
import type { Journal } from '../journal/journal.ts';
import { Chronicle, sittingStream } from './chronicle.ts';
import { type HubClock, stamp } from './clock.ts';
import { conveningAsked, conveningAtStart } from './convening.ts';
import { CouncilDesk } from './council-desk.ts';
import { Deadline, resumedSeconds } from './deadline.ts';
import { type Decided, type DeviceOfHall, nameOf, type SealedPress } from './decided.ts';
import type { Actor, CommittedEvent, HallNow, Hub, SignInEvent } from './face.ts';
import { fromJournal } from './from-journal.ts';
import { Hall, isOfCouncilItself, isOfHallItself, isOpen, sitsAt } from './hall.ts';
import { liveClock } from './live-clock.ts';
import { Remembered } from './remembered.ts';
import type { SeatMap } from './seat-map.ts';
import type { CouncilSettings } from './sitting-plan.ts';
import { SpeechTimer } from './speech-timer.ts';
import type { MakeSealKey } from './urn.ts';
import { UrnRoom } from './urn-room.ts';

const REMEMBERED_COMMANDS = 10_000;

export type HubOptions = {
  journal: Journal;
  clock: HubClock;
  /** What a hall file says of the council; absent: the council lives in the journal alone. */
  settings?: CouncilSettings;
  seatMap: SeatMap;
  /** Makes the key pair of a secret ballot; absent: by chance. */
  makeSealKey?: MakeSealKey;
};

export class SittingHub implements Hub {
  readonly #journal: Journal;
  readonly #clock: HubClock;
  readonly #file: CouncilSettings | undefined;
  readonly #chronicle = new Chronicle();
  readonly #answers = new Remembered<Promise<Answer>>(REMEMBERED_COMMANDS);
  readonly #deadline: Deadline;
  readonly #speechTimer: SpeechTimer;
  readonly #urns: UrnRoom;
  readonly hallDesk: Hall;
  readonly councilDesk: CouncilDesk;

  constructor({ journal, clock, settings, seatMap, makeSealKey }: HubOptions) {
    this.#journal = journal;
    this.#clock = clock;
    this.#file = settings;
    this.councilDesk = new CouncilDesk(journal, clock);
    const hasSeat = (seat: SeatNumber) => this.councilDesk.hasSeat(seat) || sitsAt(this.#chronicle.state, seat);
    this.hallDesk = new Hall(journal, clock, seatMap, hasSeat, () => isOpen(this.#chronicle.state));
    this.#urns = new UrnRoom(makeSealKey);
    this.#deadline = new Deadline(clock, (ballotId) =>
      this.decide({ type: 'ballot-time-up', ballotId }, 'hub', 'time-up'),
    );
    this.#speechTimer = new SpeechTimer(clock, () => this.decide({ type: 'speech-time-up' }, 'hub', 'time-up'));
  }

  /**
   * Takes up what the journal holds: replays it (commands it tells of are answered, not done again), notes a changed
   * hall file, resumes a running ballot, and convenes the file's sitting unless it is known or one is under way.
   * @throws Error with the refusal's sentences when that sitting can't be convened.
   */
  start(): void {
    for (const committed of this.#journal.replay()) {
      const { event, at, actor, cause, position } = fromJournal(committed);
      if (isOfHall(event)) this.hallDesk.remember(event, actor, cause);
      else if (isOfCouncil(event)) this.councilDesk.remember(event, actor, cause, at);
      else this.#take(event, at);
      this.#answers.set(`${actor} ${cause}`, Promise.resolve({ id: cause, ok: true, position }));
    }
    this.councilDesk.settle(this.#file);
    this.hallDesk.settle();
    this.#speechTimer.resume(this.#chronicle.state);
    this.#holdWallClock();
    const { state } = this.#chronicle;
    const running = state.phase === 'none' ? undefined : state.ballots.running;
    if (running !== undefined && !isOnPaper(running)) {
      const remainingSeconds = resumedSeconds(running);
      this.decide({ type: 'resume-ballot', ballotId: askedId(running), remainingSeconds }, 'hub', 'restart');
    }
    const planned = this.#file && conveningAtStart(this.councilDesk, this.#chronicle, this.#file);
    const convened = planned && this.decide(planned, 'hub', 'start');
    if (convened?.ok === false) throw new Error(`${convened.refusal.uk} / ${convened.refusal.en}`);
  }

  submit(envelope: CommandEnvelope, actor: Actor): Promise<Answer> {
    const name = nameOf(actor);
    const key = `${name} ${envelope.id}`;
    const given = this.#answers.get(key);
    if (given !== undefined) return given;
    const decided = this.#decideFor(envelope.command, name, envelope.id, actor.name);
    const answer = this.#journal
      .whenCommitted(decided.position)
      .then(
        (): Answer =>
          decided.ok
            ? { id: envelope.id, ok: true, position: decided.position }
            : { id: envelope.id, ok: false, refusal: decided.refusal },
      );
    this.#answers.set(key, answer);
    return answer;
  }

  /**
   * Decides one command now and hands its events to the journal.
   * @param actor as the journal's envelope names it. @param cause id of what asked for it. @param byName the person, where known.
   */
  decide(command: SittingCommand, actor: string, cause: string, byName?: string): Decided {
    const nowMs = this.#clock.wallMs();
    const state = command.type === 'convene' ? initialState : this.#chronicle.state;
    const decision = decide(state, command, { ...this.#context(nowMs, actor, byName), ...this.#urns.context(command) });
    const decided = decision.ok
      ? { ok: true as const, position: this.#append(decision.events, actor, cause, stamp(nowMs)) }
      : this.#refuse(decision.refusal);
    this.#urns.decided();
    return decided;
  }

  /**
   * Takes a sealed press into the urn when the council takes its giver's part; where a choice may change the last one
   * holds. Nothing of the choice is decided on, answered or kept anywhere else.
   */
  castSealed({ ballotId, sealed, ...giver }: SealedPress, actor: string, cause: string): Decided {
    const nowMs = this.#clock.wallMs();
    const { state } = this.#chronicle;
    const decision = decide(state, { type: 'take-part', ballotId, ...giver }, this.#context(nowMs, actor));
    if (!decision.ok) return this.#refuse(decision.refusal);
    const memberId = 'memberId' in giver ? giver.memberId : memberIdAt(state, giver.seat);
    const urn = this.#urns.urnOf(ballotId);
    const choice = urn?.open(sealed);
    if (urn === undefined || choice === undefined || memberId === undefined) return this.#refuse(refuse('SEAL_BROKEN'));
    const position = this.#append(decision.events, actor, cause, stamp(nowMs));
    urn.put(memberId, choice);
    return { ok: true, position };
  }

  noteAccount(data: CouncilEventOf<'AccountChanged'>['data'], actor: Actor): Promise<void> {
    return this.noteSignIns([{ type: 'AccountChanged', v: 1, data }], actor);
  }

  async noteSignIns(events: readonly SignInEvent[], actor: Actor | 'hub'): Promise<void> {
    await this.whenCommitted(this.councilDesk.signIns(events, nameOf(actor), randomUUID()));
  }

  /** The seat where the slot of a card's holder is known to hold it, or undefined. */
  seatOfCard(card: CardNumber): SeatNumber | undefined {
    const { state } = this.#chronicle;
    const member = state.phase === 'none' ? undefined : memberOfCard(state.roster, card);
    return state.phase === 'none' || member === undefined ? undefined : seatOfCard(state, member.id);
  }

  /** The chair's gavel: microphones are cut with the chair's priority, and the gong follows from the note. */
  strikeGavel(at: DeviceOfHall, actor: string, cause: string): Decided {
    if (this.hallDesk.justStruck()) return { ok: true, position: this.#journal.position };
    const cut = this.decide({ type: 'cut-microphones' }, actor, cause);
    return cut.ok ? { ok: true, position: this.hallDesk.struck(at, actor, cause) } : cut;
  }

  /** Mains power has failed or returned. */
  power(at: DeviceOfHall, mains: 'failed' | 'returned', actor: string, cause: string): Decided {
    return this.hallDesk.power(at, mains, actor, cause);
  }

  /** Settles when everything up to a position is on the disk and has been released. */
  whenCommitted(position: number): Promise<void> {
    return this.#journal.whenCommitted(position);
  }

  *history(): Generator<CommittedEvent, void> {
    for (const committed of this.#journal.replay()) yield fromJournal(committed);
  }

  /** The committed events of one sitting, oldest first. */
  *sittingEvents(sittingId: SittingId): Generator<CommittedEvent, void> {
    for (const committed of this.#journal.read(sittingStream(sittingId))) yield fromJournal(committed);
  }

  onCommitted(listener: (events: readonly CommittedEvent[]) => void): void {
    this.#journal.onCommitted((events) => listener(events.map(fromJournal)));
  }

  clock(): LiveClock {
    return liveClock(this.#chronicle.state, this.#clock.wallMs(), this.#deadline.remainingMs());
  }

  links(): { devices: ReadonlyMap<DeviceId, LinkState['link']>; assigned: number; bridges: number } {
    return this.hallDesk.links.now();
  }

  onLinksChanged(listener: () => void): void {
    this.hallDesk.links.onChanged(listener);
  }

  hall(): HallNow {
    return this.hallDesk.now();
  }

  onHallChanged(listener: () => void): void {
    this.hallDesk.onChanged(listener);
  }

  /** Lets no more timers run. The journal is closed by whoever opened it. */
  stop(): void {
    this.#deadline.stop();
    this.#speechTimer.stop();
    this.#urns.clear();
    this.hallDesk.stop();
  }

  #context(nowMs: number, actor: string, byName?: string): DecisionContext {
    return { nowMs, actor, ...(byName && { byName }), keysAt: (seat) => this.hallDesk.keysAt(seat) };
  }

  #decideFor(command: PersonCommand, actor: string, cause: string, byName?: string): Decided {
    const { state } = this.#chronicle;
    if (isOfHallItself(command)) return this.hallDesk.decide(command, isOpen(state), actor, cause);
    if (isOfCouncilItself(command)) return this.councilDesk.decide(command, actor, cause);
    if (command.type === 'convene-sitting') return this.#convene(command, actor, cause);
    if (state.phase === 'none') return this.#refuse(refuse('NO_SITTING'));
    if (command.type !== 'cast-sealed-vote') return this.decide(command, actor, cause, byName);
    const { type: _, ...press } = command;
    return this.castSealed(press, actor, cause);
  }

  #convene(asked: Extract<PersonCommand, { type: 'convene-sitting' }>, actor: string, cause: string): Decided {
    const at = stamp(this.#clock.wallMs());
    const convening = conveningAsked(this.councilDesk, this.#chronicle, this.#file, asked, at);
    return convening.ok ? this.decide(convening.command, actor, cause) : this.#refuse(convening.refusal);
  }

  #refuse(refusal: Refusal): Decided {
    return { ok: false, position: this.#journal.position, refusal };
  }

  #append(events: readonly SittingEvent[], actor: string, cause: string, at: string): number {
    if (events.length === 0) return this.#journal.position;
    const about = { stream: sittingStream(this.#sittingOf(events)), at, actor, cause };
    const records = events.map(({ type, v, data }) => ({ ...about, type, v, data: data as JsonObject }));
    const { last } = this.#journal.append(records, this.#journal.position);
    for (const event of events) {
      this.#take(event, at);
      this.#follow(event);
    }
    this.#holdWallClock();
    this.#speechTimer.follow(this.#chronicle.state);
    return last;
  }

  /** What is decided and what is replayed make the same states. */
  #take(event: SittingEvent, at: string): void {
    this.#chronicle.follow(event, at);
    this.councilDesk.follow(event, at);
  }

  #follow(event: SittingEvent): void {
    const { state } = this.#chronicle;
    if (state.phase === 'none') return;
    this.#deadline.follow(event, state.ballots.running);
    this.#urns.follow(event, state.roster.placeOf);
  }

  /**
   * While a ballot runs or someone speaks, lengths are being measured: a step of the wall clock waits until after, also
   * when one decision ends a speech and begins the next.
   */
  #holdWallClock(): void {
    const { state } = this.#chronicle;
    const measuring = state.phase !== 'none' && (state.ballots.running ?? state.floor.speech?.goingSince) !== undefined;
    if (measuring) this.#clock.hold();
    else this.#clock.release();
  }

  #sittingOf([first]: readonly SittingEvent[]): SittingId {
    const sittingId = first?.type === 'SittingConvened' ? first.data.sittingId : this.#chronicle.current;
    if (sittingId === undefined) throw new Error('an event of a sitting before any was convened');
    return sittingId;
  }
}

const memberIdAt = (state: SittingState, seat: SeatNumber): MemberId | undefined =>
  state.phase === 'none' ? undefined : memberAtSeat(state, seat)?.id;
