/** What the wall says aloud and to screen readers, English. */
import type { SpokenKey } from './messages.uk.ts';

export const spokenEn = {
  alarm: 'Attention! Air-raid alarm. {shelter}',
  'alarm.shelter': 'Go to the nearest shelter.',
  'alarm.over': 'All-clear.',
  'quorum.met': 'There is a quorum. Deputies registered: {words}.',
  'quorum.lost': 'There is no quorum. Deputies registered: {words}, needed: {needed}.',
  'ballot.opened': 'We vote. {what}. {asked}',
  'ballot.secret': 'Secret ballot. {what}. {asked}',
  'ballot.trial': 'Trial ballot, outside the record. {asked}',
  'ballot.item': 'Item {number}. {text}',
  'ballot.needed': '{n, plural, one {{words} vote “for” is needed.} other {{words} votes “for” are needed.}}',
  'ballot.time': '{n, plural, one {Time: {words} second.} other {Time: {words} seconds.}}',
  'verdict.trial': 'Trial ballot: {verdict}',
  'verdict.counts': 'For: {yes}, against: {no}, abstained: {abstain}, did not vote: {silent}, absent: {absent}.',
  'verdict.needed': 'Needed: {needed}.',
  'verdict.conflict': 'Took no part for a conflict of interest: {words}.',
  'verdict.invalid': 'Invalid: {words}.',
  speech: '{name} has the floor. {kind}.',
  break: 'The sitting is adjourned.',
  'break.until': 'The sitting is adjourned. It goes on at {time}.',
  closed: 'The sitting is closed.',
  'not-held': 'The sitting was not held for want of a quorum.',
  'voice.none': 'This screen is to speak the results, but it has no English voice',
  'voice.blocked': 'Touch the screen so that it may speak the results',
} as const satisfies Record<SpokenKey, string>;
