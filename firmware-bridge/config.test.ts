import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'tap';
import { ConfigError, readConfig } from './config.ts';
import { linePlan, linePlans, slowness } from './plan.ts';
import { hallFile } from './testing/hall-file.ts';
import { keyOf } from './testing/key-of.ts';

const line = { name: 'line1', path: '/dev/ttyUSB0', devices: [{ address: 1, seat: 1, key: keyOf(1) }] };
const secret = { DZVIN_BRIDGE_SECRET: 's' };

/** Reads a hall file with these lines; what is wrong as text. */
function read(lines: unknown[], options: string[] = ['--broker', 'mqtt://127.0.0.1:1'], environment: object = secret) {
  const folder = mkdtempSync(join(tmpdir(), 'dzvin-config-'));
  const path = join(folder, 'hall.json');
  writeFileSync(path, JSON.stringify(hallFile(lines)));
  try {
    return readConfig(['--config', path, ...options], { ...environment });
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('lines and devices are read, with the defaults for what is left out', async (t) => {
  t.match(read([line]), {
    bridge: 'bridge-1',
    username: 'bridge-1',
    secret: 's',
    minCycleMs: 50,
    lines: [{ baud: 115_200, medium: 'usb', devices: [{ device: 'line1-01', seat: 1, address: 1 }] }],
  });
});

test('a keypad without a seat is a spare: it is polled like any other', async (t) => {
  const spares = [2, 3].map((address) => ({ address, key: keyOf(address) }));
  const config = read([{ ...line, devices: [...line.devices, ...spares] }]);
  t.match(config, { lines: [{ devices: [{ seat: 1 }, { device: 'line1-02' }, { device: 'line1-03' }] }] });
  t.notMatch(JSON.stringify(config), /"device":"line1-02","seat"/);
});

test('the secret from the environment goes before the one on the command line', async (t) => {
  t.match(read([line], ['--broker', 'mqtt://h', '--secret', 'x']), { secret: 's' });
  t.match(read([line], ['--broker', 'mqtt://h', '--secret', 'x'], {}), { secret: 'x' });
});

test('an unknown key, a wrong type and a twice-used address or seat are named with their place, in both languages', async (t) => {
  t.match(read([{ ...line, speed: 9600 }]), /\/lines\/0\/speed: невідоме поле.*unknown field/);
  t.match(read([{ ...line, baud: '9600' }]), /\/lines\/0\/baud/);
  const twice = { ...line, devices: [...line.devices, { address: 1, seat: 2, key: keyOf(2) }] };
  t.match(read([twice]), /адресу 1 указано двічі.*address 1 is given twice/);
  const sameSeat = { ...line, devices: [...line.devices, { address: 2, seat: 1, key: keyOf(2) }] };
  t.match(read([sameSeat]), /місце 1 указано двічі/);
});

test('a missing broker, secret or file, a wrong number and an unknown option stop the start', async (t) => {
  t.match(read([line], []), /--broker/);
  t.match(read([line], ['--broker', 'mqtt://h'], {}), /DZVIN_BRIDGE_SECRET/);
  t.match(read([line], ['--broker', 'mqtt://h', '--min-cycle-ms', 'soon']), /--min-cycle-ms/);
  t.match(read([line], ['--broker', 'mqtt://h', '--bridge', 'Міст']), /--bridge/);
  t.match(read([line], ['--borker', 'mqtt://h']), /--broker.*borker/);
  t.throws(() => readConfig([], secret), /Бракує --config/);
  t.throws(() => readConfig(['--config', '/nowhere/hall.json'], secret), /Не вдалося прочитати .nowhere/);
});

test('the plan of the lines needs neither broker nor secret', async (t) => {
  const config = read([line], ['--plan'], {});
  if (typeof config === 'string') throw new Error(config);
  t.equal(config.plan, true);
  t.match(linePlans(config.lines), [{ line: 'line1', devices: 1, medium: 'usb', cycleMs: Number }]);
});

test('a line whose cycle takes more than 100 ms is warned of in both languages, others are not', async (t) => {
  const twelve = { name: 'line1', baud: 115_200, medium: 'usb', devices: Array.from({ length: 12 }) } as const;
  const slow = { ...twelve, name: 'line2', devices: Array.from({ length: 13 }) };
  const [good, bad] = linePlans([twelve, slow]).map(slowness);
  t.equal(good, undefined);
  t.match(bad, /Лінія «line2»: пультів 13, .* 103 мс.*Line "line2": 13 keypads/);
  t.notMatch(bad, /\n/);
  t.equal(slowness(linePlan({ ...slow, medium: 'uart' })), undefined);
});

test('two keypads of one key stop the start, and both are named with what to do', async (t) => {
  const twins = { ...line, devices: [...line.devices, { address: 2, seat: 2, key: keyOf(1).toUpperCase() }] };
  t.match(
    read([twins]),
    /lines.0.devices.1.key: пульти «line1-01» і «line1-02» мають один ключ.*keypads "line1-01" and "line1-02" have one key/,
  );
});

test('a device whose key is the default one that everybody knows stops the start', async (t) => {
  const open = { ...line, devices: [{ address: 1, seat: 1, key: '303132333435363738393a3b3c3d3e3f' }] };
  t.match(read([open]), /lines.0.devices.0.key: це загальновідомий ключ.*SCBK-D/);
});

test('a hall file that is no JSON is named with the place of the fault, and nothing of a key beside it is shown', async (t) => {
  const path = join(t.testdir(), 'hall.json');
  const told = (text: string) => {
    writeFileSync(path, text);
    try {
      return String(readConfig(['--config', path], secret));
    } catch (error) {
      return error instanceof ConfigError ? error.message : 'another error';
    }
  };
  const place = told('{\n  "key": "c0ffee11"\n  "seat": 1 }');
  t.match(place, /not JSON \(line 3 column 3\)/);
  t.notMatch(place, 'c0ffee');
  const unquoted = told('{"key": c0ffee1122334455}');
  t.match(unquoted, /Не вдалося прочитати .*not JSON/);
  t.notMatch(unquoted, 'c0ffee');
});
