/**
 * The hub is killed fifty times at random moments of a running ballot: it takes up the same ballot, nothing that was
 * acknowledged is missing, nothing is there twice.
 */
import { test } from 'tap';
import type { SittingEventOf } from '#contract/events';
import { CHOICES, type Choice } from '#contract/vocabulary';
import { openForReading } from '../../server/journal/open-file.ts';
import { readChain, readHead } from '../../server/journal/reader.ts';
import { LiveClient, signIn } from '../house/live-client.ts';
import { buildHall, CONSOLE_MEMBERS, KEYPAD_MEMBERS } from './hall.ts';
import { Voter } from './voter.ts';

const KILLS = 50;
const MOST_VOTES_A_LIFE = 40;
const LIMIT_MS = 180_000;
const SEED = 20260330;

/** Park–Miller: the drill is the same each time but for the machine's own timing. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % sides;
  };
}

drillTest.setTimeout(LONGEST_MS);

type Hall = Awaited<ReturnType<typeof buildHall>>;

async function openBallot(hall: Hall) {
  const cookie = await signIn(hall.origin, hall.ready.links.chair);
  const seeChair = async () => {
    const chair = new LiveClient(hall.origin, 'chair', cookie);
    await chair.ready();
    await chair.see('chair');
    return chair;
  };
  const chair = await seeChair();
  await chair.command({ type: 'open-sitting' });
  for (const { seat, card } of KEYPAD_MEMBERS) hall.hall.order({ do: 'insert-card', seat, card: card as never });
  await hall.hall.untilLights(
    KEYPAD_MEMBERS.map(({ seat }) => seat),
    ({ ready }) => ready,
    'registered',
  );
  const opened = await chair.command({
    ...{ type: 'open-ballot', subject: 'as-a-whole', majority: 'majority-of-composition', text: 'Питання' },
    openForSeconds: 3600,
  });
  if (!opened.ok) throw new Error(opened.refusal.code);
  const { ballotId } = await chair.until('chair', ({ ballot }) => ballot, 'the ballot');
  chair.close();
  return { ballotId, seeChair };
}

async function seatVoters(hall: Hall): Promise<Voter[]> {
  const links = await hall.hub().deputyLinks();
  const voters = await Promise.all(
    CONSOLE_MEMBERS.map(async (id) => new Voter(id, hall.origin, await signIn(hall.origin, links[id] ?? ''))),
  );
  await Promise.all(voters.map((voter) => voter.sitDown()));
  return voters;
}

type Stored = { position: number; cause: string; type: string; data: unknown };

function eventsOf(file: string): Stored[] {
  const database = openForReading(file);
  const chain = [...readChain(database, file, readHead(database).position)];
  database.close();
  return chain.map(({ position, event }) => ({ position, cause: event.cause, type: event.type, data: event.data }));
}

test('a hub killed fifty times in a running ballot loses nothing and counts nothing twice', {
  timeout: LIMIT_MS,
}, async (t) => {
  const roll = dice(SEED);
  const hall = await buildHall();
  t.teardown(async () => {
    await hall.stop();
    hall.clear();
  });
  const voters = await seatVoters(hall);
  const { ballotId, seeChair } = await openBallot(hall);
  const pressed = new Map<number, Choice>();

  for (let life = 0; life < KILLS; life += 1) {
    let left = 1 + roll(MOST_VOTES_A_LIFE);
    const enough = new Promise<void>((resolve) => {
      const count = () => {
        left -= 1;
        if (left <= 0) resolve();
      };
      Promise.all(voters.map((voter) => voter.voteOn(ballotId, count))).catch(t.error);
    });
    const { seat } = KEYPAD_MEMBERS[roll(KEYPAD_MEMBERS.length)] ?? { seat: 0 };
    const key = CHOICES[roll(CHOICES.length)] ?? 'for';
    pressed.set(seat, key);
    hall.hall.order({ do: 'press', seat, key });
    await enough;
    await hall.killHub();
    await hall.startHub();
    for (const voter of voters) {
      const vote = await voter.sitDownAgain();
      const last = voter.acknowledged.at(-1);
      if (last && (vote?.ballotId !== ballotId || vote.position < last.position))
        t.fail(`${voter.memberId}: ${last.position} was acknowledged, the hub knows ${vote?.position}`);
    }
  }

  await hall.hall.untilLights([...pressed.keys()], ({ seat, choice }) => choice === pressed.get(seat), 'recorded');
  const chair = await seeChair();
  t.ok((await chair.command({ type: 'close-ballot', ballotId })).ok, 'the same ballot is closed');
  for (const one of [chair, ...voters]) one.close();
  await hall.hub().stop();

  const events = eventsOf(hall.journal);
  const ofType = (type: string) => events.filter((event) => event.type === type);
  t.equal(ofType('BallotOpened').length, 1);
  t.equal(ofType('BallotResumed').length, KILLS);
  const votes = ofType('VoteCast');
  t.equal(new Set(votes.map(({ cause }) => cause)).size, votes.length, 'no vote is there twice');
  const acknowledged = voters.flatMap((voter) => voter.acknowledged);
  t.comment(`${acknowledged.length} acknowledged votes, ${votes.length} in the journal`);
  for (const { position, id, memberId, choice } of acknowledged)
    if (events[position - 1]?.cause !== id) t.fail(`vote ${id} of ${memberId} is not at ${position}`);
    else t.match(events[position - 1]?.data, { memberId, choice, ballotId });
  const [closed] = ofType('BallotClosed') as unknown as { data: SittingEventOf<'BallotClosed'>['data'] }[];
  for (const [seat, key] of pressed) t.equal(closed?.data.votes[`m${seat}` as never], key, `seat ${seat}`);
});
