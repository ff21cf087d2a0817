/**
 * What earlier sittings leave to the next: how far decisions are numbered, and changes of the roster that the council's
 * file does not know yet. In: every event of every sitting; out: answers for the next convening.
 */
import type { Member } from '#contract/composition';
import type { SittingEvent, SittingEventOf } from '#contract/events';
import type { MemberId } from '#contract/ids';
import type { Rules } from '#contract/rules';

type Numbered = { readonly convocation: number; readonly session: number; next: number };

export class EarlierSittings {
  readonly #numbered: Numbered[] = [];
  readonly #ended = new Set<MemberId>();
  readonly #recognised = new Map<MemberId, Member>();
  readonly #factions = new Map<MemberId, { readonly before: string | undefined; readonly now: string | undefined }>();
  /** Factions of the sitting convened last, as they are now. */
  readonly #current = new Map<MemberId, string | undefined>();

  follow(event: SittingEvent): void {
    switch (event.type) {
      case 'SittingConvened':
        this.#convened(event.data);
        break;
      case 'DecisionNumbered': {
        const current = this.#numbered.at(-1);
        if (current) current.next = event.data.ordinal + 1;
        break;
      }
      case 'MandateEnded':
        this.#ended.add(event.data.memberId);
        this.#recognised.delete(event.data.memberId);
        break;
      case 'MandateRecognised':
        this.#ended.delete(event.data.member.id);
        this.#recognised.set(event.data.member.id, event.data.member);
        this.#current.set(event.data.member.id, event.data.member.faction);
        break;
      case 'FactionChanged':
        this.#factionChanged(event.data);
        break;
      default:
    }
  }

  /** Ordinal of the first decision of a sitting, by the council's rule of where numbering begins anew. */
  nextDecision(convocation: number, session: number, restart: Rules['decisionNumbersRestart']): number {
    const same = this.#numbered.filter(
      (one) => one.convocation === convocation && (restart === 'convocation' || one.session === session),
    );
    return Math.max(1, ...same.map(({ next }) => next));
  }

  /**
   * The roster of the file with what sittings have changed since: mandates ended and recognised; a faction changed,
   * unless the file has changed it too.
   */
  rosterNow(ofFile: readonly Member[]): Member[] {
    const known = ofFile.filter(({ id }) => !this.#ended.has(id)).map((member) => this.#inFaction(member));
    const added = [...this.#recognised.values()].filter(({ id }) => !known.some((member) => member.id === id));
    return [...known, ...added.map((member) => withoutTaken(this.#inFaction(member), known))];
  }

  #convened({ convocation, session, firstDecision = 1, roster }: SittingEventOf<'SittingConvened'>['data']): void {
    this.#numbered.push({ convocation, session: session.number, next: firstDecision });
    this.#current.clear();
    for (const { id, faction } of roster) this.#current.set(id, faction);
  }

  /** What the file said before stands beside the change, also when it was changed more than once. */
  #factionChanged({ memberId, faction: now }: SittingEventOf<'FactionChanged'>['data']): void {
    const held = this.#factions.get(memberId);
    const current = this.#current.get(memberId);
    const before = held !== undefined && held.now === current ? held.before : current;
    this.#factions.set(memberId, { before, now });
    this.#current.set(memberId, now);
  }

  #inFaction(member: Member): Member {
    const changed = this.#factions.get(member.id);
    if (!changed || changed.before !== member.faction) return member;
    const { faction: _, ...rest } = member;
    return changed.now === undefined ? rest : { ...rest, faction: changed.now };
  }
}

/** A seat or card that the file has given to another since is that member's. */
function withoutTaken({ seat, card, ...member }: Member, others: readonly Member[]): Member {
  return {
    ...member,
    ...(seat !== undefined && !others.some((other) => other.seat === seat) && { seat }),
    ...(card !== undefined && !others.some((other) => other.card === card) && { card }),
  };
}
