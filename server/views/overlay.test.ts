/** Overlays of the stream: never more than the hall display shows, and of a closed part nothing, then and later. */
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { test } from 'tap';
import type { SittingCommand } from '#contract/commands';
import type { MemberId } from '#contract/ids';
import { retold } from '../council/testing/retold.ts';
import { momentOf } from '../on-air/moment.ts';
import { hallView } from './hall.ts';
import type { House } from './house.ts';
import { openClock } from './in-the-open.ts';
import { liveView } from './live.ts';
import { overlayView } from './overlay.ts';
import { liveBehindDoors, type Stretch, speechNow, stretches } from './testing/lives-behind-doors.ts';
import { b1, given, i1, openBallot, register, vote } from './testing/screens.ts';
import { convening, idOf } from './testing/small-council.ts';

const context = { links: { devices: new Map(), assigned: 0, bridges: 0 }, displays: 1 };

/** Where the part says something that the whole does not. */
function outside(part: unknown, whole: unknown, path = ''): string[] {
  if (isDeepStrictEqual(part, whole)) return [];
  if (typeof part !== 'object' || typeof whole !== 'object' || part === null || whole === null) return [path];
  const wholes = whole as Readonly<Record<string, unknown>>;
  return Object.entries(part).flatMap(([key, value]) => outside(value, wholes[key], `${path}/${key}`));
}

/** What the overlays show besides the hall display; a seat may lack an outcome or floor of a closed part, and who has voted by now. */
function beyondHall(house: House, behindDoors: ReadonlySet<string>): string[] {
  const hall = hallView(house, context);
  const { fitting: _, next, closedPart: __, ...shown } = overlayView(house);
  const beyond = [...outside(shown, hall), ...(next ? outside(next, hall.agenda[next.itemId], '/next') : [])];
  const isStruck = {
    mark: shown.ballot !== undefined || behindDoors.has(hall.result?.ballotId ?? ''),
    floor: behindDoors.has(speechNow(house) ?? ''),
  };
  const lacks = (path: string, id = path.split('/')[2] as MemberId) =>
    (/^\/seats\/.*\/mark$/.test(path) && isStruck.mark && /^(present|absent)$/.test(shown.seats[id]?.mark ?? '')) ||
    (/^\/seats\/.*\/floor$/.test(path) && isStruck.floor && shown.seats[id]?.floor === 'requested');
  return beyond.filter((path) => !lacks(path));
}

const CLOSED = ['closedPart', 'council', 'seats'];

/** @param behindDoors what came up in a closed part of this life. */
function judge(house: House, behindDoors: ReadonlySet<string>): void {
  const view = overlayView(house);
  const beyond = beyondHall(house, behindDoors);
  if (beyond.length > 0) throw new Error(`more than the hall: ${beyond.join(' ')}`);
  if (house.current?.sitting.closedPart) {
    const keys = Object.keys(view).sort();
    if (!isDeepStrictEqual(keys, CLOSED) || !isDeepStrictEqual(view.seats, {})) throw new Error(`tells ${keys}`);
  }
  if (view.ballot && Object.values(view.seats).some(({ mark }) => mark !== 'present' && mark !== 'absent'))
    throw new Error('who has voted by now');
  if (view.result && behindDoors.has(view.result.ballotId)) throw new Error('a result of a closed part');
  const record = house.current;
  if (view.speech && behindDoors.has(speechNow(house) ?? '')) throw new Error('a speech of a closed part');
  for (const [memberId, { conflict }] of Object.entries(view.seats))
    if (conflict && behindDoors.has(`${memberId} ${record?.sitting.agenda.openItemId}`))
      throw new Error('a conflict of a closed part');
  const { now: _, ...running } = openClock(house, 'overlay', { now: '', remainingMs: 1, elapsedMs: 1 });
  if ('elapsedMs' in running !== (view.speech !== undefined)) throw new Error('the time of a speech that is not shown');
  if ('remainingMs' in running !== (view.ballot !== undefined))
    throw new Error('the time of a ballot that is not shown');
  for (const item of [view.item, view.next, view.result?.item, ...(view.result?.items ?? [])])
    if (item && behindDoors.has(item.itemId)) throw new Error('an item of a closed part');
}

test('whatever is asked of a sitting, overlays show no more than the hall, of a closed part nothing, and nothing of it later', async (t) => {
  const seen = { closed: 0, later: 0 };
  const look = (life: Stretch) => liveBehindDoors(life, seen, judge);
  const run = fc.check(fc.property(stretches(), look), { numRuns: 250 });
  for (const line of retold(run)) t.comment(line);
  t.notOk(run.failed, run.errorInstance instanceof Error ? run.errorInstance.message : 'nothing more is told');
  t.ok(seen.closed > 100 && seen.later > 10, `${seen.closed} looks at closed parts, ${seen.later} after them`);
});

const REASON = 'державна таємниця';
const inItem = () =>
  given(
    convening(),
    ...register('head', 'm1', 'm2', 'm3'),
    { type: 'open-sitting' },
    { type: 'open-item', itemId: i1 },
  );

test('before any sitting overlays have the council’s name alone', async (t) => {
  t.strictSame(overlayView(given().house), { council: 'Вербівська міська рада', seats: {} });
});

test('`auto` goes with the hall: clock, quorum, next item, agenda, speaker, ballot, verdict, break, and nothing after the close', async (t) => {
  const { house, give } = given(convening());
  const steps: readonly (readonly [string, ...SittingCommand[]])[] = [
    ['clock'],
    ['quorum', ...register('head', 'm1', 'm2', 'm3')],
    ['next', { type: 'open-sitting' }],
    ['agenda', { type: 'open-item', itemId: i1 }],
    ['lower-third', { type: 'grant-floor', memberId: idOf('m1'), kind: 'report' }],
    ['agenda', { type: 'end-speech' }],
    ['running', openBallot],
    ['tally', { type: 'close-ballot', ballotId: b1 }],
    ['next', { type: 'close-item' }],
    ['nothing', { type: 'begin-ceremony', ceremony: 'anthem' }],
    ['next', { type: 'end-ceremony' }],
    ['quorum', { type: 'take-roll' }],
    ['break', { type: 'adjourn-sitting' }],
    ['next', { type: 'resume-sitting' }],
    ['break', { type: 'sound-alarm' }],
    ['next', { type: 'give-all-clear' }, { type: 'resume-sitting' }],
    ['nothing', { type: 'begin-closed-part', reason: REASON }],
    ['next', { type: 'end-closed-part' }],
    ['nothing', { type: 'close-sitting' }],
  ];
  for (const [fitting, ...commands] of steps) {
    give(...commands);
    t.equal(overlayView(house).fitting ?? 'nothing', fitting, commands.map(({ type }) => type).join());
  }
  t.strictSame(Object.keys(overlayView(house)), ['council', 'head', 'seats'], 'a sitting that is over');
});

test('an alarm is told on air without the way to the shelter', async (t) => {
  const convened = convening();
  const council = { ...convened.council, shelter: 'підвал ліцею № 3' };
  const { house, give, hall } = given({ ...convened, council }, { type: 'open-sitting' });
  give({ type: 'sound-alarm' });
  t.match(hall(), { alarm: { shelter: 'підвал ліцею № 3' } }, 'the hall is shown it');
  t.notMatch(JSON.stringify(overlayView(house)), 'підвал');
});

test('a closed part leaves the name and its plate, whatever goes on behind the doors', async (t) => {
  const { house, give } = inItem();
  give(openBallot, { type: 'begin-closed-part', reason: REASON });
  const plate = { council: 'Вербівська міська рада', closedPart: true, seats: {} };
  t.strictSame(overlayView(house), plate);
  give(vote('m1', 'for'), { type: 'close-ballot', ballotId: b1 }, { type: 'adjourn-sitting' }, { type: 'sound-alarm' });
  t.strictSame(overlayView(house), plate);
});

test('what was voted and added behind closed doors is on no overlay when they open', async (t) => {
  const { house, give, hall } = inItem();
  give({ type: 'begin-closed-part', reason: REASON }, openBallot, vote('m1', 'for'));
  give({ type: 'close-ballot', ballotId: b1 }, { type: 'add-item', number: '3', title: 'Таємне' });
  give({ type: 'end-closed-part' });
  t.match(hall(), { scene: 'result', seats: { m1: { mark: 'for' } } }, 'the hall saw it');
  const { result, fitting, seats } = overlayView(house);
  t.equal(result, undefined);
  t.equal(fitting, 'agenda');
  t.ok(Object.values(seats).every(({ mark }) => mark === 'present' || mark === 'absent'));
  const [, second, added] = Object.values(hall().agenda);
  if (!second || !added) throw new Error('three items');
  t.equal(overlayView(house).next?.number, '2');
  give({ type: 'close-item' }, { type: 'open-item', itemId: second.itemId });
  t.equal(overlayView(house).next, undefined);
  give({ type: 'close-item' }, { type: 'open-item', itemId: added.itemId });
  t.equal(overlayView(house).item, undefined);
});

test('a speech that began behind closed doors and goes on when they open is told of nowhere outside, nor its time', async (t) => {
  const { house, give, hall } = inItem();
  const grant = (id: string, how: { kind: 'debate' } | { kind: 'question'; interposed: true }): SittingCommand => ({
    ...{ type: 'grant-floor', memberId: idOf(id) },
    ...how,
  });
  give({ type: 'begin-closed-part', reason: REASON }, grant('m1', { kind: 'debate' }), { type: 'end-closed-part' });
  t.match(hall(), { speech: { name: /Щербань/ }, seats: { m1: { floor: 'granted' } } }, 'the hall hears it');
  const clock = { now: 'then', elapsedMs: 4510 };
  for (const view of [overlayView(house), liveView(house)]) t.notMatch(JSON.stringify(view), /"speech"|granted/);
  t.strictSame(openClock(house, 'overlay', clock), { now: 'then' });
  t.match(momentOf(house), { happens: 'quiet', open: ['chair'] });
  give(grant('m2', { kind: 'question', interposed: true }));
  const { speech } = overlayView(house);
  t.ok(hall().speech?.interrupts);
  t.equal(speech?.name, hall().speech?.name);
  t.equal(speech?.interrupts, undefined);
  t.strictSame(openClock(house, 'overlay', clock), clock);
  give({ type: 'end-speech' });
  t.equal(overlayView(house).speech, undefined, 'it goes on');
});

test('a conflict declared behind closed doors is on no overlay later; one declared in the open is', async (t) => {
  const { house, give, hall } = inItem();
  const declare = (id: string): SittingCommand => ({ type: 'declare-conflict', memberId: idOf(id), itemId: i1 });
  give(declare('m2'), { type: 'begin-closed-part', reason: REASON }, declare('m1'), { type: 'end-closed-part' });
  t.match(hall().seats, { m1: { conflict: true }, m2: { conflict: true } });
  const { seats } = overlayView(house);
  t.strictSame([seats[idOf('m1')]?.conflict, seats[idOf('m2')]?.conflict], [undefined, true]);
});

test('what is voted in the open is told with its words, as the site has it; an item added behind closed doors is not', async (t) => {
  const { house, give, hall } = inItem();
  give({ type: 'begin-closed-part', reason: REASON }, { type: 'add-item', number: '3', title: 'Таємне' });
  give({ type: 'end-closed-part' }, { type: 'close-item' });
  const added = Object.values(hall().agenda).at(-1)?.itemId;
  if (added === undefined) throw new Error('three items');
  give({ type: 'open-item', itemId: added }, { ...openBallot, text: 'Про звіт' });
  t.match([overlayView(house).ballot?.text, liveView(house).ballot?.text], ['Про звіт', 'Про звіт']);
  t.strictSame([overlayView(house).item, liveView(house).item], [undefined, undefined]);
  give({ type: 'close-ballot', ballotId: b1 });
  t.match(overlayView(house).result, { text: 'Про звіт', item: undefined });
  t.match(liveView(house).course?.decided, [{ text: 'Про звіт' }]);
  t.notMatch(JSON.stringify([overlayView(house), liveView(house)]), /Таємне/);
});

test('while a ballot runs it is not told to the stream who has voted by then, in the verdict it is', async (t) => {
  const { house, give, hall } = inItem();
  const marks = () => ['m1', 'm2'].map((id) => overlayView(house).seats[idOf(id)]?.mark);
  give(openBallot, vote('m1', 'for'));
  t.match(hall().seats, { m1: { mark: 'voted' }, m2: { mark: 'waiting' } });
  t.strictSame(marks(), ['present', 'present']);
  const before = overlayView(house).seats;
  give(vote('m2', 'against'));
  t.strictSame(overlayView(house).seats, before, 'a press changes no seat');
  give({ type: 'close-ballot', ballotId: b1 });
  t.strictSame(marks(), ['for', 'against']);
});

test('a trial ballot is said to be one, running and ended', async (t) => {
  const { house, give } = given(convening(), ...register('head', 'm1', 'm2', 'm3'));
  give({ type: 'open-ballot', subject: 'procedural', majority: 'majority-of-present', text: 'Проба', trial: true });
  const { ballot } = overlayView(house);
  if (!ballot) throw new Error('a trial runs');
  t.equal(ballot.trial, true);
  give({ type: 'close-ballot', ballotId: ballot.ballotId });
  t.equal(overlayView(house).result?.trial, true);
});

test('a running ballot has what the stream shows, and not what only the hall is to check', async (t) => {
  const { house, give, hall } = inItem();
  give(openBallot, {
    type: 'enter-vote',
    ballotId: b1,
    memberId: idOf('m1'),
    choice: 'for',
    method: 'by-voice',
    reason: 'пульт мовчить',
  });
  t.ok(hall().ballot?.enteredFor);
  const { ballot } = overlayView(house);
  t.match(ballot, { voted: 1, present: 4, text: 'Про бюджет. В цілому' });
  for (const key of ['enteredFor', 'enteredReplaced', 'sealKey']) t.notOk(key in (ballot ?? {}), key);
});
