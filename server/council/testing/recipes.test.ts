/** Random commands are such as pass the edges of the house: the council meets no others. */
import fc from 'fast-check';
import { test } from 'tap';
import { checker } from '#contract/check';
import { HallCommand, HubCommand, PersonCommand } from '#contract/commands';
import { Type } from '#typebox';
import { live, lives } from './lives.ts';
import { ASKED, WEIGHED } from './recipes.ts';

const fits = checker(Type.Union([PersonCommand, HallCommand, HubCommand]));

test('every command of a random life fits the contract', async (t) => {
  fc.assert(
    fc.property(lives(100), (life) =>
      live(life, {
        step: ({ command }) => {
          const checked = fits(command);
          if (!checked.ok) throw new Error(`${JSON.stringify(command)} ${JSON.stringify(checked.faults)}`);
        },
      }),
    ),
    { numRuns: 300 },
  );
  t.pass();
});

test('every command comes up, as often as its weight', async (t) => {
  t.same(
    ASKED.filter((type) => !WEIGHED.includes(type)),
    [],
  );
});
