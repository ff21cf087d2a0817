/** Who was registered from when to when, gathered while a sitting's events are followed. */
import type { Member } from '#contract/composition';
import type { MemberId } from '#contract/ids';
import type { Sitting } from '../council/council.ts';
import { presenceOf } from '../council/registration/presence.ts';
import type { Entering } from '../council/registration/registration.ts';
import { knownMembers, ofMember } from '../council/roster/by-member.ts';
import { headOf } from '../council/roster/roster.ts';
import type { Attendance, Stay } from './proceedings.ts';

const byName = new Intl.Collator('uk');
type Mandate = Pick<Attendance, 'mandateEndedAt' | 'mandateBeganAt'>;

export class AttendanceBook {
  readonly #stays = new Map<MemberId, Stay[]>();
  readonly #mandates = new Map<MemberId, Mandate>();
  #present: ReadonlySet<MemberId> = new Set();

  /** @param at stamp of the event that led to `sitting`. */
  follow(sitting: Sitting, before: Sitting | undefined, at: string): void {
    if (before?.registration === sitting.registration && before.roster === sitting.roster) return;
    const present = new Set(knownMembers(sitting.roster, sitting.registration.present).map(({ id }) => id));
    for (const id of present) this.#stay(id, at, presenceOf(sitting, id)?.entered);
    for (const id of this.#present) if (!present.has(id)) this.#end(id, at);
    this.#present = present;
  }

  #stay(id: MemberId, at: string, entered: Entering | undefined): void {
    const stays = this.#staysOf(id);
    const last = this.#present.has(id) ? stays.pop() : undefined;
    stays.push({ from: last?.from ?? at, ...(entered && { entered }) });
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

  #of({ openedAt, closedAt, registration, roster }: Sitting, member: Member, isHead: boolean): Attendance {
    const stays = (this.#stays.get(member.id) ?? []).map((stay) => endedBy(stay, closedAt));
    const first = stays.find((stay) => wasDuring(stay, openedAt, closedAt));
    const entered = stays.find((stay) => stay.entered && wasDuring(stay, openedAt, closedAt))?.entered;
    const departedAt = ofMember(roster, registration.departed, member.id);
    return {
      member,
      isHead,
      stays,
      present: first !== undefined,
      ...(entered && { entered }),
      ...(first && openedAt !== undefined && first.from > openedAt && { cameAt: first.from }),
      ...(departedAt !== undefined && { departedAt }),
      ...this.#mandates.get(member.id),
    };
  }

  #staysOf(memberId: MemberId): Stay[] {
    const stays = this.#stays.get(memberId) ?? [];
    this.#stays.set(memberId, stays);
    return stays;
  }

  #end(memberId: MemberId, to: string): void {
    const stays = this.#staysOf(memberId);
    const last = stays.pop();
    if (last) stays.push({ ...last, to });
  }
}

/** Who was there at the close left with it. */
function endedBy(stay: Stay, closedAt: string | undefined): Stay {
  const end = stay.to ?? closedAt;
  return end === undefined ? stay : { ...stay, to: end };
}

/** Whether a stay has a moment in common with the time in which the sitting was open. Stamps are UTC: text orders them. */
function wasDuring({ from, to }: Stay, openedAt: string | undefined, closedAt: string | undefined): boolean {
  if (openedAt === undefined) return false;
  return (to === undefined || to > openedAt) && (closedAt === undefined || from < closedAt);
}
