/** Who was registered from when to when, gathered while a sitting's events are followed. */
import type { Member } from '#contract/composition';
import type { MemberId } from '#contract/ids';
import type { Sitting } from '../council/council.ts';
import { presenceOf } from '../council/registration/presence.ts';
import { knownMembers, ofMember } from '../council/roster/by-member.ts';
import { headOf } from '../council/roster/roster.ts';
import type { Attendance, Stay } from './proceedings.ts';

const byName = new Intl.Collator('uk');
/** `when`: it began before the opening and reached into the open sitting, began in it, or neither. */
type Kept = { readonly stay: Stay; readonly when: 'before' | 'within' | 'outside' };
type Mandate = Pick<Attendance, 'mandateEndedAt' | 'mandateBeganAt'>;

export class AttendanceBook {
  readonly #stays = new Map<MemberId, Kept[]>();
  readonly #mandates = new Map<MemberId, Mandate>();
  #present: ReadonlySet<MemberId> = new Set();

  /**
   * What came first is told by the order of events, never by their stamps: a clock may stand, or be set back.
   * @param at stamp of the event that led to `sitting`
   */
  follow(sitting: Sitting, before: Sitting | undefined, at: string): void {
    if (before?.phase === 'convened' && isOn(sitting)) this.#reachIn();
    if (before?.registration === sitting.registration && before.roster === sitting.roster) return;
    const present = new Set(knownMembers(sitting.roster, sitting.registration.present).map(({ id }) => id));
    for (const id of present) this.#stay(sitting, id, at);
    for (const id of this.#present) if (!present.has(id)) this.#end(id, at);
    this.#present = present;
  }

  #stay(sitting: Sitting, id: MemberId, at: string): void {
    const stays = this.#staysOf(id);
    const last = this.#present.has(id) ? stays.pop() : undefined;
    const entered = presenceOf(sitting, id)?.entered;
    const stay = { from: last?.stay.from ?? at, ...(entered && { entered }) };
    stays.push({ stay, when: last?.when ?? (isOn(sitting) ? 'within' : 'outside') });
  }

  /** The sitting opens: whoever is registered is there from its first moment on. */
  #reachIn(): void {
    for (const id of this.#present) {
      const stays = this.#staysOf(id);
      const last = stays.pop();
      if (last) stays.push({ ...last, when: 'before' });
    }
  }

  mandate(memberId: MemberId, change: Mandate): void {
    this.#mandates.set(memberId, { ...this.#mandates.get(memberId), ...change });
  }

  /** Everybody who had a mandate at any time of the sitting. */
  of(sitting: Sitting): readonly Attendance[] {
    const { roster } = sitting;
    const head = headOf(roster);
    const all = [...roster.members, ...roster.former].map((member) =>
      this.#of(sitting, member, member.id === head?.id),
    );
    return all.sort((a, b) => Number(a.isHead) - Number(b.isHead) || byName.compare(a.member.name, b.member.name));
  }

  #of({ closedAt, registration, roster }: Sitting, member: Member, isHead: boolean): Attendance {
    const kept = this.#stays.get(member.id) ?? [];
    const within = kept.filter(({ when }) => when !== 'outside');
    const [first] = within;
    const entered = within.find(({ stay }) => stay.entered)?.stay.entered;
    const departedAt = ofMember(roster, registration.departed, member.id);
    return {
      member,
      isHead,
      stays: kept.map(({ stay }) => endedBy(stay, closedAt)),
      present: first !== undefined,
      ...(entered && { entered }),
      ...(first?.when === 'within' && { cameAt: first.stay.from }),
      ...(departedAt !== undefined && { departedAt }),
      ...this.#mandates.get(member.id),
    };
  }

  #staysOf(memberId: MemberId): Kept[] {
    const stays = this.#stays.get(memberId) ?? [];
    this.#stays.set(memberId, stays);
    return stays;
  }

  #end(memberId: MemberId, to: string): void {
    const stays = this.#staysOf(memberId);
    const last = stays.pop();
    if (last) stays.push({ ...last, stay: { ...last.stay, to } });
  }
}

/** Who was there at the close left with it. */
function endedBy(stay: Stay, closedAt: string | undefined): Stay {
  const end = stay.to ?? closedAt;
  return end === undefined ? stay : { ...stay, to: end };
}

/** Opened, and not closed yet; a break is part of it. */
const isOn = ({ phase }: Sitting): boolean => phase === 'open' || phase === 'adjourned';
