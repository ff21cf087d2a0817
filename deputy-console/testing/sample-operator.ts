/** Sample views of the operator's page: a hall of any size on lines of twelve keypads, with what may ail it. */
import type { BridgeId, DeviceId } from '#contract/ids';
import type { DeviceView, HallWarning, LineSetUp, LineView, OperatorView } from '#contract/views';
import { sampleHall } from '#kit/sample-views';

const BRIDGE = 'bridge-1' as BridgeId;
const NOW = '2025-12-18T09:42:06.000Z';
const A_LINE = 12;

export type Ailment = 'silent' | 'bridge' | 'microphone' | 'mains';
export type HallSample = {
  readonly deputies: number;
  /** Seats from this one on have no keypad: theirs are spares. */
  readonly bareFrom?: number;
  readonly ailments?: readonly Ailment[];
  readonly open?: boolean;
};

const words = (uk: string, en: string) => ({ uk, en });
const WARNINGS: Readonly<Record<Ailment, HallWarning>> = {
  silent: {
    key: 'device line1-04',
    grave: 'fault',
    what: words('Пульт місця 5 (line1-04) не відповідає.', 'The keypad of seat 5 (line1-04) does not answer.'),
    remedy: words(
      'Перевірте його кабель і живлення або поставте на місце запасний пульт.',
      'Check its cable and power, or put a spare in its place.',
    ),
  },
  bridge: {
    key: 'bridge bridge-1',
    grave: 'fault',
    what: words(
      'Шлюз «bridge-1» не на звʼязку: усі його пульти мовчать. Присутність збережено.',
      'Bridge “bridge-1” is not on the bus.',
    ),
    remedy: words(
      'Перевірте його живлення й мережу. Поки що голосувати можна на планшетах.',
      'Check its power and network.',
    ),
  },
  microphone: {
    key: 'microphone 12',
    grave: 'fault',
    what: words(
      'Мікрофон місця 12 не закрився: його просили вимкнути, а обладнання показує ввімкнений.',
      'Microphone of seat 12 did not close.',
    ),
  },
  mains: {
    key: 'mains',
    grave: 'fault',
    what: words('Живлення від батареї: електрики в мережі немає. Запис голосувань триває.', 'On battery.'),
  },
};

function devicesOf({ deputies, bareFrom = deputies + 1, ailments = [] }: HallSample): OperatorView['devices'] {
  const all = Array.from({ length: deputies }, (_, at): [DeviceId, DeviceView] => {
    const line = `line${Math.floor(at / A_LINE) + 1}`;
    const device = `${line}-${String(at % A_LINE).padStart(2, '0')}` as DeviceId;
    const seat = at + 1;
    const up = !ailments.includes('bridge') && !(ailments.includes('silent') && seat === 5);
    const serves = seat < bareFrom ? { seat } : { adopted: true as const };
    return [
      device,
      { bridge: BRIDGE, line, ...serves, up, secure: up, lastAnswerAt: NOW, resends: seat % 4, refusedFrames: 0 },
    ];
  });
  return Object.fromEntries(all);
}

function linesOf(devices: OperatorView['devices']): Record<string, LineView> {
  const names = [...new Set(Object.values(devices).map(({ line }) => line))];
  return Object.fromEntries(
    names.map((name, at): [string, LineView] => {
      const here = Object.values(devices).filter(({ line }) => line === name);
      const up = here.filter((one) => one.up).length;
      const figures = { cycleMs: 74.6 + at, plannedCycleMs: 75.2, framesIn: 18_240 + at, framesOut: 18_241 + at };
      const discardedBytes: Record<string, number> = at === 0 ? { checksum: 38, noise: 4 } : {};
      return [
        name,
        {
          path: `/dev/ttyUSB${at}`,
          open: true,
          ...figures,
          discardedBytes,
          reopened: at === 1 ? 2 : 0,
          devices: here.length,
          up,
        },
      ];
    }),
  );
}

/** The operator's view of a hall. */
export function sampleOperator(sample: HallSample, parts: Partial<OperatorView> = {}): OperatorView {
  const { deputies, ailments = [], open = false } = sample;
  const hall = sampleHall({ deputies, scene: open ? 'item' : 'registration', nasty: true });
  const devices = devicesOf(sample);
  const names = new Map(Object.values(hall.seats).map(({ seat, name }) => [seat, name]));
  const deviceAt = new Map(Object.entries(devices).map(([device, { seat }]) => [seat, device as DeviceId]));
  const seats = Array.from({ length: deputies }, (_, at) => at + 1).map((seat) => {
    const [name, device] = [names.get(seat), deviceAt.get(seat)];
    return [String(seat), { seat, ...(name !== undefined && { name }), ...(device && { device }) }] as const;
  });
  const wrong = ailments.includes('microphone');
  const state = (asked: boolean, isOpen: boolean) => ({
    bridge: BRIDGE,
    driver: 'tasmota',
    asked,
    open: isOpen,
    reachable: true,
    corrected: 0,
  });
  return {
    council: hall.council,
    ...(hall.head && { head: hall.head }),
    ...(open && { setUpClosed: true as const }),
    warnings: ailments.map((one) => WARNINGS[one]),
    bridges: {
      [BRIDGE]: {
        online: !ailments.includes('bridge'),
        toldAt: NOW,
        unacknowledged: 0,
        lines: linesOf(devices),
        readers: {
          'reader-1': {
            seat: 1,
            kind: 'pn532',
            path: '/dev/ttyUSB9',
            online: true,
            cards: 14,
            discardedBytes: {},
            reopened: 0,
          },
        },
        microphones: [{ driver: 'tasmota', sent: 84, received: 91, discarded: wrong ? { payload: 2 } : {} }],
        gpio: {
          inUse: true,
          chip: 'pinctrl-rp1',
          lines: {
            gavel: false,
            sessionLamp: open,
            quorumLamp: true,
            gong: false,
            powerFail: ailments.includes('mains'),
          },
        },
      },
    } as OperatorView['bridges'],
    devices,
    seats: Object.fromEntries(seats),
    microphones: {
      chair: { place: 'chair', ...state(true, true) },
      rostrum: { place: 'rostrum', ...state(false, false), driver: 'shelly' },
      '12': { place: 12, ...state(false, wrong), corrected: wrong ? 3 : 0, ...(wrong && { fault: true as const }) },
    },
    ...(ailments.includes('mains') && { mains: { state: 'failed' as const, at: NOW } }),
    machine: {
      startedAt: '2025-12-15T06:10:00.000Z',
      temperatureC: 51.6,
      diskFreeBytes: 24_100_000_000,
      diskBytes: 31_000_000_000,
      clockSynchronised: true,
    },
    journal: { position: 1284, head: 'ab'.repeat(32), lastAt: NOW },
    refused: wrong ? { UNKNOWN_DEVICE: 3, BALLOT_NOT_OPEN: 12 } : {},
    setUp: {},
    watches: {},
    ...parts,
  };
}

/** A line on which a search has found two new devices beside a known one. */
export const foundOn = (refused = false): LineSetUp => ({
  bridge: BRIDGE,
  line: 'line1',
  found: {
    at: NOW,
    devices: [
      {
        address: 0,
        device: 'line1-00' as DeviceId,
        vendor: '0a0b0c',
        model: 1,
        serial: 4021,
        firmware: '1.0.0',
        key: 'own',
      },
      { address: 3, vendor: '0a0b0c', model: 1, serial: 4022, firmware: '1.0.0', key: 'default' },
      { address: 4, vendor: '0a0b0c', model: 1, serial: 4023, firmware: '1.0.0', key: 'default' },
      { address: 9, vendor: '00075f', model: 7, serial: 88_012, firmware: '2.4.1', key: 'unknown' },
    ],
  },
  last: {
    act: refused ? 'adopt' : 'discover',
    at: NOW,
    ...(refused && {
      refused: words(
        'Шлюз не відповів за 30 с. Перевірте лінію «line1» і повторіть.',
        'The bridge did not answer within 30 s.',
      ),
    }),
  },
});
