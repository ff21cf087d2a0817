import fc from 'fast-check';
import { test } from 'tap';
import type { SittingCommand } from '#contract/commands';
import {
  after,
  councilOf,
  type Given,
  itemId,
  later,
  memberId,
  nothing,
  registerAll,
} from '../../council/testing/given.ts';
import type { PlacedEvent } from '../../proceedings/placed-event.ts';
import { proceedingsOf } from '../../proceedings/taking.ts';
import { placedEvents } from '../../proceedings/testing/placed-events.ts';
import { wholeSitting } from '../../proceedings/testing/whole-sitting.ts';
import { type Cut, cutsOf, joined, lengthOf, within } from './cuts.ts';
import { type Span, timelineOf } from './timeline.ts';

const EVENTS = wholeSitting();

function cutOf(events: readonly PlacedEvent[], recorded: readonly Span[]): readonly Cut[] {
  const sitting = proceedingsOf(events);
  if (!sitting) throw new Error('no sitting');
  return cutsOf({ stretches: timelineOf(events, sitting), recorded, items: sitting.agenda });
}

const openSpan = (events: readonly PlacedEvent[]): Span => {
  const { openedAt = '', closedAt = '' } = proceedingsOf(events) ?? {};
  return { fromMs: Date.parse(openedAt), toMs: Date.parse(closedAt) };
};

function closedParts(events: readonly PlacedEvent[]): readonly Span[] {
  const at = (type: string) => events.flatMap((one) => (one.event.type === type ? [Date.parse(one.at)] : []));
  const ends = at('ClosedPartEnded');
  return at('ClosedPartBegun').map((fromMs, index) => ({ fromMs, toMs: ends[index] ?? Number.POSITIVE_INFINITY }));
}

/** Sound of a few recordings, in ms from the opening, some of it outside the sitting. */
const recordings = fc
  .array(fc.tuple(fc.integer({ min: -100_000, max: 6_000_000 }), fc.integer({ min: 1, max: 3_000_000 })), {
    maxLength: 5,
  })
  .map((pairs) => {
    const { fromMs } = openSpan(EVENTS);
    return joined(pairs.map(([from, ms]) => ({ fromMs: fromMs + from, toMs: fromMs + from + ms })));
  });

test('every recorded ms is in exactly one file, none of a closed part in any', async (t) => {
  fc.assert(
    fc.property(recordings, (recorded) => {
      const cuts = cutOf(EVENTS, recorded);
      const pieces = cuts.filter(({ kind }) => kind !== 'whole').flatMap((cut) => cut.pieces);
      const hidden = closedParts(EVENTS);
      const hiddenMs = lengthOf(recorded.flatMap((span) => within(hidden, span)));
      const convened = Date.parse(EVENTS[0]?.at ?? '');
      const earlier = lengthOf(within(recorded, { fromMs: 0, toMs: convened }));
      t.equal(lengthOf(joined(pieces)), lengthOf(pieces), 'no two files share a ms');
      t.equal(lengthOf(pieces), lengthOf(recorded) - hiddenMs - earlier, 'none is lost');
      t.same(
        pieces.flatMap((piece) => within(hidden, piece)),
        [],
        'nothing of a closed part',
      );
    }),
    { numRuns: 60 },
  );
});

test('the whole has all of the sitting but breaks, and what was heard before and after it', async (t) => {
  const [whole, ...parts] = cutOf(EVENTS, [{ fromMs: 0, toMs: openSpan(EVENTS).toMs + 5000 }]);
  t.equal(whole?.kind, 'whole');
  const own = parts.filter(({ kind }) => !['break', 'before', 'after'].includes(kind)).flatMap(({ pieces }) => pieces);
  t.equal(lengthOf(whole?.pieces ?? []), lengthOf(own));
});

test('paths tell item, order and speaker, each once', async (t) => {
  const cuts = cutOf(EVENTS, [openSpan(EVENTS)]);
  const paths = cuts.map(({ path }) => path);
  t.equal(new Set(paths).size, paths.length);
  const budget = '01 Про внесення змін до бюджету Вербівської міської…';
  t.match(paths, ['00 Засідання повністю', /^00 Поза питаннями порядку денного\/00 Головуючий та інше$/]);
  t.ok(paths.includes(`${budget}/01 Коваленко Зоряна Миронівна`), paths.join('\n'));
  t.ok(paths.includes(`${budget}/05 Голосування № 3`), paths.join('\n'));
  t.ok(paths.includes('Перерви/01 Повітряна тривога') && paths.includes('Перерви/02 Перерва'), paths.join('\n'));
  t.notOk(
    cuts.some(({ speech }) => speech?.inClosedPart),
    'the speech of the closed part has no file',
  );
});

test('what was not recorded has no file, and a speech keeps its number all the same', async (t) => {
  const sitting = proceedingsOf(EVENTS);
  const second = sitting?.speeches[1];
  if (!second) throw new Error('no second speech');
  const recorded = [{ fromMs: Date.parse(second.begunAt), toMs: Date.parse(second.endedAt) }];
  const speech = cutOf(EVENTS, recorded).find(({ kind }) => kind === 'speech');
  t.match(speech?.path, /\/02 /);
  t.equal(cutOf(EVENTS, recorded).length, 2, 'the speech and the whole');
});

const does = (given: Given, seconds: number, ...commands: readonly SittingCommand[]): Given =>
  later(after(given, ...commands), seconds);

/** A speech from the tenth second, a point of order from the twentieth to the thirtieth, a chair's pause from 40 to 45. */
function interrupted(): readonly PlacedEvent[] {
  const convened = does(nothing, 60, councilOf(), ...registerAll('head', 'm1', 'm2', 'm3', 'm4'));
  const opened = does(does(convened, 5, { type: 'open-sitting' }), 5, { type: 'open-item', itemId: itemId('i1') });
  const speaks = does(opened, 10, { type: 'grant-floor', memberId: memberId('m1'), kind: 'debate' });
  const order = does(speaks, 10, {
    type: 'grant-floor',
    memberId: memberId('m2'),
    kind: 'point-of-order',
    interposed: true,
  });
  const goesOn = does(order, 10, { type: 'end-speech' });
  const paused = does(does(goesOn, 5, { type: 'pause-speech' }), 15, { type: 'continue-speech' });
  return placedEvents(after(does(paused, 1, { type: 'end-speech' }), { type: 'close-sitting' }));
}

test('a speech that a point of order interrupted is one file of two pieces; a chair’s pause stays in it', async (t) => {
  const events = interrupted();
  const open = openSpan(events);
  const speeches = cutOf(events, [open]).filter(({ kind }) => kind === 'speech');
  const seconds = speeches.map(({ pieces }) =>
    pieces.map(({ fromMs, toMs }) => [(fromMs - open.fromMs) / 1000, (toMs - open.fromMs) / 1000]),
  );
  t.same(seconds, [
    [
      [10, 20],
      [30, 60],
    ],
    [[20, 30]],
  ]);
});
