/**
 * What else hangs in the hall, as `hall.json` names it: card readers of their own, lines of the board (GPIO), and
 * microphones with their drivers. Checked at start like the rest of the file.
 */
import { type Static, Type } from '#typebox';
import type { Fault } from './check.ts';
import { DeviceId, SeatNumber } from './ids.ts';
import { unreachable } from './unreachable.ts';

const closed = { additionalProperties: false };

/** A card reader that hangs on no OSDP line; one without a seat reads for the operator's page alone. */
export const HallReader = Type.Object(
  {
    id: DeviceId,
    kind: Type.Union([
      Type.Literal('rdm6300'),
      Type.Literal('pn532'),
      Type.Literal('keyboard-wedge'),
      Type.Literal('pcsc'),
    ]),
    path: Type.String({
      minLength: 1,
      description:
        'Serial device, input device (/dev/input/by-id/…), or, of a PC/SC reader, its name or the beginning of it.',
    }),
    seat: Type.Optional(SeatNumber),
    /** Of a keyboard wedge alone: what it types. Decimal, up to ten digits: the card's last four bytes. */
    typed: Type.Optional(
      Type.Union([Type.Literal('decimal'), Type.Literal('hexadecimal')], { description: 'Default decimal.' }),
    ),
  },
  closed,
);
export type HallReader = Static<typeof HallReader>;

/** A line of the board by its Broadcom number (as `pinctrl` prints it), not by the header's pin. */
export const GpioLine = Type.Object(
  {
    gpio: Type.Integer({ minimum: 0, maximum: 53, description: 'BCM number.' }),
    activeLow: Type.Optional(Type.Boolean({ description: 'The line is active at low level. Default false.' })),
  },
  closed,
);
export type GpioLine = Static<typeof GpioLine>;

/** The gong's line, and how long it is struck: a solenoid wants 40–150 ms, an electronic gong what its maker says. */
const GongLine = Type.Object(
  {
    ...GpioLine.properties,
    pulseMs: Type.Optional(Type.Integer({ minimum: 10, maximum: 3000, description: 'Default 150.' })),
  },
  closed,
);

/** Lines of the board in use. Each may be left out. */
export const HallGpio = Type.Object(
  {
    gavel: Type.Optional(GpioLine),
    powerFail: Type.Optional(GpioLine),
    sessionLamp: Type.Optional(GpioLine),
    quorumLamp: Type.Optional(GpioLine),
    gong: Type.Optional(GongLine),
  },
  closed,
);
export type HallGpio = Static<typeof HallGpio>;

/** What each place of a driver is called by its equipment: keys are seat numbers, `rostrum`, `chair`. */
const placesOf = <T extends Parameters<typeof Type.Record>[1]>(address: T) =>
  Type.Record(Type.String({ pattern: '^([1-9][0-9]{0,3}|rostrum|chair)$' }), address, { minProperties: 1 });

const Host = Type.String({ minLength: 1, maxLength: 253, description: 'Name or address of the equipment.' });
const Port = Type.Optional(Type.Integer({ minimum: 1, maximum: 65_535 }));
/** Below this name a relay has its topics; none of the hall's own. */
const RelayName = Type.String({ pattern: '^(?!hall(/|$))[^+#$\\s\\u0000-\\u001F\\u007F]{1,128}$' });
const Channel = Type.Integer({ minimum: 1, maximum: 128 });

/** Microphones and what opens them. */
export const HallMicrophones = Type.Union([
  /** A relay on a line of the board; active = open. */
  Type.Object({ driver: Type.Literal('gpio-relay'), places: placesOf(GpioLine) }, closed),
  /** A relay with Tasmota on the hall bus: its topic, and its number when it has several. */
  Type.Object(
    {
      driver: Type.Literal('tasmota'),
      places: placesOf(
        Type.Object({ topic: RelayName, relay: Type.Optional(Type.Integer({ minimum: 1, maximum: 32 })) }, closed),
      ),
    },
    closed,
  ),
  /** A relay with Shelly's second generation firmware on the hall bus: its prefix, and its switch's id. */
  Type.Object(
    {
      driver: Type.Literal('shelly'),
      places: placesOf(
        Type.Object({ prefix: RelayName, switch: Type.Optional(Type.Integer({ minimum: 0, maximum: 32 })) }, closed),
      ),
    },
    closed,
  ),
  /** Behringer X32 or X-Air by OSC over UDP: channel of the desk. Default port 10023, of the X-Air 10024. */
  Type.Object(
    {
      driver: Type.Literal('behringer'),
      model: Type.Union([Type.Literal('x32'), Type.Literal('x-air')]),
      host: Host,
      port: Port,
      places: placesOf(Channel),
    },
    closed,
  ),
  /** Shure command strings over TCP: channel of the receiver or processor. Default port 2202. */
  Type.Object({ driver: Type.Literal('shure'), host: Host, port: Port, places: placesOf(Channel) }, closed),
]);
export type HallMicrophones = Static<typeof HallMicrophones>;

/** What the schema cannot say of microphones: no place has two, and no channel or relay serves two places. */
export function microphoneFaults(microphones: readonly HallMicrophones[] = []): Fault[] {
  const seen = new Set<string>();
  const twice = (key: string, path: string, uk: string, en: string): Fault[] => {
    if (seen.has(key)) return [{ path, uk: `${uk} указано двічі`, en: `${en} is given twice` }];
    seen.add(key);
    return [];
  };
  return microphones.flatMap((one, at) =>
    Object.keys(one.places).flatMap((place) => {
      const path = `/microphones/${at}/places/${place}`;
      const address = addressOf(one, place);
      return [
        ...twice(`place ${place}`, path, `мікрофон місця «${place}»`, `the microphone of place "${place}"`),
        ...twice(address, path, `«${address}»`, `"${address}"`),
      ];
    }),
  );
}

/** What the schema cannot say of the board: no line serves twice, also not one that a relay has. */
export function gpioFaults(gpio: HallGpio = {}, microphones: readonly HallMicrophones[] = []): Fault[] {
  const ofHall = Object.entries(gpio).map(([name, line]) => [`/gpio/${name}`, line.gpio] as const);
  const ofRelays = microphones.flatMap((one, at) =>
    one.driver === 'gpio-relay'
      ? Object.entries(one.places).map(([place, line]) => [`/microphones/${at}/places/${place}`, line.gpio] as const)
      : [],
  );
  const relays = ofRelays.filter(([, line]) => ofHall.some(([, other]) => other === line));
  const own = ofHall.filter(([, line], at) => ofHall.findIndex(([, other]) => other === line) < at);
  return [...own, ...relays].map(([path, line]) => ({
    path,
    uk: `лінію GPIO ${line} указано двічі`,
    en: `line GPIO ${line} is given twice`,
  }));
}

/** What tells the switch of this place from all others. */
function addressOf(one: HallMicrophones, place: string): string {
  switch (one.driver) {
    case 'gpio-relay':
      return `gpio ${one.places[place]?.gpio}`;
    case 'tasmota':
      return `tasmota ${one.places[place]?.topic} ${one.places[place]?.relay ?? 1}`;
    case 'shelly':
      return `shelly ${one.places[place]?.prefix} ${one.places[place]?.switch ?? 0}`;
    case 'behringer':
    case 'shure':
      return `${one.driver} ${one.host}:${one.port ?? ''} ${one.places[place]}`;
    default:
      return unreachable(one);
  }
}
