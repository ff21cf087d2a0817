/** What elements of one document are called (`eId`), so that others can point at them with `#`. */
import type { Outcome } from '#contract/vocabulary';
import type { Speaker } from '../../proceedings/proceedings.ts';
import { idPart } from './element.ts';

export const COUNCIL = 'council';
export const SOFTWARE = 'dzvin';
export const ROLL_CALL = 'rollCall_1';
export const memberEId = (id: string): string => `person.${idPart(id)}`;
/** A guest has no number of the council's own: the name stands for one. */
export const speakerEId = ({ memberId, name }: Speaker): string =>
  memberId === undefined ? `guest.${idPart(name)}` : memberEId(memberId);
export const factionEId = (name: string): string => `faction.${idPart(name)}`;
export const roleEId = (role: string): string => `role.${idPart(role)}`;
export const choiceEId = (outcome: Outcome | 'invalid'): string => `choice.${outcome}`;
export const resultEId = (result: string): string => `result.${result}`;
export const ballotEId = (number: number): string => `ballot_${number}`;
export const speechEId = (number: number): string => `speech_${number}`;
export const ref = (eId: string): string => `#${eId}`;
