/**
 * The council's part of a hall file beside what the journal knows. The file is noted when it says something else than
 * at the start before, part by part. What sittings or the secretary have changed since holds but for what the file has
 * changed itself: there it knows better.
 */
import type { Member } from '#contract/composition';
import type { CouncilEvent, CouncilEventOf } from '#contract/events';
import type { Rules } from '#contract/rules';
import { faultsOf } from '../council/composition/composition-now.ts';
import { withoutTaken } from '../council/composition/people.ts';
import { isSame } from '../council/composition/same.ts';
import type { CouncilSettings } from './sitting-plan.ts';

/** Who and what causes the note of a file. */
export const FILE_NOTED = { actor: 'hub', cause: 'start' } as const;

export class CouncilFile {
  #council: CouncilEventOf<'CouncilSettled'>['data'] | undefined;
  #rules: Rules | undefined;
  #members: readonly Member[] | undefined;
  #first: readonly Member[] | undefined;

  /** Takes note, while the journal is replayed, of what the file said. */
  remember(event: CouncilEvent, actor: string, cause: string): void {
    if (actor !== FILE_NOTED.actor || cause !== FILE_NOTED.cause) return;
    if (event.type === 'CouncilSettled') this.#council = event.data;
    if (event.type === 'RulesSettled') this.#rules = event.data.rules;
    if (event.type === 'RosterSettled') this.#members = event.data.members;
  }

  /** A sitting was convened before any file was noted: it tells what the file said then. */
  told(roster: readonly Member[]): void {
    this.#first ??= roster;
  }

  /** What this file says otherwise than the one before, as events. */
  changes({ council, convocation, chair, rules, roster }: CouncilSettings): CouncilEvent[] {
    const settled = { council, convocation, chair };
    return [
      ...(isSame(settled, this.#council) ? [] : [{ type: 'CouncilSettled', v: 1, data: settled } as const]),
      ...(isSame(rules, this.#rules) ? [] : [{ type: 'RulesSettled', v: 1, data: { rules } } as const]),
      ...(isSame(roster, this.#members) ? [] : [{ type: 'RosterSettled', v: 1, data: { members: roster } } as const]),
    ];
  }

  /**
   * The people of this file with what has changed since the one before; as the file says them when it is the first, of
   * another convocation, or when both together make no council.
   * @param now the roster as it is.
   */
  withChangesSince({ council, convocation, roster }: CouncilSettings, now: readonly Member[]): readonly Member[] {
    const before = this.#members ?? this.#first;
    if (before === undefined || (this.#council?.convocation ?? convocation) !== convocation) return roster;
    const members = merged(roster, before, now);
    return faultsOf({ council, members }).length === 0 ? members : roster;
  }
}

/** Who is new in the file or changed in it is as it says; who was in it and is no more, is not; all others as they are. */
function merged(file: readonly Member[], before: readonly Member[], now: readonly Member[]): Member[] {
  const byId = (members: readonly Member[]) => new Map(members.map((one) => [one.id, one]));
  const [inFile, old, known] = [byId(file), byId(before), byId(now)];
  const ofFile = file.flatMap((member): Member[] => {
    const [was, is] = [old.get(member.id), known.get(member.id)];
    if (was === undefined) return [member];
    return is === undefined ? [] : [withFileChanges(is, was, member)];
  });
  const others = now.filter(({ id }) => !inFile.has(id) && !old.has(id));
  return [...ofFile, ...others].map((member, at, all) => {
    const isOfFile = (one: Member) => inFile.has(one.id) && isSame(one, inFile.get(one.id));
    return isOfFile(member)
      ? member
      : withoutTaken(member, [...all.slice(0, at), ...all.slice(at + 1).filter(isOfFile)]);
  });
}

/** Field by field: what the file changed is the file's. */
function withFileChanges(is: Member, was: Member, file: Member): Member {
  const fields = new Set([...Object.keys(is), ...Object.keys(file)]) as Set<keyof Member>;
  const pick = (field: keyof Member) => (isSame(was[field], file[field]) ? is[field] : file[field]);
  const entries = [...fields].map((field) => [field, pick(field)] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined)) as Member;
}
