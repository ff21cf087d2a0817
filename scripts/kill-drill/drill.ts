/**
 * The drill: a ballot runs in a real hub that is killed again and again while deputies vote at consoles and keypads, and
 * is started each time on the same data and ports. Out: what everyone gave, and a journal in the folder.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PersonCommand } from '#contract/commands';
import type { BallotId } from '#contract/ids';
import { cardOf, councilOf, memberIdOf } from '../bench/council.ts';
import { HubProcess, type HubReady } from '../house/hub-process.ts';
import { LiveClient, signIn } from '../house/live-client.ts';
import { type ConsoleOptions, sitAtConsole } from './console.ts';
import { Keypads, lineOf } from './keypads.ts';
import { Ledger } from './ledger.ts';
import { Life } from './life.ts';
import { drawMoment, type Moment, seededRandom } from './moment.ts';

const HOST = '127.0.0.1';
const BRIDGE_SECRET = 'drill';
const MEMBERS = 30;
const AT_KEYPADS = 10;
/** Short, so that most restarts find less than the ten seconds that a resumed ballot is owed. */
const BALLOT_SECONDS = 15;
const BALLOT = '8-1-1-b1' as BallotId;

/** What the drill saw from outside the hub; plain data. */
export type Drilled = {
  readonly ledgers: readonly Pick<Ledger, 'memberId' | 'given'>[];
  readonly lives: readonly Pick<Life, 'sendings' | 'acknowledgements'>[];
  /** What should not have happened. */
  readonly faults: readonly string[];
};

/** The journal of a drill held in this folder. */
export const journalIn = (folder: string): string => join(folder, 'data/journal.db');

/** Kills a hub so many times in its running ballot, then lets it end in peace. */
export async function drill(seed: number, kills: number, folder: string): Promise<Drilled> {
  const house = new DrilledHouse(seed, folder);
  await house.openBallot();
  for (let kill = 0; kill < kills; kill += 1) await house.live(drawMoment(house.random));
  return house.finish();
}

class DrilledHouse {
  readonly random: () => number;
  readonly #folder: string;
  readonly #ledgers = Array.from({ length: MEMBERS }, (_, index) => new Ledger(memberIdOf(index + 1)));
  readonly #keypads: Keypads;
  readonly #consoles: ConsoleOptions[] = [];
  readonly #lives: Life[] = [];
  #ports = { port: 0, brokerPort: 0 };
  #chairCookie = '';
  #log = '';
  #running: { hub: HubProcess; ready: HubReady; startedAt: number } | undefined;

  constructor(seed: number, folder: string) {
    this.#folder = folder;
    this.random = seededRandom(seed);
    const seats = Array.from({ length: AT_KEYPADS }, (_, index) => index + 1);
    writeFileSync(join(this.#folder, 'hall.json'), JSON.stringify(councilOf(MEMBERS, [lineOf(seats)])));
    const keypads = this.#ledgers
      .slice(0, AT_KEYPADS)
      .map((ledger, i) => ({ seat: i + 1, card: cardOf(i + 1), ledger }));
    this.#keypads = new Keypads(keypads, BRIDGE_SECRET, this.random);
  }

  /** Everyone comes in and the chair opens the ballot. */
  async openBallot(): Promise<void> {
    const { hub, ready } = await this.#hub();
    const origin = originOf(ready);
    this.#ports = { port: ready.httpPort, brokerPort: Number(new URL(ready.brokerUrl).port) };
    this.#chairCookie = await signIn(origin, ready.links.chair);
    const links = await hub.deputyLinks();
    const atConsoles = this.#ledgers.slice(AT_KEYPADS);
    for (const ledger of atConsoles) {
      const cookie = await signIn(origin, links[ledger.memberId] ?? '');
      this.#consoles.push({ ledger, cookie, ballotId: BALLOT, random: this.random });
    }
    await this.#keypads.insertCards(ready.brokerUrl);
    await this.#chair(origin, [
      ...atConsoles.map(({ memberId }) => ({ type: 'register-member', memberId }) as const),
      { type: 'open-sitting' },
      {
        ...{ type: 'open-ballot', subject: 'as-a-whole', majority: 'majority-of-composition' },
        ...{ text: 'Про випробування вимкненням', openForSeconds: BALLOT_SECONDS },
      },
    ]);
  }

  /** One life of the hub, up to its kill. */
  async live(moment: Moment): Promise<void> {
    const { hub, life } = await this.#begin(moment);
    life.ready();
    const leave = await this.#join(life);
    await hub.exited;
    leave();
    this.#running = undefined;
  }

  /** The last life: what was open is acknowledged, the chair closes the ballot, the hub ends. */
  async finish(): Promise<Drilled> {
    const { hub, life } = await this.#begin(undefined);
    const leave = await this.#join(life);
    await life.untilSettled(this.#ledgers);
    leave();
    await this.#chair(life.origin, [{ type: 'close-ballot', ballotId: BALLOT }]);
    await hub.stop();
    const lives = this.#lives.map(({ sendings, acknowledgements }) => ({ sendings, acknowledgements }));
    const ledgers = this.#ledgers.map(({ memberId, given }) => ({ memberId, given }));
    return { ledgers, lives, faults: this.#lives.flatMap(({ faults }) => faults) };
  }

  async #begin(moment: Moment | undefined): Promise<{ hub: HubProcess; life: Life }> {
    const { hub, ready, startedAt } = await this.#hub();
    const { brokerUrl } = ready;
    const life = new Life({ origin: originOf(ready), brokerUrl, moment, kill: () => hub.kill() }, startedAt);
    this.#lives.push(life);
    return { hub, life };
  }

  /** Who finds the hub dead already does without it. */
  async #join(life: Life): Promise<() => void> {
    if (life.isOver) return () => undefined;
    const leaving = this.#consoles.map((console) => sitAtConsole(life, console));
    const unplug = await this.#keypads.join(life, BALLOT).catch((error: Error) => {
      life.fault(`hall bus: ${error.message}`);
      return () => undefined;
    });
    return () => {
      for (const leave of leaving) leave();
      unplug();
    };
  }

  async #chair(origin: string, commands: readonly PersonCommand[]): Promise<void> {
    const chair = new LiveClient(origin, 'chair', this.#chairCookie);
    await chair.ready();
    for (const command of commands) {
      const answer = await chair.command(command);
      if (!answer.ok) throw new Error(`${command.type}: ${answer.refusal.code}`);
    }
    chair.close();
  }

  /** The hub that runs, or a new one on the same data and ports. */
  async #hub(): Promise<{ hub: HubProcess; ready: HubReady; startedAt: number }> {
    if (this.#running !== undefined) return this.#running;
    const startedAt = performance.now();
    const hub = new HubProcess({
      ...{ config: join(this.#folder, 'hall.json'), data: join(this.#folder, 'data'), host: HOST, ...this.#ports },
      bridgeSecret: BRIDGE_SECRET,
      onLog: (bytes) => {
        this.#log = `${this.#log}${bytes}`.slice(-4000);
      },
    });
    const ready = await hub.ready().catch((error: Error) => {
      throw new Error(`${error.message}\n${this.#log}`);
    });
    this.#running = { hub, ready, startedAt };
    return this.#running;
  }
}

const originOf = ({ httpPort }: HubReady): string => `http://${HOST}:${httpPort}`;
