/**
 * What anyone who has read the record of a sitting knows, gathered from its events alone and not from the council's
 * state: random commands name what there is, and invariants compare the state with it.
 */
import type { AgendaEntry, Member } from '#contract/composition';
import type { SittingEvent, SittingEventOf } from '#contract/events';
import type { AmendmentId, BallotId, BlockId, CardNumber, GuestId, ItemId, MemberId, RequestId } from '#contract/ids';
import type { Rules } from '#contract/rules';

type Data<T extends SittingEvent['type']> = SittingEventOf<T>['data'];

export type RunningKnown = Data<'BallotOpened'> & {
  /** What votes must name: the ballot, or the alternative that is open. */
  readonly asked: BallotId;
  /** Who has voted on what is asked. */
  readonly voted: ReadonlySet<MemberId>;
  /** Of them, whose vote counts from a keypad. */
  readonly byKeypad: ReadonlySet<MemberId>;
  /** Alternatives closed so far. */
  readonly held: readonly Data<'AlternativeClosed'>[];
};

export const HAVE_ELECTED_HEAD: readonly string[] = ['village', 'settlement', 'city'];

export class Known {
  phase: 'none' | 'convened' | 'open' | 'adjourned' | 'closed' = 'none';
  alarm = false;
  rules: Rules | undefined;
  seats = 0;
  councilKind = '';
  readonly members = new Map<MemberId, Member>();
  readonly cards = new Map<CardNumber, MemberId>();
  readonly ended = new Set<MemberId>();
  /** Registered members, with the seat of the card where there is one. */
  readonly present = new Map<MemberId, number | undefined>();
  /** Whose card is in several slots at once, and the seats. */
  readonly seenTwice = new Map<MemberId, readonly number[]>();
  readonly everPresent = new Set<MemberId>();
  readonly items = new Map<ItemId, AgendaEntry>();
  readonly amendments: AmendmentId[] = [];
  readonly blocks = new Map<BlockId, readonly ItemId[]>();
  readonly guests: GuestId[] = [];
  /** Requests for the floor that wait, in order of receipt. */
  readonly requests = new Map<RequestId, Data<'FloorRequested'>>();
  readonly conflicts = new Map<ItemId, Set<MemberId>>();
  readonly excepted = new Map<ItemId, Set<MemberId>>();
  openItem: ItemId | undefined;
  running: RunningKnown | undefined;
  readonly closed = new Map<BallotId, Data<'BallotClosed'> & { readonly opened: RunningKnown }>();
  readonly speeches: (Data<'SpeechBegun'> & { readonly paused: boolean })[] = [];
  readonly openMicrophones = new Set<MemberId>();

  learn(event: SittingEvent): void {
    switch (event.type) {
      case 'SittingConvened':
        this.#convened(event.data);
        return;
      case 'SittingOpened':
      case 'SittingResumed':
        this.phase = 'open';
        return;
      case 'SittingAdjourned':
        this.phase = 'adjourned';
        return;
      case 'SittingClosed':
      case 'SittingNotHeld':
        this.phase = 'closed';
        return;
      case 'AlarmSounded':
        this.alarm = true;
        return;
      case 'AllClear':
        this.alarm = false;
        return;
      default:
        this.#learnOfPeople(event);
        this.#learnOfAgenda(event);
        this.#learnOfBallots(event);
        this.#learnOfFloor(event);
        this.#exceptionsEnd();
    }
  }

  /** Members in conflict on the item who therefore take no part. */
  conflicted(itemId: ItemId | undefined): ReadonlySet<MemberId> {
    if (itemId === undefined) return new Set();
    const excepted = this.excepted.get(itemId);
    return new Set([...(this.conflicts.get(itemId) ?? [])].filter((id) => !excepted?.has(id)));
  }

  /** An exception ends, between ballots, once enough deputies are here who declared no conflict. */
  #exceptionsEnd(): void {
    if (this.running) return;
    const deputies = [...this.members.keys()].filter((id) => !this.ended.has(id) && !this.#isHead(id));
    const composition = this.rules?.composition === 'actual' ? Math.max(1, deputies.length) : this.seats;
    for (const itemId of this.excepted.keys()) {
      const free = deputies.filter((id) => this.present.has(id) && !this.conflicts.get(itemId)?.has(id));
      if (2 * free.length > composition) this.excepted.delete(itemId);
    }
  }

  #isHead(id: MemberId): boolean {
    return this.members.get(id)?.office === 'head' && HAVE_ELECTED_HEAD.includes(this.councilKind);
  }

  #convened({ roster, rules, council }: Data<'SittingConvened'>): void {
    this.phase = 'convened';
    this.rules = rules;
    this.seats = council.seats;
    this.councilKind = council.kind;
    for (const member of roster) this.#member(member);
  }

  #member(member: Member): void {
    this.members.set(member.id, member);
    if (member.card !== undefined) this.cards.set(member.card, member.id);
  }

  #learnOfPeople(event: SittingEvent): void {
    if (event.type === 'MemberRegistered') {
      this.present.set(event.data.memberId, event.data.seat);
      this.everPresent.add(event.data.memberId);
    }
    if (event.type === 'MemberLeft') this.present.delete(event.data.memberId);
    if (event.type === 'RegistrationReset') this.present.clear();
    if (event.type === 'CardSeenTwice') this.seenTwice.set(event.data.memberId, event.data.seats);
    if (event.type === 'CardSeenOnce') this.#seenOnce(event.data);
    if (event.type === 'MovedToConsole') this.#seenOnce({ memberId: event.data.memberId });
    if (event.type === 'MandateRecognised') this.#member(event.data.member);
    if (event.type === 'MandateEnded') {
      this.ended.add(event.data.memberId);
      this.present.delete(event.data.memberId);
      this.seenTwice.delete(event.data.memberId);
    }
    if (event.type === 'TemporaryCardGiven') {
      for (const [card, holder] of this.cards) if (holder === event.data.memberId) this.cards.delete(card);
      this.cards.set(event.data.card, event.data.memberId);
    }
    if (event.type === 'GuestAdded') this.guests.push(event.data.guestId);
    if (event.type === 'LimitsAdopted' && this.rules) {
      const { speechSeconds: _, ...limits } = event.data.limits;
      this.rules = { ...this.rules, ...limits };
    }
  }

  #seenOnce({ memberId, seat }: Data<'CardSeenOnce'>): void {
    this.seenTwice.delete(memberId);
    if (this.present.has(memberId)) this.present.set(memberId, seat);
  }

  #learnOfAgenda(event: SittingEvent): void {
    if (event.type === 'ItemAdded') this.items.set(event.data.itemId, event.data);
    if (event.type === 'ItemOpened') this.openItem = event.data.itemId;
    if (event.type === 'ItemClosed' || event.type === 'ItemTakenBack') this.openItem = undefined;
    if (event.type === 'AmendmentSubmitted') this.amendments.push(event.data.amendmentId);
    if (event.type === 'BlockFormed') this.blocks.set(event.data.blockId, event.data.itemIds);
    if (event.type === 'ConflictDeclared') entry(this.conflicts, event.data.itemId).add(event.data.memberId);
    if (event.type === 'ConflictRetracted')
      for (const of of [this.conflicts, this.excepted]) entry(of, event.data.itemId).delete(event.data.memberId);
    if (event.type === 'CompetenceExceptionApplied')
      for (const id of event.data.memberIds) entry(this.excepted, event.data.itemId).add(id);
  }

  #learnOfBallots(event: SittingEvent): void {
    const { running } = this;
    if (event.type === 'BallotOpened') {
      const asked = event.data.alternatives && event.data.manner === 'open' ? '.1' : '';
      this.running = { ...event.data, asked: `${event.data.ballotId}${asked}` as BallotId, ...nobodyVoted(), held: [] };
    }
    if (!running) return;
    if (event.type === 'AlternativeClosed') this.running = { ...running, held: [...running.held, event.data] };
    if (event.type === 'AlternativeOpened')
      this.running = {
        ...running,
        asked: `${running.ballotId}.${event.data.alternative}` as BallotId,
        ...nobodyVoted(),
      };
    if (event.type === 'VoteCast' || event.type === 'PartTaken')
      this.running = {
        ...running,
        voted: new Set([...running.voted, event.data.memberId]),
        byKeypad: changed(running.byKeypad, event.data.memberId, event.data.means === 'keypad'),
      };
    if (event.type === 'VoteVoided')
      this.running = {
        ...running,
        voted: changed(running.voted, event.data.memberId, false),
        byKeypad: changed(running.byKeypad, event.data.memberId, false),
      };
    if (event.type === 'BallotClosed') this.closed.set(event.data.ballotId, { ...event.data, opened: running });
    if (['BallotClosed', 'BallotStopped', 'BallotTakenBack', 'BallotVoided'].includes(event.type))
      this.running = undefined;
  }

  #learnOfFloor(event: SittingEvent): void {
    const [speech] = this.speeches.slice(-1);
    const pause = (paused: boolean) => speech && this.speeches.splice(-1, 1, { ...speech, paused });
    if (event.type === 'FloorRequested') this.requests.set(event.data.requestId, event.data);
    if (event.type === 'RequestEnded') this.requests.delete(event.data.requestId);
    if (event.type === 'SpeechBegun') this.speeches.push({ ...event.data, paused: false });
    if (event.type === 'SpeechEnded') this.#speechEnded(event.data);
    if (event.type === 'SpeechPaused') pause(true);
    if (event.type === 'SpeechContinued') pause(false);
    if (event.type === 'MicrophoneOpened') this.openMicrophones.add(event.data.memberId);
    if (event.type === 'MicrophoneClosed') this.openMicrophones.delete(event.data.memberId);
  }

  /** The speech that goes on, or the one it interrupted, whose speaker has left. */
  #speechEnded({ memberId, guestId }: Data<'SpeechEnded'>): void {
    const own = this.speeches.findLastIndex((speech) => speech.memberId === memberId && speech.guestId === guestId);
    this.speeches.splice(own, 1);
  }
}

const nobodyVoted = () => ({ voted: new Set<MemberId>(), byKeypad: new Set<MemberId>() });

function changed(before: ReadonlySet<MemberId>, id: MemberId, isIn: boolean): ReadonlySet<MemberId> {
  const others = [...before].filter((one) => one !== id);
  return new Set(isIn ? [...others, id] : others);
}

function entry<K, V>(map: Map<K, Set<V>>, key: K): Set<V> {
  const found = map.get(key) ?? new Set<V>();
  map.set(key, found);
  return found;
}
