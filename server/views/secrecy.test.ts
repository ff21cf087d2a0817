/**
 * What no screen tells. While a ballot runs: how anyone votes. Of a secret ballot: how anyone voted, ever, and in which
 * order members took part. Tried on random sittings: had all voted otherwise, the screens would show the same.
 */
import fc from 'fast-check';
import { test } from 'tap';
import type { SittingEvent } from '#contract/events';
import { CHOICES } from '#contract/vocabulary';
import { after, ballotId, closeBallot, memberId, openBallot, openSitting, when } from '../council/testing/given.ts';
import { type Life, live, lives, type Recorded } from '../council/testing/lives.ts';
import { retold } from '../council/testing/retold.ts';
import { hallView } from './hall.ts';
import { House } from './house.ts';
import { ownView } from './own.ts';
import { viewOf } from './views.ts';

const SCREENS = ['hall', 'chair', 'deputy', 'secretary', 'overlay', 'live'] as const;
const context = { links: { devices: new Map(), assigned: 0, bridges: 0 }, displays: 1 };

const recordOf = (life: Life): readonly Recorded[] => {
  let told: readonly Recorded[] = [];
  live(life, {
    end: (_state, record) => {
      told = record;
    },
  });
  return told;
};

class Screens {
  readonly house = new House('Вербівська міська рада');
  #position = 0;

  take({ event, at }: Recorded): void {
    this.#position += 1;
    const envelope = { hash: '', stream: 'sitting/8-14-1', actor: 'test', cause: '' };
    this.house.apply([{ position: this.#position, ...envelope, at, event }]);
  }
  show = (): string => SCREENS.map((view) => JSON.stringify(viewOf(this.house, { view }, context))).join('\n');
}

const other = { for: 'against', against: 'abstain', abstain: 'for' } as const;
const otherwise = <T extends string>(choice: T): T => (other[choice as keyof typeof other] ?? choice) as T;

/** The event as it would be if everyone had voted the next choice instead. */
function hadVotedOtherwise(event: SittingEvent): SittingEvent {
  if (event.type === 'VoteCast') return { ...event, data: { ...event.data, choice: otherwise(event.data.choice) } };
  if (event.type !== 'AlternativeClosed') return event;
  const { counts, votes } = event.data;
  const moved = { ...counts, for: counts.abstain, against: counts.for, abstain: counts.against };
  const all = Object.fromEntries(Object.entries(votes).map(([id, outcome]) => [id, otherwise(outcome)]));
  return { ...event, data: { ...event.data, counts: moved, votes: all as typeof votes } };
}

test('while a ballot runs no screen tells how anyone votes, on any alternative', async (t) => {
  let looks = 0;
  const look = (life: Life) => {
    const real = new Screens();
    let turned: Screens | undefined;
    const before: Recorded[] = [];
    for (const one of recordOf(life)) {
      real.take(one);
      if (one.event.type === 'BallotOpened') {
        turned = new Screens();
        for (const earlier of before) turned.take(earlier);
      }
      turned?.take({ ...one, event: hadVotedOtherwise(one.event) });
      before.push(one);
      if (!real.house.current?.sitting.ballots.running) turned = undefined;
      if (!turned) continue;
      looks += 1;
      if (turned.show() !== real.show()) throw new Error(`a screen tells after ${one.event.type}`);
    }
  };
  const run = fc.check(fc.property(lives(120), look), { numRuns: 400 });
  for (const line of retold(run)) t.comment(line);
  t.notOk(run.failed, run.errorInstance instanceof Error ? run.errorInstance.message : 'no screen tells');
  t.ok(looks > 200, `${looks} screens of running ballots were compared`);
});

const DEPUTIES = ['m1', 'm2', 'm3', 'm4', 'm5'];
const TALLY = { for: 3, against: 1, abstain: 1 };

/** An electronic secret ballot in which these members took part in this order, and its close. */
function secretBallot(order: readonly string[]): Screens {
  const secret = openBallot({ subject: 'election', manner: 'secret', ground: '26-1-4', text: 'Обрати секретаря ради' });
  const parts = order.map((id) => ({ type: 'take-part' as const, ballotId: ballotId('b1'), memberId: memberId(id) }));
  const given = after(openSitting({}, DEPUTIES), secret, ...parts);
  const { history } = when(given, closeBallot(), TALLY).after;
  const screens = new Screens();
  for (const one of history) screens.take(one);
  return screens;
}

test('after a secret ballot no screen tells in which order members took part', async (t) => {
  t.equal(secretBallot(DEPUTIES).show(), secretBallot(DEPUTIES.toReversed()).show());
});

test('after a secret ballot screens show its figures, and of nobody how he voted', async (t) => {
  const { house } = secretBallot(DEPUTIES);
  const { result, seats } = hallView(house, context);
  t.match(result, { by: 'electronic', ground: '26-1-4', verdict: { counts: { for: 3, against: 1, abstain: 1 } } });
  for (const id of DEPUTIES) {
    t.equal(seats[memberId(id)]?.mark, 'present');
    t.equal(ownView(house, memberId(id), context).lastOutcome, undefined);
  }
});

test('a member’s own record says of a secret ballot whether part was taken, and of no choice', async (t) => {
  const { house } = secretBallot(DEPUTIES);
  const own = (id: string) => ownView(house, memberId(id), context).record?.['1'];
  t.equal(own(DEPUTIES[0] ?? '')?.tookPart, true);
  t.equal(own('head')?.tookPart, false);
  for (const id of [...DEPUTIES, 'head']) t.notOk('outcome' in (own(id) ?? {}));
});

test('while a secret ballot runs a member sees the own part in it, and no choice', async (t) => {
  const secret = openBallot({ subject: 'election', manner: 'secret', ground: '26-1-4', text: 'Обрати секретаря ради' });
  const part = { type: 'take-part' as const, ballotId: ballotId('b1'), memberId: memberId('m1') };
  const screens = new Screens();
  for (const one of after(openSitting({}, DEPUTIES), secret, part).history) screens.take(one);
  t.strictSame(Object.keys(ownView(screens.house, memberId('m1'), context).vote ?? {}), ['ballotId', 'position', 'at']);
  t.equal(ownView(screens.house, memberId('m2'), context).vote, undefined);
  const { ballot, seats } = hallView(screens.house, context);
  t.match(ballot, { voted: 1, present: 5, by: 'electronic', sealKey: /^[0-9a-f]{64}$/ });
  t.match(seats, { m1: { mark: 'voted' }, m2: { mark: 'waiting' } });
});

test('every choice has another to be turned into', async (t) => {
  t.strictSame(CHOICES.map(otherwise), ['against', 'abstain', 'for']);
});
