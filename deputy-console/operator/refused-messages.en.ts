/** Why reports of the hall were refused, in a few English words each, keyed by the refusal's code. */
import type { refusedUk } from './refused-messages.uk.ts';

export const refusedEn: Record<keyof typeof refusedUk, string> = {
  'refused.UNKNOWN_DEVICE': 'A key or card at a device without a seat',
  'refused.OUT_OF_SEQUENCE': 'A report out of sequence',
  'refused.WRONG_MESSAGE': 'A message of a bridge that fits no schema',
  'refused.UNKNOWN_CARD': 'A card that belongs to nobody',
  'refused.CARD_REPLACED': 'A card that a temporary one has replaced',
  'refused.CARD_SEEN_TWICE': 'A key at a seat whose card is in several keypads',
  'refused.OTHER_CARD_IN': 'A key at a seat with another’s card in its keypad',
  'refused.CARD_NOT_IN': 'A vote from a keypad without a card',
  'refused.TWO_HANDS_NEEDED': 'A press with one hand, or too short',
  'refused.SEAT_TAKEN': 'Another card is at the seat',
  'refused.SEAT_NOT_REGISTERED': 'A key at a seat without a card',
  'refused.BALLOT_NOT_OPEN': 'A key while no ballot was open',
  'refused.BALLOT_MISMATCH': 'A key of another ballot',
  'refused.VOTE_MAY_NOT_CHANGE': 'A vote that may not change',
  'refused.SITTING_NOT_OPEN': 'The sitting is not open',
  'refused.ALARM_ON': 'An air-raid alarm is on',
  'refused.NO_SITTING': 'No sitting is convened',
  'refused.other': 'Another reason',
};
