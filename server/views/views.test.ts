import fc from 'fast-check';
import { test } from 'tap';
import { checker } from '#contract/check';
import type { SittingCommand } from '#contract/commands';
import type { BallotId, CardNumber, ItemId } from '#contract/ids';
import { VIEWS, type ViewName } from '#contract/views';
import { CHOICES, MAJORITIES, SUBJECTS } from '#contract/vocabulary';
import { House, openHouse } from './house.ts';
import { PaperHub } from './testing/paper-hub.ts';
import { convening, SMALL_ROSTER } from './testing/small-council.ts';
import { type ViewKey, viewOf } from './views.ts';

/* Random courses of a sitting, lawful or not; commands that the council refuses change nothing. */
const memberId = fc.constantFrom(...SMALL_ROSTER.map(({ id }) => id));
const ballotId = fc.constantFrom(...(['8-14-1-b1', '8-14-1-b2', '8-14-1-b3'] as BallotId[]));
const itemId = fc.constantFrom(...(['8-14-1-i1', '8-14-1-i2'] as ItemId[]));
const choice = fc.constantFrom(...CHOICES);
const register = memberId.map((id): SittingCommand => ({ type: 'register-member', memberId: id }));
const vote = fc
  .record({ ballotId, memberId, choice })
  .map((fields): SittingCommand => ({ type: 'cast-vote', ...fields }));

const step = fc.oneof(
  { weight: 6, arbitrary: register },
  { weight: 12, arbitrary: vote },
  { weight: 2, arbitrary: memberId.map((id): SittingCommand => ({ type: 'leave', memberId: id })) },
  {
    weight: 2,
    arbitrary: fc
      .integer({ min: 1, max: 6 })
      .chain((seat) =>
        fc.constantFrom<SittingCommand>(
          { type: 'card-in', seat, card: `620000000${seat}` as CardNumber },
          { type: 'card-out', seat },
        ),
      ),
  },
  {
    weight: 3,
    arbitrary: fc
      .record({ subject: fc.constantFrom(...SUBJECTS), majority: fc.constantFrom(...MAJORITIES) })
      .map((fields): SittingCommand => ({ type: 'open-ballot', text: 'Про бюджет', ...fields })),
  },
  { weight: 1, arbitrary: ballotId.map((id): SittingCommand => ({ type: 'close-ballot', ballotId: id })) },
  {
    weight: 1,
    arbitrary: ballotId.map((id): SittingCommand => ({ type: 'stop-ballot', ballotId: id, reason: 'Помилка' })),
  },
  {
    weight: 1,
    arbitrary: ballotId.map((id): SittingCommand => ({ type: 'extend-ballot', ballotId: id, bySeconds: 15 })),
  },
  { weight: 1, arbitrary: itemId.map((id): SittingCommand => ({ type: 'open-item', itemId: id })) },
  {
    weight: 1,
    arbitrary: memberId.map((id): SittingCommand => ({ type: 'grant-floor', memberId: id, kind: 'debate' })),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom<SittingCommand>(
      { type: 'end-speech' },
      { type: 'close-item' },
      { type: 'take-roll' },
      { type: 'adjourn-sitting', reason: 'Обід' },
      { type: 'resume-sitting' },
    ),
  },
);

/** Everyone comes, the sitting opens, a ballot opens, and then whatever happens. */
const randomCourse: fc.Arbitrary<SittingCommand[]> = fc
  .record({
    opening: fc.record({ majority: fc.constantFrom(...MAJORITIES), sounding: fc.boolean() }),
    steps: fc.array(step, { maxLength: 60 }),
  })
  .map(({ opening, steps }) => [
    ...SMALL_ROSTER.map((member): SittingCommand => ({ type: 'register-member', memberId: member.id })),
    { type: 'open-sitting' },
    { type: 'open-item', itemId: '8-14-1-i1' as ItemId },
    {
      type: 'open-ballot',
      subject: opening.sounding ? 'indicative' : 'as-a-whole',
      majority: opening.majority,
      text: 'Про бюджет',
    },
    ...steps,
  ]);

const BIG_VIEWS = ['hall', 'chair', 'deputy', 'secretary', 'office'] as const;
const keys: ViewKey[] = [
  ...BIG_VIEWS.map((view) => ({ view })),
  ...SMALL_ROSTER.map(({ id }) => ({ view: 'own' as const, memberId: id })),
];
const checks = Object.fromEntries(
  Object.entries(VIEWS).map(([name, schema]) => [name, checker(schema)]),
) as unknown as Record<ViewName, (view: unknown) => { ok: boolean }>;

/** Plays a course and looks at all views after each step. */
function play(course: readonly SittingCommand[], look: (hub: PaperHub, house: House) => void): void {
  const hub = new PaperHub();
  const house = openHouse(hub, 'Вербівська міська рада');
  hub.giveAll(convening());
  for (const command of course) {
    hub.nowMs += 700;
    hub.give(command);
    look(hub, house);
  }
}
const contextOf = (hub: PaperHub) => ({ links: hub.links(), displays: 1 });

test('in any sitting every view fits its schema and holds no null', async (t) => {
  fc.assert(
    fc.property(randomCourse, (course) => {
      play(course, (hub, house) => {
        for (const key of keys) {
          const view = viewOf(house, key, contextOf(hub));
          const checked = checks[key.view](view);
          if (!checked.ok) throw new Error(`${key.view}: ${JSON.stringify(checked)}`);
          if (/[:[,]null/.test(JSON.stringify(view))) throw new Error(`${key.view} holds a null`);
        }
      });
    }),
    { numRuns: 60 },
  );
  t.pass();
});

test('while a ballot runs no screen but the member’s own tells how anyone votes: had all voted otherwise, it would show the same', async (t) => {
  const otherwise = (command: SittingCommand): SittingCommand => {
    if (command.type !== 'cast-vote') return command;
    const place = CHOICES.indexOf(command.choice);
    return { ...command, choice: CHOICES[(place + 1) % CHOICES.length] ?? command.choice };
  };
  const shown = (course: readonly SittingCommand[]) => {
    const texts: string[] = [];
    play(course, (hub, house) => {
      const running = house.current?.sitting.ballots.running;
      if (!running || running.number > 1) return;
      for (const view of BIG_VIEWS) texts.push(JSON.stringify(viewOf(house, { view }, contextOf(hub))));
    });
    return texts;
  };
  let looks = 0;
  fc.assert(
    fc.property(randomCourse, (course) => {
      const texts = shown(course);
      looks += texts.length;
      t.strictSame(texts, shown(course.map(otherwise)));
    }),
    { numRuns: 60 },
  );
  t.ok(looks > 500, `${looks} views of running ballots were compared`);
});

test('a house that replays the journal shows what the live one showed, whatever the batches and repeats', async (t) => {
  fc.assert(
    fc.property(randomCourse, fc.integer({ min: 1, max: 9 }), (course, size) => {
      let last: { hub: PaperHub; house: House } | undefined;
      play(course, (hub, house) => {
        last = { hub, house };
      });
      if (!last) return;
      const replayed = new House('');
      const events = last.hub.history();
      for (let from = 0; from < events.length; from += size) {
        replayed.apply(events.slice(from, from + size));
        replayed.apply(events.slice(0, from));
      }
      for (const key of keys) {
        t.strictSame(viewOf(replayed, key, contextOf(last.hub)), viewOf(last.house, key, contextOf(last.hub)));
      }
    }),
    { numRuns: 20 },
  );
});
