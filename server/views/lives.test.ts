/** Every view of every random sitting that the council can live: it fits its schema, and a replay shows the same. */
import fc from 'fast-check';
import { test } from 'tap';
import { checker } from '#contract/check';
import { VIEWS, type ViewName } from '#contract/views';
import { type Life, live, lives, type Recorded } from '../council/testing/lives.ts';
import { retold } from '../council/testing/retold.ts';
import type { CommittedEvent } from '../hub/face.ts';
import { House } from './house.ts';
import { type ViewKey, viewOf } from './views.ts';

const SITTINGS = 300;
const context = { links: { devices: new Map(), assigned: 0, bridges: 0 }, displays: 1 };
const checks = Object.fromEntries(
  Object.entries(VIEWS).map(([name, schema]) => [name, checker(schema)]),
) as unknown as Record<ViewName, (view: unknown) => { ok: boolean }>;

const committed = (position: number, { event, at }: Recorded): CommittedEvent => ({
  position,
  hash: position.toString(16).padStart(64, '0'),
  stream: 'sitting/8-14-1',
  at,
  actor: 'test',
  cause: `c${position}`,
  event,
});

const keysOf = (house: House): ViewKey[] => [
  ...(['hall', 'chair', 'deputy', 'secretary', 'overlay'] as const).map((view) => ({ view })),
  ...(house.current?.sitting.roster.members ?? []).map(({ id }) => ({ view: 'own' as const, memberId: id })),
];
const shown = (house: House) => keysOf(house).map((key) => JSON.stringify(viewOf(house, key, context)));

/** Lives the life and looks at every view after each command that brought something. */
function look(life: Life): void {
  const house = new House('Вербівська міська рада');
  let position = 0;
  live(life, {
    step: ({ events, context: { nowMs } }) => {
      const at = new Date(nowMs).toISOString();
      for (const event of events) {
        position += 1;
        house.apply([committed(position, { event, at })]);
      }
      if (events.length > 0) for (const key of keysOf(house)) judge(key, viewOf(house, key, context));
    },
    end: (_state, record) => {
      const stored: Recorded[] = JSON.parse(JSON.stringify(record));
      const replayed = new House('');
      replayed.apply(stored.map((one, place) => committed(place + 1, one)));
      if (shown(replayed).join('\n') !== shown(house).join('\n')) throw new Error('a replay shows something else');
    },
  });
}

function judge(key: ViewKey, view: unknown): void {
  const checked = checks[key.view](view);
  if (!checked.ok) throw new Error(`${key.view}: ${JSON.stringify(checked)}`);
  if (/[:[,]null/.test(JSON.stringify(view))) throw new Error(`${key.view} holds a null`);
}

test('whatever is asked of a sitting, every view fits its schema, and a replay of the journal shows the same', async (t) => {
  const run = fc.check(fc.property(lives(80), look), { numRuns: SITTINGS });
  for (const line of retold(run)) t.comment(line);
  t.notOk(run.failed, run.errorInstance instanceof Error ? run.errorInstance.message : 'every view is sound');
});
