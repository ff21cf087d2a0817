/** Total time of speeches in this sitting, by member and by the faction that the member belonged to at that time. */
import type { MemberId } from '#contract/ids';
import type { SpeakingTimes } from '#contract/views';
import type { Sitting } from '../sitting/sitting.ts';

/** Under this name stand members of no faction. */
export const NO_FACTION = 'позафракційні';

/** Seconds of speeches that have ended; guests speak for no faction and are not among the members. */
export function speakingTimes({ floor }: Sitting): SpeakingTimes {
  const members: Record<MemberId, number> = {};
  const factions: Record<string, number> = {};
  for (const { memberId, faction = NO_FACTION, seconds } of floor.held) {
    if (memberId === undefined) continue;
    members[memberId] = (members[memberId] ?? 0) + seconds;
    factions[faction] = (factions[faction] ?? 0) + seconds;
  }
  return { members, factions };
}
