/** The operator's page: how the hall is, line by line and device by device, and where its setting up stands. */
import type { DeviceId, SeatNumber } from '#contract/ids';
import type { BridgeView, DeviceView, LineView, OperatorView } from '#contract/views';
import type { HallNow } from '../hub/face.ts';
import type { ToldHealth } from '../hub/hall-health.ts';
import type { ViewContext } from './context.ts';
import { sittingHead } from './heads.ts';
import type { House } from './house.ts';
import { besideWarnings } from './operator/beside-warnings.ts';
import { doorWarnings } from './operator/door-warnings.ts';
import { onAirWarnings } from './operator/on-air-warnings.ts';
import { palmWarnings } from './operator/palm-warnings.ts';
import { recordingWarnings } from './operator/recording-warnings.ts';
import { sealWarnings } from './operator/seal-warnings.ts';
import { voiceWarnings } from './operator/voice-warnings.ts';
import { hallWarnings } from './operator/warnings.ts';
import { disownedWarnings } from './warnings/sign-in-warnings.ts';

export function operatorView(house: House, context: ViewContext): OperatorView {
  const { hall } = context;
  const sitting = house.current?.sitting;
  const isOpen = sitting?.phase === 'open' || sitting?.ballots.running !== undefined;
  const facts = {
    bridges: hall ? bridgesOf(hall, context) : {},
    devices: hall ? devicesOf(hall, context) : {},
    seats: seatsOf(house, hall),
    microphones: Object.fromEntries((hall?.microphones ?? []).map((one) => [String(one.place), one])),
    ...(house.mains && { mains: house.mains }),
    machine: context.machine ?? { startedAt: '' },
  };
  return {
    council: house.councilName,
    ...(sitting && { head: sittingHead(sitting) }),
    ...(isOpen && { setUpClosed: true as const }),
    warnings: hallWarnings(facts, [
      ...disownedWarnings(house),
      ...doorWarnings(context),
      ...palmWarnings(house, hall?.palmPads, facts.devices),
      ...voiceWarnings(house.screens, context.watches),
      ...besideWarnings(context, sitting?.phase),
      ...sealWarnings(context),
      ...onAirWarnings(context, sitting),
      ...recordingWarnings(context, sitting?.phase === 'open' || sitting?.phase === 'adjourned'),
    ]),
    ...facts,
    journal: {
      position: house.position,
      head: house.head,
      ...(house.lastAt !== undefined && { lastAt: house.lastAt }),
    },
    refused: hall?.refused ?? {},
    ...(hall?.pressed && { pressed: hall.pressed }),
    ...(!isOpen && hall?.pressedAtSeat && { pressedAtSeat: hall.pressedAtSeat }),
    ...(hall?.card && { card: hall.card }),
    setUp: hall?.setUp ?? {},
    watches: context.watches ?? {},
    ...(context.backups && { backups: context.backups }),
    ...(context.seal && { seal: context.seal }),
  };
}

/** Every bridge that serves a line, has told of itself or is on the bus. */
function bridgesOf(hall: HallNow, context: ViewContext): OperatorView['bridges'] {
  const named = new Set([...hall.lines.map(({ bridge }) => bridge), ...hall.bridges.keys(), ...hall.online]);
  return Object.fromEntries(
    [...named].sort().map((bridge) => {
      const told = hall.bridges.get(bridge);
      const lines = Object.fromEntries(
        linesOf(hall, bridge, told).map((line) => [line, lineView(hall, context, bridge, line)]),
      );
      return [bridge, { online: hall.online.has(bridge), ...aboutBridge(told), lines, readers: readersOf(told) }];
    }),
  );
}

function aboutBridge(
  told: ToldHealth | undefined,
): Pick<BridgeView, 'toldAt' | 'unacknowledged' | 'gpio' | 'microphones'> {
  if (told === undefined) return {};
  const { health, atMs } = told;
  return {
    toldAt: secondOf(atMs),
    unacknowledged: health.unacknowledged,
    ...(health.gpio && { gpio: health.gpio }),
    ...(health.microphones && { microphones: health.microphones }),
  };
}

const linesOf = (hall: HallNow, bridge: string, told: ToldHealth | undefined): string[] =>
  [
    ...new Set([
      ...hall.lines.filter((one) => one.bridge === bridge).map(({ line }) => line),
      ...(told?.health.lines.map(({ line }) => line) ?? []),
    ]),
  ].sort(byName);

function lineView(hall: HallNow, { links }: ViewContext, bridge: string, line: string): LineView {
  const here = hall.keypads.filter((one) => one.bridge === bridge && one.line === line);
  const told = [...hall.bridges].find(([name]) => name === bridge)?.[1].health.lines.find((one) => one.line === line);
  const { line: _, ...health } = told ?? NEVER_TOLD;
  return {
    ...health,
    devices: here.length,
    up: here.filter(({ device }) => links.devices.get(device) === 'up').length,
  };
}

const NEVER_TOLD = {
  line: '',
  path: '',
  open: false,
  cycleMs: 0,
  discardedBytes: {},
  framesIn: 0,
  framesOut: 0,
  reopened: 0,
};

const readersOf = (told: ToldHealth | undefined): BridgeView['readers'] =>
  Object.fromEntries((told?.health.readers ?? []).map(({ device, ...reader }) => [device, reader]));

function devicesOf({ keypads, bridges }: HallNow, { links }: ViewContext): OperatorView['devices'] {
  return Object.fromEntries(
    keypads.map(({ device, bridge, line, seat, adopted }): [DeviceId, DeviceView] => {
      const told = bridges.get(bridge);
      const health = told?.health.devices.find((one) => one.device === device);
      const up = links.devices.get(device) === 'up';
      return [device, { bridge, line, ...known({ seat, adopted }), up, ...(told && health && fares(told, health)) }];
    }),
  );
}

function fares(
  { atMs }: ToldHealth,
  { secure, resends, refusedFrames, lastAnswerMsAgo }: ToldHealth['health']['devices'][number],
): Partial<DeviceView> {
  const lastAnswerAt = lastAnswerMsAgo === undefined ? undefined : secondOf(atMs - lastAnswerMsAgo);
  return { secure, resends, refusedFrames, ...known({ lastAnswerAt }) };
}

/** Seats of members and of keypads, by number: those of the sitting, and of the council where none is convened. */
function seatsOf(house: House, hall: HallNow | undefined): OperatorView['seats'] {
  const names = new Map<SeatNumber, string>();
  const sitting = house.current?.sitting;
  const isOver = sitting === undefined || sitting.phase === 'closed';
  for (const { seat, name } of isOver ? house.councilState.members : sitting.roster.members)
    if (seat !== undefined) names.set(seat, name);
  const devices = new Map(house.devices);
  for (const { seat, device } of hall?.keypads ?? []) if (seat !== undefined) devices.set(seat, device);
  const seats = [...new Set([...names.keys(), ...devices.keys()])].sort((a, b) => a - b);
  return Object.fromEntries(
    seats.map((seat) => [String(seat), { seat, ...known({ name: names.get(seat), device: devices.get(seat) }) }]),
  );
}

/** A moment to the second: one that moves by less is told as the same. */
const secondOf = (ms: number): string => new Date(Math.floor(ms / 1000) * 1000).toISOString();

const byName = (a: string, b: string): number => a.localeCompare(b, 'uk', { numeric: true });

type Known<T> = { [K in keyof T]?: Exclude<T[K], undefined> };
/** Without what is not known: no view holds `undefined`. */
const known = <T extends object>(facts: T): Known<T> =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as Known<T>;
