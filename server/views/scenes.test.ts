import { test } from 'tap';
import type { SittingCommand } from '#contract/commands';
import type { CardNumber } from '#contract/ids';
import { b1, given, i1, openBallot, register, vote } from './testing/screens.ts';
import { convening, idOf, SMALL_ROSTER } from './testing/small-council.ts';

const inBallot = () =>
  given(
    convening(),
    ...register('head', 'm1', 'm2', 'm3'),
    { type: 'open-sitting' },
    { type: 'open-item', itemId: i1 },
    openBallot,
  );

test('before any sitting the hall shows the council’s name and is idle', async (t) => {
  const { hall, chair } = given();
  t.strictSame(hall(), {
    council: 'Вербівська міська рада',
    scene: 'idle',
    floor: { waiting: 0, spoken: 0 },
    queue: {},
    seats: {},
    agenda: {},
  });
  t.strictSame(chair().steps, []);
});

test('the hall goes from idle through registration, agenda, item, speech, ballot and result to break and close', async (t) => {
  const { hall, give } = given(convening());
  const seen = [hall().scene];
  const steps: SittingCommand[][] = [
    register('head', 'm1', 'm2', 'm3'),
    [{ type: 'open-sitting' }],
    [{ type: 'open-item', itemId: i1 }],
    [{ type: 'grant-floor', memberId: idOf('m1'), kind: 'report' }],
    [{ type: 'end-speech' }],
    [openBallot],
    [{ type: 'close-ballot', ballotId: b1 }],
    register('m4'),
    [{ type: 'close-item' }],
    [{ type: 'take-roll' }],
    [{ type: 'adjourn-sitting' }],
    [{ type: 'resume-sitting' }],
    [{ type: 'close-sitting' }],
  ];
  for (const step of steps) {
    give(...step);
    seen.push(hall().scene);
  }
  t.strictSame(seen, [
    'idle',
    'registration',
    'agenda',
    'item',
    'speech',
    'item',
    'ballot',
    'result',
    'result',
    'agenda',
    'registration',
    'break',
    'agenda',
    'closed',
  ]);
});

test('seats stand in Ukrainian alphabetical order, the head last, and namesakes have initials', async (t) => {
  const cells = Object.values(given(convening()).hall().seats).toSorted((one, other) => one.order - other.order);
  t.strictSame(
    cells.map(({ familyName, initials }) => [familyName, initials]),
    [
      ['Гончар', 'Д. І.'],
      ['Гончар', 'І. Л.'],
      ['Ґудзь', undefined],
      ['Їжак', undefined],
      ['Щербань', undefined],
      ['Андрієнко', undefined],
    ],
  );
});

test('a running ballot shows who has voted, not how, and who is waited for', async (t) => {
  const { hall, chair, give } = inBallot();
  give(vote('m1', 'against'), vote('head', 'for'));
  const { seats, ballot } = hall();
  t.match(ballot, {
    number: 1,
    voted: 2,
    present: 4,
    threshold: { needed: 4, base: 6 },
    openForSeconds: 30,
    warningSeconds: 5,
  });
  t.strictSame(Object.fromEntries(Object.entries(seats).map(([id, { mark }]) => [id, mark])), {
    head: 'voted',
    m1: 'voted',
    m2: 'waiting',
    m3: 'waiting',
    m4: 'absent',
    m5: 'absent',
  });
  t.strictSame(chair().notVoted, ['m2', 'm3']);
});

test('a plurality that runs does not tell by its threshold how the votes go', async (t) => {
  const { hall, give } = given(
    convening(),
    ...register('m1', 'm2', 'm3'),
    { type: 'open-sitting' },
    { ...openBallot, subject: 'indicative', majority: 'plurality' },
  );
  const before = hall().ballot?.threshold;
  give(vote('m1', 'against'), vote('m2', 'against'));
  t.strictSame(hall().ballot?.threshold, before);
});

test('the result is the stored verdict with its headline, explanation and everyone’s outcome', async (t) => {
  const { hub, hall, own, secretary, give } = inBallot();
  give(vote('head', 'for'), vote('m1', 'for'), vote('m2', 'for'), vote('m3', 'abstain'), {
    type: 'close-ballot',
    ballotId: b1,
  });
  const closing = hub.history().at(-1);
  const { result, seats, scene } = hall();
  t.equal(scene, 'result');
  t.match(result, {
    headline: { uk: 'РІШЕННЯ НЕ ПРИЙНЯТО' },
    explanation: { uk: /^За — 3\. Потрібна більшість від загального складу: 4 з 6/ },
    item: { number: '1' },
    position: closing?.position ?? 0,
    endedAt: closing?.at ?? '',
  });
  t.strictSame(result?.verdict, closing?.event.type === 'BallotClosed' && closing.event.data.verdict);
  t.match(seats, { m1: { mark: 'for' }, m3: { mark: 'abstain' }, m4: { mark: 'absent' } });
  t.match(own('m3').lastOutcome, { ballotId: b1, outcome: 'abstain' });
  t.match(hall().agenda, { [i1]: { result: 'rejected', votesFor: 3 } });
  t.match(secretary().sittings, { '8-14-1': { ballots: [{ number: 1, result: 'rejected' }] } });
});

test('a ballot that an alarm stopped is told of while the alarm lasts', async (t) => {
  const { hall, give } = inBallot();
  give(vote('m1', 'for'), { type: 'sound-alarm' });
  t.equal(hall().scene, 'alarm');
  t.match(hall().result, { result: 'stopped', reason: 'Повітряна тривога' });
  t.equal(hall().result?.endedAt, hall().alarm?.since);
});

test('a stopped ballot has no verdict and no count, and its reason is shown', async (t) => {
  const { hall, own, give } = inBallot();
  give(vote('m1', 'for'), { type: 'stop-ballot', ballotId: b1, reason: 'Не той проєкт' });
  const { result, seats } = hall();
  t.match(result, { result: 'stopped', headline: { uk: 'ГОЛОСУВАННЯ ЗУПИНЕНО' }, reason: 'Не той проєкт' });
  t.notOk(result && 'verdict' in result);
  t.equal(seats[idOf('m1')]?.mark, 'present');
  t.notOk('lastOutcome' in own('m1'));
});

test('a deputy sees the own vote with the journal position it stands at, and whether it may change', async (t) => {
  const fixed = given(
    convening({ voteMayChange: false }),
    ...register('m1', 'm2', 'm3'),
    { type: 'open-sitting' },
    openBallot,
  );
  t.match(fixed.own('m1'), { registered: true, means: 'console', mayChange: true });
  fixed.give(vote('m1', 'for'));
  const last = fixed.hub.history().at(-1);
  t.strictSame(fixed.own('m1').vote, { ballotId: b1, choice: 'for', position: last?.position, at: last?.at });
  t.equal(fixed.own('m1').mayChange, false);
  t.notOk('vote' in fixed.own('m2'));
});

test('a card at another seat moves the member’s seat, not the member’s cell; a silent device there is shown, presence stands', async (t) => {
  const { hub, hall, own, give } = given(convening());
  const before = hall().seats[idOf('m1')];
  hub.commit(
    [
      {
        type: 'HallArranged',
        v: 1,
        data: { seats: [{ bridge: 'bridge', device: 'line1-06', seat: 6, line: 'line1' }] },
      } as never,
    ],
    'hall',
  );
  give({
    type: 'card-in',
    seat: 6,
    card: '6200000002' as CardNumber,
  });
  hub.linkOf('line1-06', 'down');
  const after = hall().seats[idOf('m1')];
  t.match(after, { order: before?.order ?? -1, seat: 6, mark: 'present', noLink: true });
  t.match(own('m1'), { registered: true, means: 'card', seat: 6 });
  hub.linkOf('line1-06', 'up');
  t.notOk('noLink' in (hall().seats[idOf('m1')] ?? {}));
});

test('the chair’s first step is the next lawful one, and a step that would be refused says why', async (t) => {
  const { chair, give } = given(convening(), ...register('head', 'm1', 'm2', 'm3'));
  const first = () => chair().steps.find(({ refusedBecause }) => !refusedBecause)?.key;
  t.equal(first(), 'open-sitting');
  give({ type: 'open-sitting' });
  t.equal(first(), 'agenda:as-a-basis');
  give({ type: 'open-item', itemId: i1 });
  give({ type: 'leave', memberId: idOf('m3') });
  t.equal(first(), 'take-roll');
  t.match(
    chair().steps.find(({ key }) => key === 'ballot:basis-and-whole'),
    { refusedBecause: { uk: /Немає кворуму/, en: /No quorum/ }, article: '280/97-ВР ст. 46' },
  );
  give(...register('m3'), openBallot);
  t.equal(first(), 'close-ballot');
  give({ type: 'close-ballot', ballotId: b1 }, { type: 'adjourn-sitting' });
  t.equal(first(), 'resume-sitting');
  give({ type: 'close-sitting' });
  t.strictSame(chair().steps, []);
});

test('the chair is warned of a lost quorum, of two readings of two thirds, and of an agenda not adopted', async (t) => {
  const { chair, give } = given(convening({}, SMALL_ROSTER), ...register('m1', 'm2'));
  const warnings = () => chair().warnings.map(({ uk }) => uk);
  t.match(warnings(), [/Кворуму немає: зареєстровано депутатів 2, потрібно 3/]);
  give({ type: 'open-sitting' }, ...register('m3'));
  t.match(warnings(), [/Порядок денний ще не прийнято/]);
  give({ type: 'open-item', itemId: i1 });
  t.strictSame(warnings(), []);
  give(openBallot, { type: 'leave', memberId: idOf('m3') });
  t.match(warnings(), [/Кворум втрачено під час голосування.*голосування триває/]);
});

test('two thirds that the head’s part makes ambiguous are told to the chair with both figures', async (t) => {
  const sixty = Array.from({ length: 60 }, (_, place) => ({
    id: idOf(`d${place}`),
    name: `Депутат${place} А Б`,
    gender: 'male' as const,
    office: 'deputy' as const,
  }));
  const head = SMALL_ROSTER.slice(0, 1);
  const { chair } = given(convening({}, [...head, ...sixty]), ...register('head'), { type: 'open-sitting' });
  t.match(
    chair()
      .warnings.map(({ uk }) => uk)
      .join(' '),
    /41 «за», якщо голову враховано.*або 40, якщо ні\. За правилами вашої ради потрібно 41/,
  );
});

test('the record tells the course of the sitting in sentences, and no vote before the close', async (t) => {
  const { secretary, give, hub } = inBallot();
  give(vote('m1', 'for'), vote('m2', 'for'));
  const positions = Object.keys(secretary().record).map(Number);
  const votes = hub.history().filter(({ event }) => event.type === 'VoteCast');
  t.equal(votes.length, 2);
  t.notOk(votes.some(({ position }) => positions.includes(position)));
  give({ type: 'close-ballot', ballotId: b1 }, { type: 'leave', memberId: idOf('m3') });
  const said = Object.values(secretary().record).map(({ title }) => title.uk);
  t.match(said.join('\n'), 'Щербань О. П.: зареєструвався');
  t.match(said.join('\n'), 'Гончар Д. І.: зареєструвалася');
  t.match(said.join('\n'), 'Відкрито голосування № 1: в цілому');
  t.match(said.join('\n'), 'Рішення не прийнято: голосування № 1');
  t.match(said.at(-1), 'Гончар Д. І.: реєстрацію знято');
});

test('a deputy’s console has the ballot and the agenda, and nobody’s seat', async (t) => {
  const view = inBallot().deputy();
  t.match(view, { ballot: { number: 1 }, item: { number: '1' } });
  t.match(view.agenda, { '8-14-1-i2': { state: 'waiting', project: '12' } });
  t.notOk('seats' in view);
});
