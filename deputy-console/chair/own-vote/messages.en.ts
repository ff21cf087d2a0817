/** What the chair's page says of the own vote of whoever presides, in English. */
import type { OwnKey } from './messages.uk.ts';

export const ownEn: Record<OwnKey, string> = {
  'own.title': 'Your vote: {name}',
  'own.part': 'Your vote',
  'own.sign-in': 'Register and vote here: {name}…',
  'own.register': 'Register: {name}…',
  'own.open': 'Your vote…',
  'own.pin.title': 'Enter your PIN',
  'own.pin.how':
    'A vote is personal: presiding gives none. It is the same PIN as on your deputy’s tablet. If you have none yet, open the deputy’s link that the secretary gives you, and set one.',
  'own.none': 'not given yet',
  'own.recorded': 'Recorded: {choice}, record no. {position}',
  'own.sending': 'Sending: {choice}…',
  'own.unconfirmed': 'Not confirmed: the connection broke. Press again.',
  'own.ready': 'You are registered.',
  'own.ready.how': 'When you open a ballot, the three keys of your vote appear on the page.',
  'own.done': 'To the chair’s page',
};
