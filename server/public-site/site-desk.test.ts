import { join } from 'node:path';
import { test } from 'tap';
import type { CommittedEvent, Hub } from '../hub/face.ts';
import { wholeSitting } from '../proceedings/testing/whole-sitting.ts';
import type { LaidOut } from './lay-out.ts';
import { SiteDesk } from './site-desk.ts';
import { siteRig, sittingEvents } from './testing/site-rig.ts';

const events = sittingEvents('8-14-1', wholeSitting());
const first = events.findIndex(({ type }) => type === 'BallotClosed');

test('the site follows the commits on a thread of its own, what comes together is built once, and laid out whole', async (t) => {
  const site = await siteRig(t);
  await site.add(events.slice(0, first));
  const timers: (() => void)[] = [];
  const listeners: Parameters<Hub['onCommitted']>[0][] = [];
  let heard = (_event: string): void => undefined;
  const desk = new SiteDesk({
    dataDir: site.dataDir,
    drawModule: join(import.meta.dirname, 'testing/plain-draw.js'),
    assetsFolder: join(site.dataDir, 'assets'),
    hub: { onCommitted: (listener) => void listeners.push(listener) },
    clock: {
      after: (_ms, call) => {
        timers.push(call);
        return () => undefined;
      },
    },
    seal: {
      sealPaper: async (bytes) => ({
        ...{ bytes: Buffer.concat([bytes, Buffer.from('% sealed')]), isSealed: true, stampOwed: false },
      }),
      now: () => ({ state: 'ready' }),
      onChanged: () => undefined,
    },
    log: {
      info: (_, event) => heard(event),
      error: (fields, event) => heard(`${event} ${JSON.stringify(fields)}`),
    },
  });
  t.teardown(() => desk.stop());
  const nextLine = () =>
    new Promise<string>((resolve) => {
      heard = resolve;
    });
  const laidOut = new Promise<LaidOut>((resolve) => desk.onLaidOut(resolve));
  const begun = nextLine();
  desk.start();
  t.equal(await begun, 'public-site-built');
  t.equal(desk.find('sittings/8-14-1/ballots/1/'), undefined);
  await site.add(events.slice(first, first + 2));
  const committed = { event: { type: 'BallotClosed' }, stream: 'sitting/8-14-1' } as unknown as CommittedEvent;
  const vote = { event: { type: 'VoteCast' }, stream: 'sitting/8-14-1' } as unknown as CommittedEvent;
  const waiting = timers.length;
  for (const listen of listeners) for (const one of [vote, committed, committed]) listen([one]);
  t.equal(timers.length, waiting + 1, 'a vote asks for nothing, two closes for one build');
  const built = nextLine();
  for (const call of timers.splice(0)) call();
  t.equal(await built, 'public-site-built');
  t.ok(desk.find('sittings/8-14-1/ballots/1/')?.body);
  const paper = String(desk.find('sittings/8-14-1/ballots/1/roll-call.pdf')?.body?.subarray(-8));
  t.equal(paper, '% sealed', 'the key is asked on its own thread');
  const { folder, files } = await laidOut;
  t.ok(folder.startsWith(join(site.dataDir, 'public-site/trees/')));
  t.ok(files.some(({ path }) => path === 'index.html'));
});
