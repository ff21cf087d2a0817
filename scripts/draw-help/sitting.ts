/**
 * A sitting in the training hall of the running product, for pictures: the hub, the bridge and simulated keypads of
 * `npm start`, a browser at each console. In: a folder for its data. Out: pages, and the moments one after another.
 */
import type { Browser, Page } from 'playwright-core';
import type { PersonCommand } from '#contract/commands';
import type { ItemId, MemberId, PlanId } from '#contract/ids';
import { startChromium } from '#kit/testing/chromium';
import { LiveClient } from '../house/live-client.ts';
import { type Addresses, start } from '../start/running.ts';
import type { PageName, Scene } from './pictures.ts';

const PAGES: readonly PageName[] = ['chair', 'deputy', 'secretary', 'operator'];
/** Where the member of the deputy's link sits, and those who ask for the floor. */
const DEPUTY = 1;
const SPEAKERS = [5, 11, 14] as const;
/** How far off the sitting that is planned after it lies. */
const TWO_WEEKS_MS = 14 * 24 * 3_600_000;

/** How many have come and have voted before a picture is taken. */
export type Life = { readonly people: number; readonly votes: number };

export type Sitting = {
  readonly pages: Readonly<Record<PageName, Page>>;
  /** Leads the sitting to a moment; they come in the order of `SCENES`. */
  readonly to: (scene: Scene) => Promise<void>;
  readonly stop: () => Promise<void>;
};

/** Each person in a browser window of their own, signed in by the one-time link. */
async function signedIn(browser: Browser, address: string): Promise<Page> {
  const context = await browser.newContext({ reducedMotion: 'reduce', locale: 'uk-UA' });
  const page = await context.newPage();
  await page.goto(address);
  return page;
}

async function atTheWire(page: Page, as: 'chair' | 'secretary'): Promise<LiveClient> {
  const { origin } = new URL(page.url());
  const cookies = await page.context().cookies();
  const client = new LiveClient(origin, as, cookies.map(({ name, value }) => `${name}=${value}`).join('; '));
  await client.ready();
  await client.see(as);
  return client;
}

/** The moments, led by the chair's own commands; what a picture shows has come when each resolves. */
function momentsOf(
  chair: LiveClient,
  secretary: LiveClient,
  { deputy }: Sitting['pages'],
  { people, votes }: Life,
): Readonly<Record<Scene, () => Promise<unknown>>> {
  const give = async (command: PersonCommand, by: LiveClient = chair) => {
    const answer = await by.command(command);
    if (!answer.ok) throw new Error(`${command.type} was refused: ${answer.refusal.code}`);
  };
  /** Who sits there, once registered; whoever left the card at home is found at once. */
  const at = (seat: number, once: 'registered' | 'known' = 'registered'): Promise<MemberId> =>
    chair.until(
      'chair',
      ({ seats }) =>
        Object.entries(seats).find(
          ([, cell]) => cell.seat === seat && (once === 'known' || cell.mark !== 'absent'),
        )?.[0] as MemberId | undefined,
      `who sits at ${seat}`,
    );
  return {
    convened: async () => {
      await chair.until('chair', ({ quorum }) => quorum && quorum.deputies >= people, 'the hall');
      await at(DEPUTY, 'known');
      await deputy.locator('.foot .btn.primary').waitFor();
    },
    item: async () => {
      await deputy.locator('.foot .btn.primary').click();
      await at(DEPUTY);
      await give({ type: 'open-sitting' });
      const itemId = await chair.until('chair', ({ agenda }) => Object.keys(agenda).at(2) as ItemId, 'an agenda');
      await give({ type: 'open-item', itemId });
      await give({ type: 'open-stage', stage: 'debate' });
      await deputy.locator('.keys').waitFor();
    },
    speech: async () => {
      for (const seat of SPEAKERS) await give({ type: 'request-floor', memberId: await at(seat), kind: 'debate' });
      await give({ type: 'grant-floor', memberId: await at(SPEAKERS[0]), kind: 'debate' });
    },
    ballot: async () => {
      await give({ type: 'end-speech' });
      const title = await chair.until('chair', ({ item }) => item?.title, 'the item');
      await give({ type: 'open-ballot', subject: 'basis-and-whole', text: title, openForSeconds: 60 });
      await deputy.locator('.votes .vote').first().click();
      await deputy.locator('.proof.recorded').waitFor();
      await chair.until('chair', ({ ballot }) => ballot !== undefined && ballot.voted >= votes, 'votes');
    },
    closed: async () => {
      const ballotId = await chair.until('chair', ({ ballot }) => ballot?.ballotId, 'the ballot');
      await give({ type: 'close-ballot', ballotId });
      await give({ type: 'close-item' });
      await give({ type: 'close-sitting' });
      const startsAt = new Date(Date.now() + TWO_WEEKS_MS).toISOString();
      const sitting = { number: 1, place: 'сесійна зала', startsAt };
      const planned = { planId: 'next' as PlanId, session: { number: 15, kind: 'regular' }, sitting } as const;
      await give({ type: 'plan-sitting', ...planned }, secretary);
    },
  };
}

/** Starts the product and opens every console. `data`: an empty folder. */
export async function startSitting(data: string, life: Life): Promise<Sitting> {
  const running = start(['--json', '--port', '0', '--host', '127.0.0.1', '--data', data]);
  const addresses = JSON.parse(await running.firstLine) as Addresses;
  const browser = await startChromium();
  const opened = await Promise.all(
    PAGES.map(async (name) => [name, await signedIn(browser, addresses[name])] as const),
  );
  const pages = Object.fromEntries(opened) as Record<PageName, Page>;
  const chair = await atTheWire(pages.chair, 'chair');
  const secretary = await atTheWire(pages.secretary, 'secretary');
  const moments = momentsOf(chair, secretary, pages, life);
  const stop = async () => {
    chair.close();
    secretary.close();
    await browser.close();
    running.child.kill('SIGTERM');
    await running.exited;
  };
  return { pages, to: async (scene) => void (await moments[scene]()), stop };
}
