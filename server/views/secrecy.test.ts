/**
 * What no screen tells. While a ballot runs: how anyone votes. Of a secret ballot: how anyone voted, ever, and in which
 * order members took part. Tried on random sittings: had all voted otherwise, the screens would show the same.
 */
import fc from 'fast-check';
import { test } from 'tap';
import type { SittingEvent } from '#contract/events';
import type { BallotId } from '#contract/ids';
import { CHOICES } from '#contract/vocabulary';
import { type Life, live, lives, type Recorded } from '../council/testing/lives.ts';
import { retold } from '../council/testing/retold.ts';
import { House } from './house.ts';
import { viewOf } from './views.ts';

const SCREENS = ['hall', 'chair', 'deputy', 'secretary'] as const;
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

test('after a secret ballot no screen tells in which order members took part', async (t) => {
  let looks = 0;
  const look = (life: Life) => {
    const record = recordOf(life);
    const turnedRecord = inAnotherOrder(record);
    const [real, turned] = [new Screens(), new Screens()];
    record.forEach((one, place) => {
      real.take(one);
      turned.take(turnedRecord[place] ?? one);
      const running = real.house.current?.sitting.ballots.running;
      if (running?.manner === 'secret') return;
      looks += record.length === turnedRecord.length ? 1 : 0;
      if (real.show() !== turned.show()) throw new Error(`a screen tells after ${one.event.type}`);
    });
  };
  const run = fc.check(fc.property(lives(60), look), { numRuns: 100 });
  for (const line of retold(run)) t.comment(line);
  t.notOk(run.failed, run.errorInstance instanceof Error ? run.errorInstance.message : 'no screen tells');
  t.ok(looks > 200, `${looks} screens were compared`);
});

/** The same record with the members of each secret ballot taking part the other way round. */
function inAnotherOrder(record: readonly Recorded[]): readonly Recorded[] {
  const places = new Map<BallotId, number[]>();
  record.forEach(({ event }, place) => {
    if (event.type !== 'PartTaken') return;
    const { ballotId } = event.data;
    places.set(ballotId, [...(places.get(ballotId) ?? []), place]);
  });
  const turned = [...record];
  for (const all of places.values()) {
    if (record.some(({ event }, place) => event.type === 'VoteVoided' && place > (all[0] ?? 0))) continue;
    all.forEach((place, nth) => {
      const from = record[all[all.length - 1 - nth] ?? place];
      const into = record[place];
      if (from && into) turned[place] = { ...into, event: from.event };
    });
  }
  return turned;
}

test('every choice has another to be turned into', async (t) => {
  t.strictSame(CHOICES.map(otherwise), ['against', 'abstain', 'for']);
});
