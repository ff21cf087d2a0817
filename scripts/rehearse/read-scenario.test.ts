import { readFileSync } from 'node:fs';
import { test } from 'tap';
import { refuse } from '#contract/refusals';
import { checkScenario } from './read-scenario.ts';

type Json = Record<string, unknown>;
type Scenario = { council: Json; sitting: Json; members: Json[]; chair: string; steps: Json[] } & Json;

const members = [
  { id: 'head', name: "Дем'яненко Марʼяна Юріївна", gender: 'female', office: 'head', seat: 1, card: '62aabbcc01' },
  { id: 'm01', name: 'Ґудзь Євген Ігорович', gender: 'male', office: 'deputy', seat: 2, card: '62AABBCC02' },
  { id: 'm02', name: 'Їжак Єва Юріївна', gender: 'female', office: 'deputy', seat: 3, card: '62AABBCC03' },
];
const ballot = { do: 'ballot', subject: 'as-a-whole', majority: 'majority-of-composition', text: 'Питання' };

const scenario = (change: (good: Scenario) => void = () => undefined): unknown => {
  const good: Scenario = {
    format: 'rehearsal/1',
    council: { name: 'Вербівська сільська рада', kind: 'village', seats: 3 },
    convocation: 8,
    session: { number: 1, kind: 'regular' },
    sitting: { number: 1, place: 'зала', startsAt: '2026-03-30T10:00:00+03:00' },
    members: structuredClone(members),
    chair: 'head',
    steps: [
      { do: 'register', members: ['head', 'm01'] },
      { ...ballot, votes: { for: ['head'], against: ['m01'] } },
    ],
  };
  change(good);
  return good;
};
const faultsOf = (given: unknown) => {
  const checked = checkScenario(given);
  return checked.ok ? [] : checked.faults.map(({ path, en }) => `${path}: ${en}`);
};

test('a good scenario is taken, its names and cards in their one form', (t) => {
  const checked = checkScenario(scenario());
  t.ok(checked.ok);
  if (checked.ok) t.match(checked.value.members[0], { name: 'Демʼяненко Марʼяна Юріївна', card: '62AABBCC01' });
  t.end();
});

for (const name of ['twenty-six-seats', 'hundred-twenty-seats', 'every-ballot', 'floor', 'hard-day', 'not-held'])
  test(`${name} is a good scenario`, (t) => {
    t.same(faultsOf(JSON.parse(readFileSync(`scripts/rehearsals/${name}.json`, 'utf8'))), []);
    t.end();
  });

const FIGURES = { made: 3, issued: 3, cancelled: 0, inBox: 3, invalid: 0, for: 0, against: 0, abstain: 0 };
const step = (one: Json) => scenario((good) => good.steps.push(one));
const WRONG: readonly (readonly [rule: string, given: unknown, fault: string])[] = [
  ['an unknown voter', step({ ...ballot, votes: { for: ['head', 'm99'] } }), '/steps/2/votes/for/1: no member "m99"'],
  [
    'a member who votes twice',
    step({ ...ballot, votes: { for: ['m01'], abstain: ['m01'] } }),
    '/steps/2/votes/abstain/0: member "m01" votes twice',
  ],
  [
    'an unknown member at the register',
    step({ do: 'register', members: ['m77'] }),
    '/steps/2/members/0: no member "m77"',
  ],
  [
    'an unknown speaker',
    step({ do: 'speech', member: 'x', kind: 'debate', seconds: 1 }),
    '/steps/2/member: no member "x"',
  ],
  ['a mistyped step', step({ do: 'registr', members: [] }), '/steps/2/do: no step "registr"; did you mean "register"?'],
  [
    'a secret ballot without its ground',
    step({ ...ballot, manner: 'secret', tally: { for: 1, against: 0, abstain: 0 } }),
    `/steps/2/ground: NO_SECRET_GROUND: ${refuse('NO_SECRET_GROUND').en}`,
  ],
  [
    'a secret ballot by name',
    step({ ...ballot, manner: 'secret', ground: '55', votes: { for: ['head'] } }),
    '/steps/2/votes: a secret ballot is never by name; give "tally", numbers only',
  ],
  [
    'a ground of a ballot that is open',
    step({ ...ballot, ground: '55' }),
    '/steps/2/ground: belongs to a secret ballot only',
  ],
  [
    'a rating without alternatives',
    step({ ...ballot, subject: 'rating', majority: 'plurality' }),
    `/steps/2/subject: ALTERNATIVES_MISSING: ${refuse('ALTERNATIVES_MISSING').en}`,
  ],
  [
    'a candidate who gets a vote twice from one member',
    step({ do: 'election', text: 'Обрати', candidates: [{ text: 'А', for: ['m01', 'm01'] }, { text: 'Б' }] }),
    '/steps/2/candidates/0/for/1: member "m01" votes twice',
  ],
  [
    'an unknown member among candidates',
    step({ do: 'election', text: 'Обрати', candidates: [{ text: 'А', member: 'm77' }, { text: 'Б' }] }),
    '/steps/2/candidates/0/member: no member "m77"',
  ],
  [
    'figures for fewer candidates than stand',
    step({ do: 'paper-ballot', ground: '55', text: 'Обрати', candidates: ['А', 'Б'], figures: FIGURES }),
    '/steps/2/figures/candidates: votes for each of the candidates are needed: 2',
  ],
  [
    'an unlawful ground',
    step({ ...ballot, manner: 'secret', ground: '26-1-5' }),
    '/steps/2/ground: must be one of: «26-1-4», «26-1-16», «43-1-1», «43-1-29», «43-1-31», «55», «56»',
  ],
  [
    'a plurality that would adopt',
    step({ ...ballot, majority: 'plurality' }),
    `/steps/2/majority: PLURALITY_NEVER_ADOPTS: ${refuse('PLURALITY_NEVER_ADOPTS').en}`,
  ],
  [
    'a stopped plurality that would adopt',
    step({ do: 'stop-ballot', text: 'Питання', reason: 'Помилка', majority: 'plurality' }),
    `/steps/2/majority: PLURALITY_NEVER_ADOPTS: ${refuse('PLURALITY_NEVER_ADOPTS').en}`,
  ],
  [
    'an unknown field of a step',
    step({ do: 'open-sitting', loudly: true }),
    '/steps/2/loudly: unknown field; there are: do',
  ],
  [
    'an unknown field of the council',
    scenario((good) => Object.assign(good.council, { seast: 3 })),
    '/council/seast: unknown field; did you mean "seats"?',
  ],
  [
    'a step after the close',
    scenario((good) => good.steps.splice(1, 0, { do: 'close-sitting' })),
    '/steps/2: the sitting is closed already by /steps/1',
  ],
  [
    'two members on one seat',
    scenario((good) => Object.assign(good.members[2] ?? {}, { seat: 2 })),
    '/members/2/seat: seat "2" is given twice: Ґудзь Євген Ігорович and Їжак Єва Юріївна; keep one',
  ],
  [
    'a chair who does not exist',
    scenario((good) => Object.assign(good, { chair: 'm99' })),
    '/chair: no member "m99"; give a member’s id or the full name of the person who presides',
  ],
  [
    'a head in a raion council',
    scenario((good) => Object.assign(good.council, { kind: 'raion' })),
    '/members/0/office: the head of such a council is one of its deputies: give "deputy"',
  ],
  [
    'more deputies than seats',
    scenario((good) => Object.assign(good.council, { seats: 1 })),
    '/members: 2 deputies, but the council has 1 seats',
  ],
  [
    'a day that does not exist',
    scenario((good) => Object.assign(good.sitting, { startsAt: '2026-13-30T10:00:00+03:00' })),
    '/sitting/startsAt: no such date or time: 2026-13-30T10:00:00+03:00',
  ],
  [
    'a day that another month has',
    scenario((good) => Object.assign(good.sitting, { startsAt: '2026-02-30T10:00:00+02:00' })),
    '/sitting/startsAt: no such date or time: 2026-02-30T10:00:00+02:00',
  ],
  [
    'a time zone that does not exist',
    scenario((good) => Object.assign(good.council, { timeZone: 'Europe/Kyev' })),
    '/council/timeZone: no time zone "Europe/Kyev"; for example Europe/Kyiv',
  ],
  [
    'a mistyped refusal',
    step({ do: 'expect-refusal', command: 'open-ballot', code: 'NO_QOURUM' }),
    '/steps/2/code: no refusal "NO_QOURUM"; did you mean "NO_QUORUM"?',
  ],
  [
    'a mistyped command',
    step({ do: 'expect-refusal', command: 'open-balot', code: 'NO_QUORUM' }),
    '/steps/2/command: no command "open-balot"; did you mean "open-ballot"?',
  ],
  [
    'an unknown field of a command',
    step({ do: 'expect-refusal', command: 'open-ballot', code: 'NO_QUORUM', majorty: 'x' }),
    '/steps/2/majorty: unknown field; did you mean "majority"?',
  ],
];

for (const [rule, given, fault] of WRONG)
  test(`the file is wrong with ${rule}`, (t) => {
    t.same(faultsOf(given), [fault]);
    t.end();
  });

test('a person who is no member may chair', (t) => {
  t.same(faultsOf(scenario((good) => Object.assign(good, { chair: 'Коваль Ганна Іванівна' }))), []);
  t.end();
});

test('an opinion may be sounded out by plurality, and what would adopt may be expected to be refused', (t) => {
  t.same(faultsOf(step({ ...ballot, subject: 'indicative', majority: 'plurality' })), []);
  const refused = {
    do: 'expect-refusal',
    command: 'open-ballot',
    code: 'PLURALITY_NEVER_ADOPTS',
    majority: 'plurality',
  };
  t.same(faultsOf(step(refused)), []);
  t.end();
});

test('what a refused command does not name is filled in', (t) => {
  for (const command of [
    'open-sitting',
    'close-item',
    'open-item',
    'open-ballot',
    'ballot',
    'stop-ballot',
    'cast-vote',
    'speech',
    'leave',
  ])
    t.same(faultsOf(step({ do: 'expect-refusal', command, code: 'NO_QUORUM' })), [], command);
  t.end();
});
