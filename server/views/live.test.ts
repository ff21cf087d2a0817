/** «Наживо» of the public site: the hall's own, less what the site strikes out; nothing of a closed part, then and later. */
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { test } from 'tap';
import { checker } from '#contract/check';
import type { SittingCommand } from '#contract/commands';
import type { SittingEvent } from '#contract/events';
import { LiveView } from '#contract/views';
import { retold } from '../council/testing/retold.ts';
import { hallView } from './hall.ts';
import type { House } from './house.ts';
import { openClock } from './in-the-open.ts';
import { liveView } from './live.ts';
import { liveBehindDoors, type Stretch, speechNow, stretches } from './testing/lives-behind-doors.ts';
import { b1, given, i1, openBallot, register, vote } from './testing/screens.ts';
import { convening, idOf } from './testing/small-council.ts';

const REASON = 'державна таємниця';
const context = { links: { devices: new Map(), assigned: 0, bridges: 0 }, displays: 1 };
const check = checker(LiveView);
const opened = (...more: SittingCommand[]) =>
  given(convening(), ...register('head', 'm1', 'm2', 'm3'), { type: 'open-sitting' }, ...more);
const inItem = () => opened({ type: 'open-item', itemId: i1 });
const toEnd: SittingCommand[] = [
  openBallot,
  vote('head', 'for'),
  vote('m1', 'for'),
  vote('m2', 'against'),
  { type: 'close-ballot', ballotId: b1 },
];

test('before any sitting there is the council’s name alone', async (t) => {
  t.strictSame(liveView(given().house), { council: 'Вербівська міська рада' });
});

test('it goes with the sitting: from its convening to the page where it is told', async (t) => {
  const { house, give } = given(convening());
  t.match(liveView(house).sitting, {
    ...{ state: 'convened', path: 'sittings/8-14-1/', startsAt: '2026-03-30T10:00:00+03:00' },
    text: '14-та сесія VIII скликання, перше пленарне засідання',
  });
  give(...register('head', 'm1', 'm2', 'm3'), { type: 'open-sitting' });
  t.match(liveView(house), {
    ...{ sitting: { state: 'open' }, quorum: { deputies: 3, met: true } },
    course: { next: [{ number: '1', title: 'Про бюджет' }, { number: '2' }], decided: [] },
  });
  give({ type: 'open-item', itemId: i1 }, { type: 'grant-floor', memberId: idOf('m1'), kind: 'report' });
  give({ type: 'request-floor', memberId: idOf('m2'), kind: 'debate' });
  t.match(liveView(house), {
    ...{ item: { number: '1', title: 'Про бюджет' }, waiting: 1 },
    speech: { name: 'Щербань Олег Петрович', of: 'Громада', kind: 'report' },
  });
  give({ type: 'end-speech' }, { type: 'adjourn-sitting' });
  t.strictSame(Object.keys(liveView(house)), ['council', 'sitting', 'course'], 'a break');
  give({ type: 'resume-sitting' }, { type: 'close-sitting' });
  t.match(liveView(house), { sitting: { state: 'closed' }, course: { next: [] } });
});

test('of a running ballot it tells how many have voted and never how; of the verdict who voted how', async (t) => {
  const { house, give } = inItem();
  give(openBallot, vote('m1', 'for'));
  const { ballot, votes } = liveView(house);
  t.strictSame(ballot, { number: 1, text: openBallot.text, voted: 1, present: 4, needed: 4, openForSeconds: 30 });
  t.equal(votes, undefined);
  give(vote('head', 'for'), vote('m2', 'against'), { type: 'close-ballot', ballotId: b1 });
  const shown = liveView(house);
  t.match(shown.result, { number: 1, path: 'sittings/8-14-1/ballots/1/', result: 'rejected', counts: { for: 2 } });
  t.strictSame(
    shown.votes?.map(({ name, outcome, word }) => [name.split(' ')[0], outcome, word]).slice(-3),
    [
      ['Їжак', 'absent', 'ВІДСУТНЯ'],
      ['Щербань', 'for', 'ЗА'],
      ['Андрієнко', 'for', 'ЗА'],
    ],
    'in the hall’s order, the head last',
  );
  t.match(shown.course?.decided, [{ number: 1, result: 'rejected', at: /^2026-03-30T\d\d:\d\d:\d\d\+03:00$/ }]);
  give({ type: 'close-item' });
  t.strictSame([liveView(house).result, liveView(house).votes], [undefined, undefined], 'until the next step');
});

test('of an endless question there is the beginning: its page has the whole', async (t) => {
  const { house, give } = inItem();
  give({ ...openBallot, text: '😀'.repeat(900) });
  t.equal(liveView(house).ballot?.text, `${'😀'.repeat(300)}…`);
});

test('a secret ballot has figures and no names', async (t) => {
  const { house, give } = opened();
  give({ ...openBallot, subject: 'election', manner: 'secret', by: 'paper', ground: '26-1-4' });
  t.match(liveView(house).ballot, { secret: true, byPaper: true });
});

test('a trial before the sitting is no public matter', async (t) => {
  const { house, give } = given(convening(), ...register('head', 'm1', 'm2', 'm3'));
  give({ ...openBallot, subject: 'indicative', trial: true });
  const { ballot } = hallView(house, context);
  t.match(ballot, { trial: true });
  t.equal(liveView(house).ballot, undefined);
  give({ type: 'close-ballot', ballotId: ballot?.ballotId ?? b1 });
  t.strictSame([liveView(house).result, liveView(house).course?.decided], [undefined, []]);
});

test('a closed part leaves the name and its plate; when it is over nothing is told of what came up in it', async (t) => {
  const { house, give } = inItem();
  give({ type: 'begin-closed-part', reason: REASON });
  const plate = { council: 'Вербівська міська рада', closedPart: true };
  t.strictSame(liveView(house), plate);
  give({ type: 'add-item', number: '3', title: 'Про оборону' }, ...toEnd);
  t.strictSame(liveView(house), plate);
  give({ type: 'end-closed-part' });
  t.match(hallView(house, context).result, { number: 1 }, 'the hall, which has heard it, still shows it');
  const shown = liveView(house);
  t.strictSame([shown.result, shown.votes, shown.course?.decided], [undefined, undefined, []]);
  t.notMatch(JSON.stringify(shown), /Про оборону|таємниця/);
});

/** What is told of a running ballot, a result or a speech that the hall does not show. */
function beyondHall(house: House): string | undefined {
  const hall = hallView(house, context);
  const { ballot, result, speech, quorum, votes = [] } = liveView(house);
  const marks = Object.values(hall.seats).map(({ name, mark }) => `${name} ${mark}`);
  if (ballot && (ballot.number !== hall.ballot?.number || ballot.voted !== hall.ballot.voted)) return 'a ballot';
  if (result && (result.number !== hall.result?.number || hall.ballot)) return 'a result';
  if (speech && speech.name !== hall.speech?.name) return 'a speech';
  if (quorum && !isDeepStrictEqual(quorum, hall.quorum)) return 'a quorum';
  return votes.some(({ name, outcome }) => !marks.includes(`${name} ${outcome}`)) ? 'a vote' : undefined;
}

function judge(house: House, behindDoors: ReadonlySet<string>, { type }: SittingEvent): void {
  const { sitting } = house.current ?? {};
  const view = liveView(house);
  const told = [...(view.course?.decided ?? []), ...(view.result ? [view.result] : [])].map(({ number }) => number);
  const within = sitting?.ballots.ended.filter(({ ballotId }) => behindDoors.has(ballotId)) ?? [];
  const fault = within.some(({ number }) => told.includes(number)) ? 'behind doors' : beyondHall(house);
  if (fault) throw new Error(`${type}: ${fault}`);
  if (!check(view).ok) throw new Error(`${type}: ${JSON.stringify(check(view))}`);
  if (sitting?.closedPart && Object.keys(view).length > 2) throw new Error(`a closed part tells ${Object.keys(view)}`);
  if (view.speech && behindDoors.has(speechNow(house) ?? '')) throw new Error(`${type}: a speech of a closed part`);
  const { now: _, ...running } = openClock(house, 'live', { now: '', remainingMs: 1, elapsedMs: 1 });
  const isShown = { elapsedMs: view.speech, remainingMs: view.ballot };
  for (const key of ['elapsedMs', 'remainingMs'] as const)
    if (key in running !== (isShown[key] !== undefined)) throw new Error(`${type}: ${key} of what is not shown`);
}

test('whatever is asked of a sitting, it tells no more than the hall shows, and nothing of what came up behind closed doors', async (t) => {
  const seen = { closed: 0, later: 0 };
  const look = (life: Stretch) => liveBehindDoors(life, seen, judge);
  const run = fc.check(fc.property(stretches(), look), { numRuns: 150 });
  for (const line of retold(run)) t.comment(line);
  t.notOk(run.failed, run.errorInstance instanceof Error ? run.errorInstance.message : 'nothing more is told');
  t.ok(seen.closed > 40 && seen.later > 0, `${seen.closed} looks at closed parts, ${seen.later} after them`);
});
