/** Moments of a sitting at which the console is looked at. */
import type { SittingCommand } from '#contract/commands';
import { after, ballotId, councilOf, itemId, memberId, nothing, openBallot, registerAll } from '../../testing/given.ts';
import { decided, follow, takingNext } from './autopilot.ts';

const agenda = [
  { number: '1', title: 'Про бюджет громади', reporter: 'Депутат m1' },
  {
    number: '2',
    title: 'Про надання земельної ділянки',
    reporter: 'Коваль О. П., начальник відділу',
    landMatter: true,
  },
] as const;
const convened = after(nothing, { ...councilOf(), agenda: [...agenda] });
const alone = after(convened, ...registerAll('m1'));
const present = after(convened, ...registerAll('head', 'm1', 'm2', 'm3', 'm4', 'm5'));
const until = (key: string, choice: 'for' | 'against' = 'for') =>
  follow(
    present,
    (next) => next === key,
    (asked) => (asked.startsWith('ballot') ? choice : 'for'),
  ).given;
const ask = (id: string, kind: 'debate' | 'question' | 'point-of-order'): SittingCommand => ({
  type: 'request-floor',
  memberId: memberId(id),
  kind,
});
const motion = { kind: 'allow-repeat' as const, ballotId: ballotId('b4') };
const candidates = ['Депутат m1', 'Депутат m2', 'Хтось третій'].map((text) => ({ text }));
const secret = { subject: 'election', manner: 'secret', ground: '26-1-4', text: 'Обрати секретаря ради' } as const;
const commission = { members: ['m3', 'm4', 'm5'].map(memberId), chair: memberId('m3'), secretary: memberId('m4') };
const onItem = until('stage:report');
const onPaper = after(
  onItem,
  { type: 'form-counting-commission', commission },
  { ...openBallot(secret), by: 'paper', alternatives: candidates },
);
const figures = { made: 6, issued: 6, cancelled: 0, inBox: 6, invalid: 0, for: 0, against: 0, abstain: 0 };
const speaking = until('end-speech');
const failed = until('open-item:8-14-1-i2', 'against');

/** Each by its name. */
export const MOMENTS = {
  'nobody but one has come': alone,
  'a second registration is set': after(alone, { type: 'set-second-registration', at: '2026-03-30T11:00:00+03:00' }),
  'a quorum has come': present,
  'a trial vote runs': after(present, openBallot({ trial: true })),
  'the sitting has been opened': until('agenda:as-a-basis'),
  'the agenda is adopted as a basis': until('agenda:as-a-whole'),
  'the agenda is adopted': until('limits'),
  'an item is open': onItem,
  'its report is due': until('grant-floor:report:m1'),
  'the reporter is nobody known': follow(present, (key) => key === 'add-reporter').given,
  'somebody speaks and others wait': after(speaking, ask('m2', 'question'), ask('m3', 'debate')),
  'the speech is paused': after(speaking, { type: 'pause-speech' }),
  'somebody waits on a point of order': after(until('stage:motives'), ask('m4', 'point-of-order')),
  'somebody is in conflict of interest': after(onItem, { type: 'declare-conflict', memberId: memberId('m2') }),
  'the draft waits for its vote': after(until('ballot:basis-and-whole'), {
    type: 'submit-amendment',
    itemId: itemId('i1'),
    text: 'Збільшити',
  }),
  'a ballot runs': takingNext(until('agenda:as-a-basis')),
  'alternatives are voted': after(
    onItem,
    openBallot({ subject: 'rating', majority: 'plurality', alternatives: candidates }),
  ),
  'a ballot on paper runs': onPaper,
  'papers have been counted': after(onPaper, {
    type: 'enter-paper-figures',
    ballotId: ballotId('b4'),
    figures: { ...figures, candidates: [3, 2, 1] },
  }),
  'a secret ballot was interrupted': after(onItem, openBallot(secret), {
    type: 'resume-ballot',
    ballotId: ballotId('b4'),
    remainingSeconds: 10,
  }),
  'a draft failed': failed,
  'a repeat is allowed': decided(after(failed, openBallot({ subject: 'procedural', motion })), 'for'),
  'a land matter failed': follow(
    present,
    (key) => key === 'ballot:reasoned-refusal',
    (key) => (key === 'ballot:basis-and-whole' ? 'against' : 'for'),
  ).given,
  'a block is formed': after(until('open-item:8-14-1-i1'), { type: 'form-block', itemIds: ['i1', 'i2'].map(itemId) }),
  'a closed part is on after the last item': after(until('close-sitting'), {
    type: 'begin-closed-part',
    reason: 'Персональні дані',
  }),
  'a ceremony is on': after(until('agenda:as-a-basis'), { type: 'begin-ceremony', ceremony: 'anthem' }),
  'the quorum is lost in a break': after(
    until('agenda:as-a-basis'),
    { type: 'adjourn-sitting' },
    { type: 're-register' },
  ),
  'a break is on': after(until('agenda:as-a-basis'), { type: 'adjourn-sitting' }),
  'an alarm is on': after(until('agenda:as-a-basis'), { type: 'sound-alarm' }),
} as const;
