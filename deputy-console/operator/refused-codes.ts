/** Refusals of the hall's reports that the operator meets most; others are shown by their code. */
export const REFUSED_CODES = [
  'UNKNOWN_DEVICE',
  'OUT_OF_SEQUENCE',
  'WRONG_MESSAGE',
  'UNKNOWN_CARD',
  'CARD_AT_TWO_SEATS',
  'SEAT_TAKEN',
  'SEAT_NOT_REGISTERED',
  'BALLOT_NOT_OPEN',
  'BALLOT_MISMATCH',
  'VOTE_MAY_NOT_CHANGE',
  'SITTING_NOT_OPEN',
  'NO_SITTING',
] as const;
