/** Kinds of states of the chair's page, checked in files of their own, so that none takes long. */
import type { Shot } from './shot.ts';
import { checkStates } from './states.ts';

const BALLOT_SHEETS = /^chair-(sheet-(motion|rating|election|amendment|ended|vote)|draft|stop|vote-for)/;

export const isBallotSheet = (name: string): boolean => BALLOT_SHEETS.test(name);
export const isSheet = (name: string): boolean => /^chair-(sheet-|keys|add|close)/.test(name) || isBallotSheet(name);
/** A ballot, its result, a speech. */
export const isUnderWay = (name: string): boolean => !isSheet(name) && /^chair-(ballot|result|speech)/.test(name);

/** A state that leaves nothing behind on the page but a sheet. Who has signed in at the chair's page stays signed in. */
const serves = ({ name, act, query }: Shot): boolean => {
  const leavesASheet = isSheet(name) && name !== 'chair-sheet-offline';
  return query === undefined && !name.startsWith('chair-own-') && (act === undefined || leavesASheet);
};

/** Checks those states of the chair's page, most of them on one page that the hub shows one view after another. */
export const checkChairStates = (only: (name: string) => boolean): Promise<void> => checkStates('chair', only, serves);
