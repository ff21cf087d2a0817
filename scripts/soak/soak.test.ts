import { test } from 'tap';
import { soak } from './soak.ts';
import { soakOptions } from './soak-options.ts';

/** A clock that goes on by so many minutes at each look. */
const clock = (minutes: number) => {
  let now = 0;
  return () => {
    now += minutes * 60_000;
    return now;
  };
};

test('a soak ends when its time is over and says how many sittings it lived', async (t) => {
  const said: string[] = [];
  const passed = soak({ minutes: 3, seed: 7, now: clock(1), say: (line) => said.push(line), invariants: {} });
  t.ok(passed);
  t.equal(said[0], 'seed 7, 3 min');
  t.match(said.at(1), /^2 min: 250 sittings, \d+ commands, nothing broke$/);
});

test('a soak that breaks a rule tells the smallest sitting that does, and how to repeat it', async (t) => {
  const said: string[] = [];
  const invariants = {
    'no sitting opens': (blame: (fault: string) => void) => ({
      event: ({ type }: { type: string }) => {
        if (type === 'SittingOpened') blame('it opened');
      },
    }),
  };
  t.notOk(soak({ minutes: 3, seed: 7, now: clock(1), say: (line) => said.push(line), invariants }));
  t.equal(said[1], 'no sitting opens: it opened');
  t.ok(
    said.some((line) => line.startsWith('open-sitting {} → SittingOpened') || line.startsWith('thrown')),
    said.join('\n'),
  );
  t.equal(said.at(-1), 'again: npm run soak -- 1 --seed 7');
});

test('minutes and seed are numbers, and nothing else is taken', async (t) => {
  t.same(soakOptions(['5', '--seed', '12']), { minutes: 5, seed: 12 });
  t.same(
    soakOptions([], () => 0.5),
    { minutes: 10, seed: 0x3fffffff },
  );
  for (const wrong of [['0'], ['x'], ['1', '2'], ['--seed', 'x'], ['--what']])
    t.ok('problem' in soakOptions(wrong), wrong.join(' '));
});
