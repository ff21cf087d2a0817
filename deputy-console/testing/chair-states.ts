/** Kinds of states of the chair's page, checked in files of their own, so that none takes long. */

const BALLOT_SHEETS = /^chair-(sheet-(motion|rating|election|amendment|ended|vote)|draft|stop|vote-for)/;

export const isBallotSheet = (name: string): boolean => BALLOT_SHEETS.test(name);
export const isSheet = (name: string): boolean => /^chair-(sheet-|keys|add|close)/.test(name) || isBallotSheet(name);
/** A ballot, its result, a speech. */
export const isUnderWay = (name: string): boolean => !isSheet(name) && /^chair-(ballot|result|speech)/.test(name);
