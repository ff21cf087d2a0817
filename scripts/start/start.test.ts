import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setInterval } from 'node:timers/promises';
import { type Test, test } from 'tap';
import { LiveClient, signIn } from '../house/live-client.ts';
import { BRIDGE, SIMULATED_HALL } from '../house/scripts.ts';
import { type Addresses, childrenOf, isAlive, start } from './running.ts';

function folder(t: Test): string {
  const made = mkdtempSync(join(tmpdir(), 'dzvin-start-'));
  t.teardown(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

function begin(t: Test, options: readonly string[]) {
  const running = start(options);
  t.teardown(async () => {
    running.child.kill('SIGTERM');
    await running.exited;
  });
  return running;
}

const enter = (address: string) => {
  const { origin, pathname } = new URL(address);
  return signIn(origin, pathname).then((cookie) => ({ origin, cookie }));
};

/** Resolves when `holds` of something that tells nobody when it changes; tap's own limit ends a vain wait. */
async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for await (const _ of setInterval(LOOK_EVERY_MS)) if (await holds()) return;
}

const LOOK_EVERY_MS = 20;
/** Permissions of everybody but the owner. */
const OTHERS = 0o077;
const always = (value: boolean) => () => value;
const OPTIONS = ['--json', '--port', '0', '--host', '127.0.0.1'];

test('a start without options gives five addresses that sign in once each; people come; a hub that dies comes back', async (t) => {
  const running = begin(t, [...OPTIONS, '--data', folder(t)]);
  const addresses = JSON.parse(await running.firstLine) as Addresses;
  t.same(Object.keys(addresses), ['hall', 'chair', 'secretary', 'operator', 'deputy']);
  const { origin, cookie } = await enter(addresses.chair);
  await t.rejects(enter(addresses.chair), 'a link lets in once');
  const chair = new LiveClient(origin, 'chair', cookie);
  await chair.ready();
  await chair.see('chair');
  await chair.until('chair', ({ quorum }) => quorum?.met, 'a quorum of simulated deputies');
  t.ok((await chair.command({ type: 'open-sitting' })).ok);

  const hub = childrenOf(running.child).find(({ script }) => script.endsWith('dist/server/main.js'));
  process.kill(hub?.pid ?? 0, 'SIGKILL');
  await t.rejects(
    chair.until('chair', () => false, 'the end'),
    'the wire breaks',
  );
  await until(() => fetch(origin).then(always(true), always(false)));
  const again = new LiveClient(origin, 'chair', cookie);
  t.teardown(() => again.close());
  await again.ready();
  await again.see('chair');
  await again.until('chair', ({ head }) => head?.state === 'open', 'the sitting that was open');
  t.equal(running.said.out.trim().split('\n').length, 1, 'stdout holds one line');
});

test('a stop ends all processes within three seconds', async (t) => {
  const running = begin(t, [...OPTIONS, '--data', folder(t)]);
  await running.firstLine;
  const children = childrenOf(running.child);
  t.equal(children.length, 3);
  const begun = performance.now();
  running.child.kill('SIGINT');
  t.equal(await running.exited, 0);
  t.ok(performance.now() - begun < 3000);
  t.notOk(children.some(({ pid }) => isAlive(pid)));
});

test('the children end when the supervisor is killed', async (t) => {
  const running = begin(t, [...OPTIONS, '--data', folder(t)]);
  await running.firstLine;
  const children = childrenOf(running.child);
  running.child.kill('SIGKILL');
  await running.exited;
  await until(() => !children.some(({ pid }) => isAlive(pid)));
  t.pass('all have ended');
});

async function refused(t: Test, options: readonly string[], said: RegExp) {
  const running = begin(t, options);
  t.not(await running.exited, 0);
  t.match(running.said.err, said);
  t.equal(running.said.out, '');
}

test('a port in use is named, with the remedy', async (t) => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  t.teardown(() => other.close());
  const address = other.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const options = ['--data', folder(t), '--host', '127.0.0.1', '--port', String(port)];
  await refused(t, options, new RegExp(`Port ${port} is in use`));
});

test('an unknown option stops the start', async (t) => {
  await refused(t, ['--prot', '80'], /Хибні параметри[\s\S]*--prot/);
});

test('a port that is no number stops the start', async (t) => {
  await refused(t, ['--port', 'x'], /--port x: потрібне число/);
});

test('a hall file with a wrong value stops the start and is named', async (t) => {
  const place = folder(t);
  const hall = JSON.parse(readFileSync('scripts/start/hall.example.json', 'utf8')) as { council: { seats: unknown } };
  hall.council.seats = 'багато';
  writeFileSync(join(place, 'hall.json'), JSON.stringify(hall));
  await refused(t, ['--config', join(place, 'hall.json'), '--data', place, '--port', '0'], /\/council\/seats/);
});

test('a hall file that is not there is named', async (t) => {
  const place = folder(t);
  await refused(t, ['--config', join(place, 'none.json'), '--data', place, '--port', '0'], /none\.json/);
});

test('a data folder that is a file is named', async (t) => {
  const place = join(folder(t), 'a-file');
  writeFileSync(place, '');
  await refused(t, ['--data', place, '--port', '0'], /a-file/);
});

test('the example hall starts, though none of its lines is plugged in', async (t) => {
  const data = join(folder(t), 'data');
  mkdirSync(data);
  const running = begin(t, [...OPTIONS, '--config', 'scripts/start/hall.example.json', '--data', data]);
  const addresses = JSON.parse(await running.firstLine) as Addresses;
  const { origin, cookie } = await enter(addresses.secretary);
  const secretary = new LiveClient(origin, 'secretary', cookie);
  t.teardown(() => secretary.close());
  await secretary.ready();
  await secretary.see('secretary');
  await secretary.until('secretary', ({ head }) => head?.state === 'convened', 'the sitting');
  t.ok(existsSync(join(data, 'journal.db')));
  const files = readdirSync(data, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  t.same(
    files.map(({ parentPath, name }) => join(parentPath, name)).filter((file) => statSync(file).mode & OTHERS),
    [],
    'nobody else reads what is kept, though the folder was there before',
  );
});

test('a hall file that is broken while the house runs stops nothing; mended, it serves the next restart', async (t) => {
  const place = folder(t);
  const config = join(place, 'hall.json');
  const good = readFileSync('scripts/start/hall.example.json');
  writeFileSync(config, good);
  const running = begin(t, [...OPTIONS, '--config', config, '--data', join(place, 'data')]);
  const { hall } = JSON.parse(await running.firstLine) as Addresses;
  const bridgeOf = () => childrenOf(running.child).find(({ script }) => script === BRIDGE)?.pid;
  const first = bridgeOf();
  writeFileSync(config, '{');
  process.kill(first ?? 0, 'SIGKILL');
  await until(() => running.said.err.split('restarting: bridge').length > 2);
  t.ok((await fetch(new URL('/', hall))).ok, 'the pages answer');
  writeFileSync(config, good);
  await until(() => bridgeOf() !== undefined);
  t.not(bridgeOf(), first);
});

test('a training hall that can’t come back is tried again', async (t) => {
  const data = folder(t);
  const running = begin(t, [...OPTIONS, '--data', data]);
  const { hall } = JSON.parse(await running.firstLine) as Addresses;
  const hallOf = () => childrenOf(running.child).find(({ script }) => script === SIMULATED_HALL)?.pid;
  const first = hallOf();
  const inTheWay = join(data, 'hall.json.new');
  mkdirSync(inTheWay);
  process.kill(first ?? 0, 'SIGKILL');
  await until(() => running.said.err.split('restarting: training hall').length > 2);
  t.match(running.said.err, /EISDIR/);
  t.ok((await fetch(new URL('/', hall))).ok, 'the pages answer');
  rmSync(inTheWay, { recursive: true });
  const before = readFileSync(join(data, 'hall.json'), 'utf8');
  await until(() => readFileSync(join(data, 'hall.json'), 'utf8') !== before);
  t.not(hallOf(), first);
});
