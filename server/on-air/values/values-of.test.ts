import fc from 'fast-check';
import { test } from 'tap';
import type { LiveClock } from '#contract/live-wire';
import { live, lives } from '../../council/testing/lives.ts';
import { House } from '../../views/house.ts';
import { overlayView } from '../../views/overlay.ts';
import { b1, given, i1, openBallot, register, vote } from '../../views/testing/screens.ts';
import { convening, idOf } from '../../views/testing/small-council.ts';
import { DATA_KEYS, type Values } from './keys.ts';
import { valuesOf } from './values-of.ts';

const CLOCK: LiveClock = { now: '2026-03-30T08:41:30.000Z' };
const REASON = 'персональні дані';

/** Those that are not empty. */
const said = (values: Values) => Object.fromEntries(Object.entries(values).filter(([, text]) => text !== ''));

function inSitting() {
  const { house, give } = given(
    convening(),
    ...register('head', 'm1', 'm2', 'm3'),
    { type: 'open-sitting' },
    { type: 'open-item', itemId: i1 },
  );
  const values = (clock: Partial<LiveClock> = {}, language: 'uk' | 'en' = 'uk') =>
    said(valuesOf({ view: overlayView(house), clock: { ...CLOCK, ...clock } }, language));
  return { give, values };
}

const SITTING = {
  council: 'Вербівська міська рада',
  sitting: '14-та сесія VIII скликання, перше пленарне засідання',
  state: 'Триває',
  clock: '11:41',
  quorum_word: 'Кворум є',
  quorum_present: '3',
  quorum_needed: '3',
  quorum_seats: '5',
  next_number: '2',
  next_title: 'Про план роботи',
};

test('before the hub knows anything every value is empty; a rehearsal says that it is one', async (t) => {
  t.same(said(valuesOf(undefined, 'uk')), {});
  t.same(said(valuesOf(undefined, 'uk', true)), { rehearsal: 'РЕПЕТИЦІЯ' });
});

test('who speaks is told with the office, the faction, the kind of speech and the time left', async (t) => {
  const { give, values } = inSitting();
  give({ type: 'grant-floor', memberId: idOf('m1'), kind: 'debate' });
  t.same(values({ elapsedMs: 61_500 }), {
    ...SITTING,
    scene: 'lower-third',
    item_number: '1',
    item_title: 'Про бюджет',
    speaker_name: 'Щербань Олег Петрович',
    speaker_family: 'Щербань',
    speaker_role: 'депутат',
    speaker_faction: 'Громада',
    speech_kind: 'виступ в обговоренні',
    speech_left: '03:59',
    speech_spoken: '01:01',
  });
  t.match(values({ elapsedMs: 999_000 }), { speech_left: '00:00' }, 'in the grace nothing is left');
  t.match(values({}, 'en'), { speaker_role: 'deputy', speech_kind: 'debate', state: 'Open', quorum_word: 'Quorum' });
});

test('while a ballot runs it is told how many have voted, never how', async (t) => {
  const { give, values } = inSitting();
  give(openBallot, vote('m1', 'against'));
  const now = values({ remainingMs: 24_100 });
  t.match(now, {
    scene: 'running',
    ballot_state: 'триває',
    ballot_number: '1',
    ballot_subject: 'в цілому',
    ballot_question: 'Про бюджет. В цілому',
    ballot_left: '00:25',
    ballot_voted: '1',
    ballot_present: '4',
    ballot_needed: '4',
  });
  t.notOk(Object.keys(now).some((key) => key.startsWith('result_')));
});

test('a verdict is told as stored, with its explanation, in both languages', async (t) => {
  const { give, values } = inSitting();
  give(openBallot, ...['head', 'm1', 'm2', 'm3'].map((id) => vote(id, 'for')), { type: 'close-ballot', ballotId: b1 });
  t.match(values(), {
    scene: 'tally',
    ballot_state: 'завершено',
    result_number: '1',
    result_word: 'РІШЕННЯ ПРИЙНЯТО',
    result_code: 'adopted',
    result_for: '4',
    result_against: '0',
    result_abstain: '0',
    result_not_voting: '0',
    result_absent: '2',
    result_conflict: '0',
    result_needed: '4',
    result_explanation: /За — 4/,
  });
  t.match(values({}, 'en'), { result_word: 'DECISION ADOPTED', ballot_state: 'ended' });
  t.notOk('result_invalid' in values());
});

test('a stopped ballot has a word and no figures', async (t) => {
  const { give, values } = inSitting();
  give(openBallot, vote('m1', 'for'), { type: 'stop-ballot', ballotId: b1, reason: 'помилка в тексті' });
  const { result_code, result_word, result_for } = values();
  t.same([result_code, result_word, result_for], ['stopped', 'ГОЛОСУВАННЯ ЗУПИНЕНО', undefined]);
});

test('a break says until when, an alarm is over everything, a trial is said to be one', async (t) => {
  const { give, values } = inSitting();
  give({ type: 'adjourn-sitting', until: '2026-03-30T12:15:00+03:00' });
  t.match(values(), { plate: 'ПЕРЕРВА', state: 'Перерва', break_until: '12:15', scene: 'break' });
  give({ type: 'sound-alarm' });
  t.match(values(), { plate: 'ПОВІТРЯНА ТРИВОГА' });
  const early = given(convening(), ...register('head', 'm1', 'm2', 'm3'));
  early.give({
    type: 'open-ballot',
    subject: 'procedural',
    majority: 'majority-of-present',
    text: 'Проба',
    trial: true,
  });
  const { plate } = valuesOf({ view: overlayView(early.house), clock: CLOCK }, 'uk');
  t.equal(plate, 'ПРОБНЕ ГОЛОСУВАННЯ — поза протоколом');
});

test('in a closed part there is the plate alone', async (t) => {
  const { give, values } = inSitting();
  give({ type: 'grant-floor', memberId: idOf('m1'), kind: 'debate' }, { type: 'begin-closed-part', reason: REASON });
  t.same(values(), { plate: 'ЗАКРИТА ЧАСТИНА ЗАСІДАННЯ' });
  t.same(values({ remainingMs: 5000, elapsedMs: 5000 }, 'en'), { plate: 'CLOSED PART OF THE SITTING' });
});

test('whatever is asked of a sitting, every key is a text, and a closed part has the plate alone', async (t) => {
  let closed = 0;
  const look = (house: House) => {
    const view = overlayView(house);
    const values = valuesOf({ view, clock: { ...CLOCK, remainingMs: 1, elapsedMs: 1 } }, 'uk');
    const keys = Object.keys(values);
    if (keys.join() !== DATA_KEYS.join()) throw new Error(`keys: ${keys}`);
    const wrong = Object.entries(values).find(([, text]) => /undefined|null|NaN|\[object/.test(text));
    if (wrong) throw new Error(`${wrong}`);
    if (!house.current?.sitting.closedPart) return;
    closed += 1;
    if (Object.keys(said(values)).join() !== 'plate')
      throw new Error(`a closed part tells ${JSON.stringify(said(values))}`);
  };
  const livedThrough = fc.property(lives(80), (life) => {
    const house = new House('Вербівська міська рада');
    let position = 0;
    live(life, {
      step: ({ events, context: { nowMs } }) => {
        const envelope = {
          hash: '',
          stream: 'sitting/8-14-1',
          at: new Date(nowMs).toISOString(),
          actor: 'test',
          cause: '',
        };
        house.apply(events.map((event) => ({ ...envelope, position: ++position, event })));
        look(house);
      },
    });
  });
  t.doesNotThrow(() => fc.assert(livedThrough, { numRuns: 120 }));
  t.ok(closed > 20, `${closed} looks at closed parts`);
});
