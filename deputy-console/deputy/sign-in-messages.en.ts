/** What the deputy's page says of who signed in as him, in English; fetched apart. */
import type { signInsUk } from './sign-in-messages.uk.ts';

export const signInsEn: Record<keyof typeof signInsUk, string> = {
  'sign-ins.title': 'Who signed in as you',
  'sign-ins.notice.by-link': 'At {time} another page was opened as you: {device}.',
  'sign-ins.notice.by-pin': 'At {time} somebody signed in as you by PIN: {device}.',
  'sign-ins.notice.link-issued': 'At {time} a sign-in link was issued for you: {by}.',
  'sign-ins.notice.pin-set': 'At {time} your PIN was changed: {by}.',
  'sign-ins.was-it-you': 'Was it you?',
  'sign-ins.brief.entered': 'Somebody signed in as you. Was it you?',
  'sign-ins.brief.given': 'A new sign-in was given. Did you ask?',
  'sign-ins.look': 'Look',
  'sign-ins.pages': '{count, plural, one {# page is signed in as you now.} other {# pages are signed in as you now.}}',
  'sign-ins.line.by-link': 'A link was opened: {device}',
  'sign-ins.line.by-pin': 'Signed in by PIN: {device}',
  'sign-ins.line.link-issued': 'A sign-in link was issued: {by}',
  'sign-ins.line.pin-set': 'The PIN was changed: {by}',
  'sign-ins.line.disowned': 'You pressed “Not me”: other pages were ended',
  'sign-ins.here': 'this page',
  'sign-ins.open': 'open now',
  'sign-ins.address': 'address {address}',
  'sign-ins.by.chair': 'the chair',
  'sign-ins.by.secretary': 'the secretary',
  'sign-ins.by.operator': 'the operator',
  'sign-ins.by.deputy': 'you',
  'sign-ins.by.display': 'a screen',
  'sign-ins.by.hub': 'the server as it started',
  'sign-ins.unknown-device': 'unknown device',
  'sign-ins.how':
    'Was all of this you? Press “It was me”. If not, press “Not me”: other pages that are signed in as you end, and the chair, the secretary and the operator are warned. This page goes on working.',
  'sign-ins.mine': 'It was me',
  'sign-ins.not-mine': 'Not me',
  'sign-ins.close': 'Close',
  'sign-ins.ended.title': 'Other pages have ended',
  'sign-ins.ended.how':
    'Only this page is signed in as you. The chair, the secretary and the operator are warned. If somebody has voted for you, vote again from here or raise your hand. If somebody may have seen your PIN, ask the secretary to change it.',
  'sign-ins.failed': 'It did not work: no connection. Press again or raise your hand.',
};
