/** Ids by which Popolo's records name each other. They stay the same from sitting to sitting. */
import type { Member } from '#contract/composition';
import type { Filed, Outline } from '../archive.ts';

/** `UA-EDR` is the list code of Ukraine's register of legal persons at org-id.guide. */
export const councilId = ({ council }: Pick<Outline, 'council'>): string =>
  council.edrpou === undefined ? 'council' : `UA-EDR-${council.edrpou}`;

export const factionId = (sitting: Pick<Outline, 'council' | 'convocation'>, faction: string): string =>
  `${councilId(sitting)}/${sitting.convocation}/${faction}`;

export const factionOf = (sitting: Pick<Outline, 'council' | 'convocation'>, { faction }: Member) =>
  faction === undefined ? undefined : factionId(sitting, faction);

export const convocationId = ({ convocation }: Pick<Outline, 'convocation'>): string => `convocation-${convocation}`;

export const sessionId = ({ convocation, session }: Pick<Outline, 'convocation' | 'session'>): string =>
  `session-${convocation}-${session.number}`;

export const sittingEventId = ({ sitting }: Pick<Filed, 'sitting'>): string => `sitting-${sitting.sittingId}`;
