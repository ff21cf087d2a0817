import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Test, test } from 'tap';
import type { PersonCommand } from '#contract/commands';
import type { Member } from '#contract/composition';
import type { BallotId, ItemId, MemberId, PlanId } from '#contract/ids';
import { DEFAULT_RULES } from '#contract/rules';
import type { SignInLink } from '#contract/sign-in-link';
import type { Role } from '#contract/vocabulary';
import { LiveClient, signIn } from '../house/live-client.ts';
import { verify } from '../verify/verify.ts';
import { type Addresses, childrenOf, start } from './running.ts';

const council = { name: 'Вербівська сільська рада', kind: 'village', seats: 5, timeZone: 'Europe/Kyiv' } as const;
const members = ['head', 'm1', 'm2', 'm3', 'm4', 'm5'].map(
  (id, at): Member => ({
    ...{ id: id as MemberId, name: `Особа ${id}`, gender: 'female', seat: at + 1 },
    office: id === 'head' ? 'head' : 'deputy',
  }),
);
const planId = 'first' as PlanId;
const ballotId = '1-1-1-b1' as BallotId;
const itemId = '1-1-1-i1' as ItemId;

function folder(t: Test): string {
  const made = mkdtempSync(join(tmpdir(), 'dzvin-council-'));
  t.teardown(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

function begin(t: Test, ...options: readonly string[]) {
  const running = start(['--json', '--port', '0', '--host', '127.0.0.1', ...options]);
  t.teardown(async () => {
    running.child.kill('SIGTERM');
    await running.exited;
  });
  return running;
}

/** A page that has signed in by its link; its commands are all taken, or the test fails. */
async function page(t: Test, role: Role, address: string) {
  const { origin, pathname } = new URL(address);
  const cookie = await signIn(origin, pathname);
  const client = new LiveClient(origin, role, cookie);
  t.teardown(() => client.close());
  await client.ready();
  return {
    ...{ client, origin, cookie },
    give: async (...commands: readonly PersonCommand[]) => {
      for (const command of commands) t.match(await client.command(command), { ok: true }, command.type);
    },
  };
}

const SETTLE: readonly PersonCommand[] = [
  { type: 'settle-council', council, convocation: 1 },
  { type: 'settle-rules', rules: DEFAULT_RULES },
  { type: 'settle-roster', members },
  {
    ...{ type: 'plan-sitting', planId, session: { number: 1, kind: 'regular' } },
    sitting: { number: 1, place: 'сесійна зала', startsAt: '2026-11-30T10:00:00+02:00' },
  },
  { type: 'settle-agenda', planId, agenda: [{ number: '1', title: 'Про бюджет' }] },
];

/** A deputy's page by a link that the secretary issues. */
async function deputy(t: Test, secretary: Awaited<ReturnType<typeof page>>, memberId: MemberId) {
  const { origin, cookie } = secretary;
  const answer = await fetch(new URL('/api/sign-in-links', origin), {
    method: 'POST',
    headers: { cookie, origin, 'content-type': 'application/json' },
    body: JSON.stringify({ role: 'deputy', memberId }),
  });
  const { path } = (await answer.json()) as SignInLink;
  return page(t, 'deputy', origin + path);
}

test('from an empty folder to the first decision: all is settled, convened and voted in the browser', async (t) => {
  const data = join(folder(t), 'data');
  const running = begin(t, '--council', '--data', data);
  const addresses = JSON.parse(await running.firstLine) as Addresses;
  t.same(Object.keys(addresses), ['hall', 'chair', 'secretary', 'operator'], 'nobody is a deputy yet');
  t.equal(childrenOf(running.child).length, 1, 'neither a bridge nor a simulated hall');

  const secretary = await page(t, 'secretary', addresses.secretary);
  await secretary.client.see('office');
  const first = await secretary.client.until('office', ({ missing }) => missing, 'what is missing');
  t.same(first, ['council', 'rules', 'roster', 'seats', 'accounts', 'sitting']);
  await secretary.give(...SETTLE);
  const left = await secretary.client.until(
    'office',
    ({ plans, missing }) => plans[planId]?.agenda.length && missing,
    'a plan',
  );
  t.same(left, ['accounts'], 'links let people in too');
  await secretary.give({ type: 'convene-sitting', planId });

  const people = await Promise.all(members.map(({ id }) => deputy(t, secretary, id)));
  for (const [at, { id }] of members.entries()) await people[at]?.give({ type: 'register-member', memberId: id });
  const chair = await page(t, 'chair', addresses.chair);
  await chair.give({ type: 'open-sitting' }, { type: 'open-item', itemId });
  await chair.give({ type: 'open-ballot', subject: 'as-a-whole', text: 'Прийняти в цілому' });
  for (const [at, { id }] of members.entries())
    await people[at]?.give({ type: 'cast-vote', ballotId, memberId: id, choice: 'for' });
  await chair.give({ type: 'close-ballot', ballotId });
  await people[1]?.client.see('own');
  const own = await people[1]?.client.until('own', ({ record }) => record?.['1'], 'the own record');
  t.match(own, { title: 'Про бюджет', outcome: 'for', result: 'adopted' });
  await secretary.client.until('office', (view) => view.plans[planId]?.convenedAs === '1-1-1', 'the plan is convened');
  t.match(verify(['journal.db'], data), { code: 0 }, 'the journal is whole');
});

test('a hall file of equipment alone starts an empty council; one that names a council in part does not', async (t) => {
  const place = folder(t);
  const config = join(place, 'hall.json');
  const lines = [{ name: 'line1', path: '/dev/none', devices: [] }];
  writeFileSync(config, JSON.stringify({ format: 'hall/1', lines }));
  const running = begin(t, '--config', config, '--data', join(place, 'data'));
  const { secretary } = JSON.parse(await running.firstLine) as Addresses;
  const { client } = await page(t, 'secretary', secretary);
  await client.see('office');
  t.ok(await client.until('office', ({ missing }) => missing.includes('council'), 'no council'));
  writeFileSync(config, JSON.stringify({ format: 'hall/1', lines, council }));
  const refused = begin(t, '--config', config, '--data', join(place, 'other'));
  t.not(await refused.exited, 0);
  t.match(refused.said.err, /\/members: бракує[\s\S]*\/chair: бракує/);
});
