import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Test, test } from 'tap';
import { readConfig, readHallFile } from './config.ts';

type Json = Record<string, unknown>;
type Hall = { council: Json; sitting: Json; members: Json[]; agenda: Json[]; chair: string } & Json;

/** The example hall, changed, in a file that is removed after the test. */
function hallFile(t: Test, change: (hall: Hall) => void): string {
  const folder = mkdtempSync(join(tmpdir(), 'dzvin-config-'));
  t.teardown(() => rmSync(folder, { recursive: true, force: true }));
  const hall = JSON.parse(readFileSync('scripts/start/hall.example.json', 'utf8')) as Hall;
  change(hall);
  const file = join(folder, 'hall.json');
  writeFileSync(file, JSON.stringify(hall));
  return file;
}

const item = { number: '1', title: 'Про бюджет' };
const WRONG: readonly (readonly [rule: string, change: (hall: Hall) => void, said: RegExp])[] = [
  [
    'a proxy that is no address',
    (hall) => void Object.assign(hall, { proxies: ['10.0.0.5', 'proxy.rada'] }),
    /\/proxies\/1: «proxy.rada»/,
  ],
  ['a proxy that would be anybody', (hall) => void Object.assign(hall, { proxies: ['0.0.0.0/0'] }), /0\.0\.0\.0\/0/],
  [
    'a time zone that does not exist',
    ({ council }) => Object.assign(council, { timeZone: 'Mars/X' }),
    /\/council\/timeZone: немає часового поясу «Mars\/X».*no time zone "Mars\/X"/,
  ],
  [
    'a day that does not exist',
    ({ sitting }) => Object.assign(sitting, { startsAt: '2026-02-30T10:00:00+02:00' }),
    /\/sitting\/startsAt: немає такої дати/,
  ],
  [
    'two items of one number',
    (hall) => Object.assign(hall, { agenda: [item, { ...item, title: 'Різне' }] }),
    /\/agenda\/1\/number: .*«1» указано двічі.*"1" is given twice: "Про бюджет" and "Різне"/,
  ],
  [
    'a council that is named in part',
    (hall) => Object.assign(hall, { chair: undefined }),
    /\/chair: бракує.*«council».*missing: a file with "council" has to name the whole council/,
  ],
  [
    'an agenda of no council',
    (hall) => {
      for (const field of Object.keys(hall)) if (field !== 'format' && field !== 'lines') delete hall[field];
      Object.assign(hall, { agenda: [item] });
    },
    /\/council: бракує.*«agenda»/,
  ],
  [
    'a mistyped field',
    ({ council }) => Object.assign(council, { seast: 3 }),
    /\/council\/seast: невідоме поле; можливо, «seats».*did you mean "seats"\?/,
  ],
  [
    'a card written in two ways for two members',
    ({ members: [first, second] }) => {
      Object.assign(first ?? {}, { card: '62aabbcc' });
      Object.assign(second ?? {}, { card: '62AABBCC' });
    },
    /\/members\/1\/card: .*"62AABBCC" is given twice/,
  ],
  [
    'relays that call themselves the hub',
    (hall) => Object.assign(hall, { relays: { username: 'hub', password: 'password' } }),
    /\/relays\/username: «hub» — імʼя вузла; візьміть інше/,
  ],
  [
    'a card that is no hexadecimal number',
    ({ members: [first] }) => Object.assign(first ?? {}, { card: 'zz' }),
    /\/card/,
  ],
];

for (const [rule, change, said] of WRONG)
  test(`the hall file is wrong with ${rule}`, async (t) => {
    const file = hallFile(t, change);
    t.throws(() => readHallFile(file), said);
  });

test('of a hall file that is no JSON the place is told and no excerpt: there may be a key in it', async (t) => {
  const file = hallFile(t, () => undefined);
  const key = '00112233445566778899AABBCCDDEEFF';
  writeFileSync(file, `{\n  "lines": [{ "key": ${key} }]\n}`);
  const said = (() => {
    try {
      return JSON.stringify(readHallFile(file));
    } catch (error) {
      return String(error);
    }
  })();
  t.match(said, /not JSON \(line 2 column 23\)/);
  for (let at = 0; at + 4 <= key.length; at += 1) t.notMatch(said, key.slice(at, at + 4));
  writeFileSync(file, `{\n  "lines": [{ "key": "${key}", x }], "agenda": []\n}`);
  t.throws(() => readHallFile(file), /Could not read .*: not JSON \(line 2 column 58\)$/);
});

test('names and cards of a hall file come in their one form', async (t) => {
  const file = hallFile(t, ({ council, sitting, members: [first, second] }) => {
    Object.assign(council, { name: "Слов'янська міська рада" });
    Object.assign(sitting, { place: 'вулиця Пам’ятна' });
    Object.assign(first ?? {}, { card: '62aabbcc', faction: "Слов'янська", name: "Лук'янова Єва Юріївна" });
    Object.assign(second ?? {}, { faction: 'Слов’янська' });
  });
  const options = ['--config', file, '--data', '/nowhere'];
  const { settings } = readConfig(options, { DZVIN_BRIDGE_SECRET: 'secret' });
  t.match(settings, {
    council: { name: 'Словʼянська міська рада', timeZone: 'Europe/Kyiv' },
    sitting: { place: 'вулиця Памʼятна' },
    roster: [{ name: 'Лукʼянова Єва Юріївна', faction: 'Словʼянська', card: '62AABBCC' }, { faction: 'Словʼянська' }],
  });
});

test('the hub’s own broker is for this machine alone unless an address is given', async (t) => {
  const options = ['--config', hallFile(t, () => undefined), '--data', '/nowhere', '--host', '0.0.0.0'];
  const environment = { DZVIN_BRIDGE_SECRET: 'secret' };
  t.equal(readConfig(options, environment).brokerHost, '127.0.0.1');
  t.equal(readConfig([...options, '--broker-host', '10.0.0.5'], environment).brokerHost, '10.0.0.5');
});
