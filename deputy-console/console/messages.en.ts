/** What chair, secretary and deputy have in common, in English. */
import type { ConsoleMessages } from './messages.uk.ts';

export const consoleEn: ConsoleMessages = {
  'outside.title': 'You are not signed in',
  'outside.how':
    'Open your sign-in link on this device. It is personal and works once; if it has been used, ask for a new one.',
  'outside.whom': 'The secretary of the council, or whoever looks after the system, gives out the links.',
  'outside.again': 'Try again',
  'outside.connecting': 'Connecting to the server…',
  'outside.unreachable': 'The server does not answer',
  'outside.unreachable.how':
    'Check the network of the hall; this page connects by itself. If you have not signed in on this device yet, open your sign-in link.',
  'head.none': 'no sitting is convened',
  'head.state.convened': 'sitting convened',
  'head.state.open': 'sitting in progress',
  'head.state.adjourned': 'break',
  'head.state.closed': 'sitting closed',
  'head.state.ballot': 'ballot running',
  'health.quorum': 'Quorum: {deputies} present, {needed} needed',
  'health.no-quorum': 'No quorum: {deputies} present, {needed} needed',
  'health.head-present': 'The head takes part',
  'health.head-absent': 'The head takes no part',
  'health.keypads': 'Keypads {up} of {all}',
  'health.no-keypads': 'No keypads: votes come from tablets',
  'health.no-bridge': 'The keypads’ bridge does not answer',
  'health.journal': 'Journal on disk, No. {position}',
  'health.displays': '{count, plural, one {Hall display} other {Hall displays: #}}',
  'health.no-display': 'No hall display',
};
