/** Why reports of the hall were refused, in a few Ukrainian words each, keyed by the refusal's code. */
export const refusedUk = {
  'refused.UNKNOWN_DEVICE': 'Клавіша або картка на пристрої без місця',
  'refused.OUT_OF_SEQUENCE': 'Повідомлення поза чергою',
  'refused.WRONG_MESSAGE': 'Незрозуміле повідомлення шлюзу',
  'refused.UNKNOWN_CARD': 'Нічия картка',
  'refused.CARD_AT_TWO_SEATS': 'Одна картка на двох місцях',
  'refused.SEAT_TAKEN': 'На місці вже інша картка',
  'refused.SEAT_NOT_REGISTERED': 'Клавіша на місці без картки',
  'refused.BALLOT_NOT_OPEN': 'Клавіша, коли голосування не йшло',
  'refused.BALLOT_MISMATCH': 'Клавіша з іншого голосування',
  'refused.VOTE_MAY_NOT_CHANGE': 'Спроба змінити голос',
  'refused.SITTING_NOT_OPEN': 'Засідання не відкрите',
  'refused.NO_SITTING': 'Засідання не скликано',
  'refused.other': 'Інша причина',
} as const;
