import { test } from 'tap';
import {
  after,
  ballotId,
  cardIn,
  closed,
  councilOf,
  eventOf,
  memberId,
  nothing,
  openBallot,
  press,
  refusalOf,
  vote,
  when,
} from '../testing/given.ts';

const seats = [cardIn(2), cardIn(3), cardIn(4)];
const asking = (twoHandHoldMs: number) =>
  after(nothing, councilOf({ rules: { twoHandHoldMs } }), ...seats, { type: 'open-sitting' });
const voting = after(asking(600), openBallot());
const held = (heldMs: number) => ({ ...press(2, 'for'), heldMs });

test('a press that both hands held too short, or nobody knows how long, is refused and changes nothing', async (t) => {
  for (const command of [press(2, 'for'), held(0), held(599)]) {
    const { code, refusal, events } = when(voting, command);
    t.equal(code, 'TWO_HANDS_NEEDED');
    t.match(refusal?.details, { seat: 2, holdMs: 600 });
    t.same(events, []);
  }
  t.equal(closed(after(voting, vote('m2', 'for'))).votes?.[memberId('m1')], 'not-voting');
});

test('held long enough by both hands it counts, after a refusal too', async (t) => {
  const { code, after: given } = when(voting, held(100));
  t.equal(code, 'TWO_HANDS_NEEDED');
  t.equal(closed(after(given, held(600))).votes?.[memberId('m1')], 'for');
});

test('a sealed press needs both hands as well', async (t) => {
  const secret = after(asking(600), openBallot({ manner: 'secret', ground: '26-1-4', by: 'electronic' }));
  const part = { type: 'take-part', ballotId: ballotId('b1'), seat: 2 } as const;
  t.equal(refusalOf(secret, part), 'TWO_HANDS_NEEDED');
  const { events } = when(secret, { ...part, heldMs: 700 });
  t.same(
    eventOf(events, 'PartTaken').data,
    { ballotId: '8-14-1-b1', memberId: 'm1', means: 'keypad' },
    'and nothing of its timing is kept',
  );
});

test('a vote at the own console and the key for the floor need no second hand', async (t) => {
  t.equal(refusalOf(voting, vote('m1', 'for')), undefined);
  t.equal(refusalOf(asking(600), press(2, 'request-floor')), undefined);
});

test('by default one hand is enough', async (t) => {
  t.equal(refusalOf(after(asking(0), openBallot()), press(2, 'for')), undefined);
});

test('an open vote keeps its seat, its age and how long it was held; one at a console has none of them', async (t) => {
  const { events, after: given } = when(voting, { ...held(800), ageMs: 37 });
  t.match(eventOf(events, 'VoteCast').data, { means: 'keypad', seat: 2, ageMs: 37, heldMs: 800 });
  const atConsole = eventOf(when(given, vote('m2', 'for')).events, 'VoteCast').data;
  t.same(Object.keys(atConsole).sort(), ['ballotId', 'choice', 'means', 'memberId']);
});
