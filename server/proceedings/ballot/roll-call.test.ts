import { test } from 'tap';
import { outcomes, people } from '../../papers/testing/people.ts';
import { BALLOT_NUMBER, memberOf, sittingEvents } from '../../papers/testing/sitting-events.ts';
import { rollCallFacts } from './roll-call.ts';

test('the paper quotes the close of its ballot, however long the journal has grown since', async (t) => {
  const events = sittingEvents({ roster: people(5), outcomes: outcomes(6) });
  const closedAt = events.findIndex(({ event }) => event.type === 'BallotClosed');
  const close = events[closedAt];
  const facts = rollCallFacts(events, BALLOT_NUMBER);
  t.strictSame(facts?.journal, { position: close?.position, hash: close?.hash });
  t.strictSame(rollCallFacts(events.slice(0, closedAt + 1), BALLOT_NUMBER), facts);
});

test('times are those of the opening and the close, the question is the item’s and the ballot’s', async (t) => {
  const facts = rollCallFacts(sittingEvents({ roster: people(5), outcomes: outcomes(6) }), BALLOT_NUMBER);
  t.match(facts?.ballot, {
    number: 3,
    subject: 'as-a-whole',
    text: 'Прийняти рішення в цілому',
    openedAt: '2026-03-30T08:42:00.123Z',
    closedAt: '2026-03-30T08:42:30.456Z',
  });
  t.match(facts?.items[0], { number: '12', project: '12/4' });
  t.match(facts?.explanation, /^За — \d+\. Потрібна більшість від загального складу/);
});

test('there is no roll call of a ballot that is unknown, still runs, or is secret', async (t) => {
  const events = sittingEvents({ roster: people(5), outcomes: outcomes(6) });
  t.equal(rollCallFacts(events, 9), undefined);
  t.equal(rollCallFacts(events.slice(0, 3), BALLOT_NUMBER), undefined);
  t.equal(
    rollCallFacts(sittingEvents({ roster: people(5), outcomes: [], manner: 'secret' }), BALLOT_NUMBER),
    undefined,
  );
});

test('names stand in the order of the Ukrainian alphabet, the head last', async (t) => {
  const names = [
    'Яма',
    'Їжак',
    'Ґава',
    'Ївга',
    'Гава',
    'Єва',
    'Дуб',
    'Ева',
    'Іва',
    'Йод',
    'Жук',
    'Щука',
    'Шум',
    'Ґрунт',
    'Грунт',
  ];
  const head = memberOf('head', 'Абрамчук Олег', { office: 'head' });
  const roster = [head, ...names.map((name, index) => memberOf(`m${index}`, name))];
  const facts = rollCallFacts(sittingEvents({ roster, outcomes: [] }), BALLOT_NUMBER);
  t.strictSame(
    facts?.votes.map(({ member }) => member.name),
    [
      'Гава',
      'Грунт',
      'Ґава',
      'Ґрунт',
      'Дуб',
      'Ева',
      'Єва',
      'Жук',
      'Іва',
      'Ївга',
      'Їжак',
      'Йод',
      'Шум',
      'Щука',
      'Яма',
      'Абрамчук Олег',
    ],
  );
});

test('factions come in alphabetical order, then members of none, then the head; the figures add up', async (t) => {
  const facts = rollCallFacts(sittingEvents({ roster: people(26), outcomes: outcomes(27) }), BALLOT_NUMBER);
  t.strictSame(
    facts?.factions.map(({ group }) => (group.kind === 'faction' ? group.name : group.kind)),
    ['Громада і дія', 'Рідний край', 'Спільний дім', 'no-faction', 'head'],
  );
  const total = facts?.factions.reduce((sum, row) => sum + row.total, 0);
  const votesFor = facts?.factions.reduce((sum, row) => sum + row.counts.for, 0);
  t.strictSame([total, votesFor], [facts?.verdict.counts.total, facts?.verdict.counts.for]);
});

test('the head of a raion council is one of the deputies and stands among them', async (t) => {
  const roster = [memberOf('h', 'Абрамчук Олег', { office: 'head', faction: 'Рідний край' }), memberOf('m1', 'Яма')];
  const facts = rollCallFacts(
    sittingEvents({ roster, outcomes: ['for', 'for'], council: { kind: 'raion' } }),
    BALLOT_NUMBER,
  );
  t.strictSame(
    facts?.votes.map(({ member, isHead }) => [member.name, isHead]),
    [
      ['Абрамчук Олег', false],
      ['Яма', false],
    ],
  );
  t.strictSame(
    facts?.factions.map(({ group }) => group.kind),
    ['faction', 'no-faction'],
  );
});

test('the council’s secretary signs by name where the roster has one', async (t) => {
  const roster = [memberOf('m1', 'Клименко Юлія Сергіївна', { office: 'secretary' }), memberOf('m2', 'Яма')];
  t.equal(rollCallFacts(sittingEvents({ roster, outcomes: [] }), BALLOT_NUMBER)?.secretary, 'Клименко Юлія Сергіївна');
  t.equal(rollCallFacts(sittingEvents({ roster: roster.slice(1), outcomes: [] }), BALLOT_NUMBER)?.secretary, undefined);
});
