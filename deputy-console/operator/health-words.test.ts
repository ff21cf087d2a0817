import { test } from 'tap';
import { sampleOperator } from '../testing/sample-operator.ts';
import { discardedWords, isAiling, lostWords, stateOf, tilesOf } from './health-words.ts';
import { uptimeOf } from './machine-words.ts';

const hall = sampleOperator({ deputies: 14, bareFrom: 3, ailments: ['silent'] });

test('keypads of a line stand by their seats, spares after them', async (t) => {
  const tiles = tilesOf(hall, 'bridge-1', 'line1');
  t.same(
    tiles.slice(0, 3).map(({ view }) => view.seat),
    [1, 2, undefined],
  );
  t.same(
    tilesOf(hall, 'bridge-1', 'line2').map(({ device }) => device),
    ['line2-00', 'line2-01'],
  );
});

test('a keypad that answers without a Secure Channel is not well', async (t) => {
  const [tile] = tilesOf(hall, 'bridge-1', 'line1');
  t.equal(tile && stateOf(tile.view), 'up');
  t.equal(tile && stateOf({ ...tile.view, secure: false }), 'unsecured');
  t.equal(tile && stateOf({ ...tile.view, up: false }), 'down');
});

test('a line ails when it is closed or one of its keypads is silent', async (t) => {
  const lines = Object.values(hall.bridges)[0]?.lines ?? {};
  t.ok(lines['line1'] && isAiling(lines['line1']));
  t.notOk(lines['line2'] && isAiling(lines['line2']));
  t.ok(lines['line2'] && isAiling({ ...lines['line2'], open: false }));
});

test('discarded bytes are told by reason, and only those there are', async (t) => {
  const words = (discardedBytes: Record<string, number>) => discardedWords((key) => `«${key}»`, { discardedBytes });
  t.equal(words({ checksum: 3, length: 0, flood: 1 }), '«reason.checksum»: 3, «reason.other»: 1');
  t.equal(words({ noise: 7, payload: 2 }), '«reason.noise»: 7, «reason.payload»: 2', 'of microphones too');
  t.equal(words({ silence: 0 }), undefined);
});

test('presses that were told to nobody are shown by reason, and only those there are', async (t) => {
  const words = (discardedPresses?: Record<string, number>) =>
    lostWords((key) => `«${key}»`, discardedPresses === undefined ? {} : { discardedPresses });
  t.equal(words({ kept: 2, early: 0, stray: 1 }), '«press.kept»: 2, «press.stray»: 1');
  t.equal(words({ kept: 0 }), undefined);
  t.equal(words(), undefined, 'a bridge that does not tell');
});

test('the time since a start is told in days, hours and minutes', async (t) => {
  const now = new Date('2026-03-31T10:25:59Z');
  t.same(uptimeOf('2026-03-30T07:00:00Z', now), { days: 1, hours: 3, minutes: 25 });
  t.same(uptimeOf('2026-04-30T07:00:00Z', now), { days: 0, hours: 0, minutes: 0 });
});
