/** What the sign-in page says, in English. */
import type { uk } from './messages.uk.ts';

export const en: Record<keyof typeof uk, string> = {
  'sign-in.title': 'Sign in by name and PIN',
  'sign-in.page': 'Sign in — Dzvin',
  'sign-in.who': 'Who are you?',
  'sign-in.find': 'Find by family name',
  'sign-in.loading': 'Connecting to the server…',
  'sign-in.none': 'Nobody has a PIN yet. Open your sign-in link; the secretary of the council gives it out.',
  'sign-in.found': '{count, plural, one {# name found} other {# names found}}',
  'sign-in.not-found': 'No such name among those who have a PIN.',
  'sign-in.unreachable': 'The server does not answer. Check the network of the hall and try again.',
  'sign-in.again': 'Try again',
  'sign-in.another': 'Choose another name',
  'sign-in.pin': 'PIN: {name}',
  'sign-in.give': 'Sign in',
  'sign-in.back': 'Take a digit back',
  'sign-in.digits': '{count, plural, =0 {No digits entered} one {# digit entered} other {# digits entered}}',
  'sign-in.forgot': 'Forgot the PIN? Ask the secretary of the council or the operator for a sign-in link.',
  'role.chair': 'presides',
  'role.secretary': 'secretary',
  'role.operator': 'operator',
  'role.deputy': 'deputy’s seat',
  'role.display': 'hall display',
};
