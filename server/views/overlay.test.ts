/** Overlays of the stream: never more than the hall display shows, and of a closed part nothing, then and later. */
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { test } from 'tap';
import type { SittingCommand } from '#contract/commands';
import { type Life, live, lives } from '../council/testing/lives.ts';
import { retold } from '../council/testing/retold.ts';
import { hallView } from './hall.ts';
import { House } from './house.ts';
import { overlayView } from './overlay.ts';
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

/** What the overlays show besides the hall display. */
function beyondHall(house: House): string[] {
  const hall = hallView(house, context);
  const { fitting: _, next, closedPart: __, ...shown } = overlayView(house);
  return [...outside(shown, hall), ...(next ? outside(next, hall.agenda[next.itemId], '/next') : [])];
}

const CLOSED = ['closedPart', 'council', 'seats'];

/** Ballots of a life that were voted behind closed doors, as the record tells. */
function judge(house: House, behindDoors: ReadonlySet<string>): void {
  const view = overlayView(house);
  const beyond = beyondHall(house);
  if (beyond.length > 0) throw new Error(`more than the hall: ${beyond.join(' ')}`);
  if (house.current?.sitting.closedPart) {
    const keys = Object.keys(view).sort();
    if (!isDeepStrictEqual(keys, CLOSED) || !isDeepStrictEqual(view.seats, {})) throw new Error(`tells ${keys}`);
  }
  if (view.result && behindDoors.has(view.result.ballotId)) throw new Error('a result of a closed part');
  for (const item of [view.item, view.next, view.result?.item, ...(view.result?.items ?? [])])
    if (item && behindDoors.has(item.itemId)) throw new Error('an item of a closed part');
}

test('whatever is asked of a sitting, overlays show no more than the hall, of a closed part nothing, and nothing of it later', async (t) => {
  const seen = { closed: 0, later: 0 };
  const look = (life: Life) => {
    const house = new House('Вербівська міська рада');
    const behindDoors = new Set<string>();
    let position = 0;
    let isClosed = false;
    live(life, {
      step: ({ events, context: { nowMs } }) => {
        for (const event of events) {
          const envelope = { hash: '', stream: 'sitting/8-14-1', actor: 'test', cause: '' };
          house.apply([{ position: ++position, ...envelope, at: new Date(nowMs).toISOString(), event }]);
          if (event.type === 'ItemAdded' && isClosed) behindDoors.add(event.data.itemId);
          if (event.type === 'BallotClosed' && isClosed) behindDoors.add(event.data.ballotId);
          isClosed = house.current?.sitting.closedPart !== undefined;
          judge(house, behindDoors);
          if (isClosed) seen.closed += 1;
          else if (behindDoors.size > 0) seen.later += 1;
        }
      },
    });
  };
  const run = fc.check(fc.property(lives(80), look), { numRuns: 250 });
  for (const line of retold(run)) t.comment(line);
  t.notOk(run.failed, run.errorInstance instanceof Error ? run.errorInstance.message : 'nothing more is told');
  t.ok(seen.closed > 50, `${seen.closed} looks at closed parts, ${seen.later} after them`);
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
