/**
 * The hall of the drill: eight deputies at consoles and four at keypads of a simulated hall, whose bridge lives on
 * while the hub is killed and started again on the same ports.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Member } from '#contract/composition';
import type { HallFile } from '#contract/hall-file';
import type { BridgeId, CardNumber, MemberId } from '#contract/ids';
import { startBridge } from '../house/bridge-process.ts';
import { HallProcess } from '../house/hall-process.ts';
import { HubProcess } from '../house/hub-process.ts';
import { hallLines, layLines } from '../house/lines.ts';

const CONSOLES = 8;
const KEYPADS = 4;
const SECRET = 'drill';
const HOST = '127.0.0.1';
const BRIDGE = 'drill' as BridgeId;

const memberAt = (seat: number): Member => ({
  id: `m${seat}` as MemberId,
  name: `Депутатка Номер ${seat}`,
  gender: 'female',
  office: 'deputy',
  seat,
  card: (0x620000 + seat).toString(16).toUpperCase() as CardNumber,
});
const MEMBERS = Array.from({ length: CONSOLES + KEYPADS }, (_, index) => memberAt(index + 1));

export const CONSOLE_MEMBERS = MEMBERS.slice(0, CONSOLES).map(({ id }) => id);
export const KEYPAD_MEMBERS = MEMBERS.slice(CONSOLES).map(({ id, seat = 0, card = '' }) => ({ id, seat, card }));

const hallFile = (lines: HallFile['lines']): HallFile => ({
  format: 'hall/1',
  council: { name: 'Рада', kind: 'village', seats: MEMBERS.length },
  convocation: 1,
  session: { number: 1, kind: 'regular' },
  sitting: { number: 1, place: 'зала', startsAt: '2026-03-30T10:00:00+03:00' },
  members: MEMBERS,
  chair: 'm1',
  lines,
  bridge: BRIDGE,
});

/** Builds the hall; the first hub is ready. */
export async function buildHall() {
  const folder = mkdtempSync(join(tmpdir(), 'dzvin-drill-'));
  const ignore = () => undefined;
  const hall = new HallProcess(ignore);
  const lines = layLines(
    KEYPAD_MEMBERS.map(({ seat }) => seat),
    1,
  );
  const config = join(folder, 'hall.json');
  writeFileSync(config, JSON.stringify(hallFile(hallLines(lines, await hall.start(lines, {})))));
  const newHub = (port: number, brokerPort: number) =>
    new HubProcess({
      ...{ config, data: join(folder, 'data'), host: HOST, port, brokerPort, bridgeSecret: SECRET },
      onLog: ignore,
    });
  let hub = newHub(0, 0);
  const ready = await hub.ready();
  const { httpPort, brokerUrl } = ready;
  const bridge = startBridge({ config, brokerUrl, bridge: BRIDGE, bridgeSecret: SECRET, onLog: ignore });
  return {
    hall,
    ready,
    origin: `http://${HOST}:${httpPort}`,
    journal: join(folder, 'data/journal.db'),
    hub: () => hub,
    /** As a power cut would. */
    async killHub() {
      hub.kill();
      await hub.exited;
    },
    async startHub() {
      hub = newHub(httpPort, Number(new URL(brokerUrl).port));
      await hub.ready();
    },
    async stop() {
      await Promise.all([hub.stop(), bridge.stop(), hall.stop()]);
    },
    clear: () => rmSync(folder, { recursive: true, force: true }),
  };
}
