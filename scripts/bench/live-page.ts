/**
 * Bytes that one viewer of «Наживо» moves in a minute, headers included, both ways, as the socket counts them: the built
 * page in Chromium, behind a proxy as a council's web server would be, before a real hub in the middle of a sitting. Once
 * while somebody speaks, once through ballots of 26, one on the heels of the other; the peer fetches the whole state anew
 * each second of the same time.
 */
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { BallotId } from '#contract/ids';
import { startChromium } from '#kit/testing/chromium';
import type { Bench } from './bench.ts';
import { type BenchHouse, obeyed, seatDeputies, startHouse } from './bench-house.ts';
import { councilOf, memberIdOf } from './council.ts';
import type { LiveDeputy } from './live-deputy.ts';
import { type Row, withinBudget } from './row.ts';

const DEPUTIES = 26;
/** Each of the two measurements; figures are those of a minute. */
const SECONDS = 40;
const BALLOT_SECONDS = 10;
/** Of the agenda, and ballots that were held before. */
const ITEMS = 30;
const BEFORE = 20;
/** kB a minute while nothing but a speech goes on: less than a second of the stream’s own picture. */
const BOUND_KB = 40;
const SITE_TRY_MS = 250;

type Counted = { readonly origin: string; readonly bytes: () => number; readonly close: () => void };

/** Serves, and counts what goes over its sockets. */
async function counted(server: Server): Promise<Counted> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket) => sockets.add(socket));
  await new Promise<void>((open) => server.listen(0, '127.0.0.1', open));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    bytes: () => [...sockets].reduce((sum, { bytesRead, bytesWritten }) => sum + bytesRead + bytesWritten, 0),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** As a council's web server gives the site: `/live/…` is `/public/live/…` of the hub. */
const proxyOf = ({ origin }: BenchHouse): Server =>
  createServer((asked, answer) => {
    const there = request(`${origin}/public${asked.url}`, { headers: asked.headers }, (given) => {
      answer.writeHead(given.statusCode ?? 502, given.headers);
      given.pipe(answer);
    });
    there.on('error', () => answer.writeHead(502).end());
    there.end();
  });

/** The whole state, packed, to whoever asks. */
const wholeOf = ({ chair }: BenchHouse): Server =>
  createServer(async (asked, answer) => {
    if (asked.url !== '/whole.json') return void answer.setHeader('content-type', 'text/html').end('<p>peer</p>');
    const state = await chair.until('live', (view) => view, 'the live view');
    const headers = { 'content-type': 'application/json; charset=utf-8', 'content-encoding': 'gzip' };
    answer.writeHead(200, { ...headers, 'cache-control': 'no-store' }).end(gzipSync(JSON.stringify(state)));
  });
const FETCH_WHOLE =
  "void setInterval(() => fetch('/whole.json', { cache: 'no-store' }).then((whole) => whole.json()), 1000)";

const pause = (seconds: number) => new Promise((resolve) => setTimeout(resolve, seconds * 1000));

async function siteStands(origin: string): Promise<void> {
  while (!(await fetch(`${origin}/live/`)).ok) await pause(SITE_TRY_MS / 1000);
}

const titleOf = (n: number) => `Про надання дозволу на розроблення проєкту землеустрою щодо ділянки № ${n}`;

async function openBallot({ chair }: BenchHouse, number: number): Promise<BallotId> {
  const asked = { subject: 'procedural', majority: 'majority-of-composition' } as const;
  await obeyed(chair, { type: 'open-ballot', ...asked, text: titleOf(number), openForSeconds: 3600 });
  return `8-1-1-b${number}` as BallotId;
}

/** Ballots one after another, in which everybody votes. */
async function ballots(house: BenchHouse, deputies: readonly LiveDeputy[]): Promise<void> {
  for (let number = BEFORE + 1; number <= BEFORE + SECONDS / BALLOT_SECONDS; number += 1) {
    const ballotId = await openBallot(house, number);
    for (const deputy of deputies) {
      await pause((BALLOT_SECONDS - 4) / deputies.length);
      await deputy.command({ type: 'cast-vote', ballotId, memberId: deputy.memberId, choice: 'for' });
    }
    await obeyed(house.chair, { type: 'close-ballot', ballotId });
    await pause(4);
  }
}

/** A sitting with half of its day behind it, in which somebody speaks. */
async function intoTheDay(house: BenchHouse): Promise<void> {
  const { chair } = house;
  await chair.see('live');
  await obeyed(chair, { type: 'open-sitting' });
  for (let number = 1; number <= BEFORE; number += 1)
    await obeyed(chair, { type: 'close-ballot', ballotId: await openBallot(house, number) });
  await obeyed(chair, { type: 'grant-floor', memberId: memberIdOf(1), kind: 'reference' });
}

export async function livePage({ folder, tell }: Bench): Promise<readonly Row[]> {
  const agenda = Array.from({ length: ITEMS }, (_, at) => ({ number: String(at + 1), title: titleOf(at + 1) }));
  const house = await startHouse(join(folder, 'live-page'), { ...councilOf(DEPUTIES), agenda });
  const [ours, peer] = await Promise.all([counted(proxyOf(house)), counted(wholeOf(house))]);
  const browser = await startChromium();
  try {
    const deputies = await seatDeputies(house, DEPUTIES);
    await intoTheDay(house);
    await siteStands(ours.origin);
    const [page, other] = [await browser.newPage(), await browser.newPage()];
    await page.goto(`${ours.origin}/live/`);
    await page.getByText('Слово має').waitFor();
    await other.goto(peer.origin);
    await other.evaluate(FETCH_WHOLE);
    const kBaMinute = async (what: () => Promise<unknown>) => {
      const [before, beforePeer, begun] = [ours.bytes(), peer.bytes(), performance.now()];
      await what();
      const of = (bytes: number) => (bytes / 1000 / (performance.now() - begun)) * 60_000;
      return { ours: of(ours.bytes() - before), peer: of(peer.bytes() - beforePeer) };
    };
    tell(`${SECONDS} s of a speech, ${SECONDS} s of ballots`);
    const speech = await kBaMinute(() => pause(SECONDS));
    await obeyed(house.chair, { type: 'end-speech' });
    const voting = await kBaMinute(() => ballots(house, deputies));
    tell(`the whole state each second of the speech: ${speech.peer.toFixed(1)} kB a minute`);
    for (const one of deputies) one.leave();
    const bound = { ours: speech.ours, peer: BOUND_KB, peerName: 'what it may take' };
    return [
      withinBudget({ name: 'live page of the site, one viewer, a minute of a speech', ...bound }),
      withinBudget({ name: 'the same, a minute of ballots', ...voting, peerName: 'the whole state each second' }),
    ];
  } finally {
    await browser.close();
    for (const one of [ours, peer]) one.close();
    await house.stop();
  }
}
