/**
 * `hall.json`: council, members, rules and lines of one installation, checked at start.
 * An unknown key or a wrong value stops the start and is named.
 */
import { type Static, Type } from '#typebox';
import type { Fault } from './check.ts';
import { AgendaEntry, Council, Member, Session, SittingPlan } from './composition.ts';
import { HallGpio, HallMicrophones, HallReader } from './hall-equipment.ts';
import { BridgeId, type CardNumber, DeviceId, SeatNumber } from './ids.ts';
import { RulesEntry } from './rules.ts';

const closed = { additionalProperties: false };

/** A council as a file gives it: the time zone may be left out. */
export const CouncilEntry = Type.Object(
  { ...Council.properties, timeZone: Type.Optional(Council.properties.timeZone) },
  closed,
);
/** A card as a file writes it, in letters of either case; `canonicalCards` gives it the one form it is known by. */
export const WrittenCard = Type.Unsafe<CardNumber>(
  Type.String({ pattern: '^[0-9A-Fa-f]{4,32}$', description: 'A card number as hexadecimal digits.' }),
);
/** A member as a file gives one. */
export const MemberEntry = Type.Object({ ...Member.properties, card: Type.Optional(WrittenCard) }, closed);
export type MemberEntry = Static<typeof MemberEntry>;

/** A seat keypad; one without a seat is a spare, put in place of a dead one from the operator's page. */
export const HallDevice = Type.Object(
  {
    id: Type.Optional(DeviceId),
    address: Type.Integer({ minimum: 0, maximum: 126, description: 'OSDP address on its line.' }),
    seat: Type.Optional(SeatNumber),
    key: Type.String({
      pattern: '^[0-9A-Fa-f]{32}$',
      description: 'Secure Channel base key (SCBK) of the device, 16 bytes as hex.',
    }),
  },
  closed,
);
export type HallDevice = Static<typeof HallDevice>;

export const HallLine = Type.Object(
  {
    name: Type.String({ pattern: '^[a-z0-9-]{1,32}$' }),
    path: Type.String({ minLength: 1, description: 'Path of the serial device, e.g. /dev/ttyUSB0.' }),
    baud: Type.Optional(Type.Integer({ minimum: 9600, maximum: 230400, description: 'Default 115200.' })),
    medium: Type.Optional(Type.Union([Type.Literal('usb'), Type.Literal('uart')], { description: 'Default usb.' })),
    devices: Type.Array(HallDevice, {
      maxItems: 127,
      description: 'None: they are found and adopted on the operator’s page.',
    }),
  },
  closed,
);
export type HallLine = Static<typeof HallLine>;

/** The council's part: all of it or none, then the council is settled on the secretary's page. */
const council = {
  council: CouncilEntry,
  convocation: Type.Integer({ minimum: 1, maximum: 99 }),
  session: Session,
  sitting: SittingPlan,
  members: Type.Array(MemberEntry, { minItems: 1, maxItems: 1001 }),
  chair: Type.String({
    minLength: 1,
    maxLength: 200,
    description: 'Id of the member who presides, or the full name of a person who is no member.',
  }),
};

export const HallFile = Type.Object(
  {
    format: Type.Literal('hall/1'),
    ...Type.Partial(Type.Object(council)).properties,
    rules: Type.Optional(RulesEntry),
    agenda: Type.Optional(Type.Array(AgendaEntry)),
    lines: Type.Array(HallLine),
    readers: Type.Optional(Type.Array(HallReader, { maxItems: 1001 })),
    gpio: Type.Optional(HallGpio),
    microphones: Type.Optional(Type.Array(HallMicrophones, { maxItems: 64 })),
    bridge: Type.Optional(BridgeId),
    proxies: Type.Optional(
      Type.Array(Type.String({ minLength: 2, maxLength: 50 }), {
        maxItems: 16,
        description:
          'Addresses of reverse proxies on other machines, e.g. 10.0.0.5 or 10.0.1.0/24: what they say of the browser’s address, of https and of the host is believed. One on this machine is believed anyway.',
      }),
    ),
    timeStamps: Type.Optional(
      Type.Object(
        {
          url: Type.String({
            pattern: '^https?://',
            maxLength: 500,
            description: 'Time-stamp server (RFC 3161) that stamps what the device seals.',
          }),
          waitSeconds: Type.Optional(
            Type.Integer({ minimum: 1, maximum: 60, description: 'How long one answer may take. Default 5.' }),
          ),
        },
        closed,
      ),
    ),
    publicSite: Type.Optional(
      Type.Object(
        {
          address: Type.String({
            pattern: '^https?://[^\\s?#]+/$',
            maxLength: 200,
            description:
              'Where the public site is published, ending in /: feeds, calendar and sitemap name whole addresses.',
          }),
          live: Type.Optional(
            Type.String({
              pattern: '^https?://[^\\s?#]+/$',
              maxLength: 200,
              description:
                'Where the site’s live page asks what goes on, ending in /, e.g. https://hub.rada.example/public/live/: a proxy or a CDN before this hub. Default: live/ of the site itself.',
            }),
          ),
          sound: Type.Optional(
            Type.Boolean({
              description:
                'Each speech of an open part has its sound on the site, once the sitting’s sound is archived. Default false: it is many bytes, some 0.5 MB a minute as Opus, 5 as FLAC.',
            }),
          ),
          signersNumbers: Type.Optional(
            Type.Boolean({
              description:
                'Files of signatures are published although a certificate in them may hold its owner’s tax number. Default false: who signed, when and by which certificate is told without the file.',
            }),
          ),
        },
        closed,
      ),
    ),
    relays: Type.Optional(
      Type.Object(
        {
          username: Type.String({ minLength: 1, maxLength: 64 }),
          password: Type.String({ minLength: 8, maxLength: 128 }),
        },
        {
          ...closed,
          description: 'User of microphone relays on the broker inside the hub; they may use their own topics alone.',
        },
      ),
    ),
    broker: Type.Optional(
      Type.Object(
        {
          url: Type.String({
            pattern: '^mqtts?://',
            description: 'External broker; absent: the broker inside the hub.',
          }),
          username: Type.String({ minLength: 1, description: 'User of the hub on the broker; may use every topic.' }),
          password: Type.String({ minLength: 1, description: 'Password of the hub.' }),
          bridgePassword: Type.String({
            minLength: 1,
            description: 'Password of the bridge, whose user is its id; it may use its own topics alone.',
          }),
        },
        closed,
      ),
    ),
  },
  closed,
);
export type HallFile = Static<typeof HallFile>;

type OfCouncil = keyof typeof council;
/** A hall file that names its council. */
export type CouncilFile = HallFile & Required<Pick<HallFile, OfCouncil>>;
const OF_COUNCIL = Object.keys(council) as OfCouncil[];

export const namesCouncil = (file: HallFile): file is CouncilFile =>
  OF_COUNCIL.every((field) => file[field] !== undefined);

/** A council that is named in part; rules and an agenda belong to a council. */
export function councilPartFaults(file: HallFile): Fault[] {
  const given = ([...OF_COUNCIL, 'rules', 'agenda'] as const).filter((field) => file[field] !== undefined);
  const [one] = given;
  if (one === undefined) return [];
  return OF_COUNCIL.filter((field) => file[field] === undefined).map((field) => ({
    path: `/${field}`,
    uk: `бракує: файл, що має поле «${one}», має називати всю раду; додайте це поле, або приберіть з файлу все про раду, і її заповнять на сторінці секретаря`,
    en: `missing: a file with "${one}" has to name the whole council; add this field, or take all about the council out of the file, and it is filled in on the secretary’s page`,
  }));
}

/** Id of a device whose file entry names none: line and address. */
export const defaultDeviceId = (line: string, address: number): string => `${line}-${String(address).padStart(2, '0')}`;

/** Devices of the hall bus that stand for inputs of the board: gavel and mains. */
export const BOARD_DEVICES = ['gavel', 'power'] as const;

/**
 * What the schema cannot say of lines and readers: no name, device, key, address of one line, or path serves twice, and a
 * seat has one keypad and one reader of its own at most. The names of the board's inputs are taken.
 */
export function hallDeviceFaults(lines: readonly HallLine[], readers: readonly HallReader[] = []): Fault[] {
  const seen = new Set<string>();
  const fault = (key: string, path: string, uk: string, en: string): Fault[] => {
    if (seen.has(key)) return [{ path, uk: `${uk} указано двічі`, en: `${en} is given twice` }];
    seen.add(key);
    return [];
  };
  const nameFaults = (device: string, path: string): Fault[] =>
    isOfBoard(device)
      ? [takenByBoard(device, path)]
      : fault(`device ${device}`, path, `пристрій «${device}»`, `device "${device}"`);
  const ofLines = lines.flatMap((line, at) => [
    ...fault(`line ${line.name}`, `/lines/${at}/name`, `лінію «${line.name}»`, `line "${line.name}"`),
    ...fault(`path ${line.path}`, `/lines/${at}/path`, `шлях «${line.path}»`, `path "${line.path}"`),
    ...line.devices.flatMap(({ id, address, seat }, n) => {
      const path = `/lines/${at}/devices/${n}`;
      return [
        ...fault(`address ${line.name} ${address}`, `${path}/address`, `адресу ${address}`, `address ${address}`),
        ...nameFaults(id ?? defaultDeviceId(line.name, address), `${path}/id`),
        ...(seat === undefined ? [] : fault(`seat ${seat}`, `${path}/seat`, `місце ${seat}`, `seat ${seat}`)),
      ];
    }),
  ]);
  const ofReaders = readers.flatMap(({ id, kind, path, seat, typed }, at) => [
    ...nameFaults(id, `/readers/${at}/id`),
    ...fault(`path ${path}`, `/readers/${at}/path`, `шлях «${path}»`, `path "${path}"`),
    ...(seat === undefined
      ? []
      : fault(`reader ${seat}`, `/readers/${at}/seat`, `зчитувач місця ${seat}`, `the reader of seat ${seat}`)),
    ...(typed === undefined || kind === 'keyboard-wedge' ? [] : [onlyOfWedge(at)]),
  ]);
  return [...ofLines, ...keyFaults(lines), ...ofReaders];
}

const isOfBoard = (device: string): boolean => BOARD_DEVICES.some((name) => name === device);

const takenByBoard = (device: string, path: string): Fault => ({
  path,
  uk: `назву «${device}» має вхід плати, оберіть для пристрою іншу`,
  en: `the name "${device}" is taken by an input of the board, choose another for the device`,
});

/** A key that two have proves neither: who takes one keypad apart can speak for the other. */
function keyFaults(lines: readonly HallLine[]): Fault[] {
  const owners = new Map<string, string>();
  return lines.flatMap(({ name, devices }, at) =>
    devices.flatMap(({ id, address, key: written }, n) => {
      const path = `/lines/${at}/devices/${n}/key`;
      const [key, device] = [written.toUpperCase(), id ?? defaultDeviceId(name, address)];
      if (isDefaultKey(key)) return [defaultKeyFault(path)];
      const owner = owners.get(key);
      if (owner !== undefined) return [sharedKeyFault(path, owner, device)];
      owners.set(key, device);
      return [];
    }),
  );
}

const sharedKeyFault = (path: string, one: string, other: string): Fault => ({
  path,
  uk: `пульти «${one}» і «${other}» мають один ключ; приберіть один із них із файлу та візьміть його на сторінці оператора, і він матиме свій`,
  en: `keypads "${one}" and "${other}" have one key; take one of them out of the file and adopt it on the operator’s page, and it has its own`,
});

const onlyOfWedge = (at: number): Fault => ({
  path: `/readers/${at}/typed`,
  uk: 'це поле має лише зчитувач keyboard-wedge',
  en: 'only a keyboard-wedge has this field',
});

/** SCBK-D of OSDP, which everybody knows: good for giving a device its own key alone. */
const DEFAULT_KEY = '303132333435363738393A3B3C3D3E3F';

export const isDefaultKey = (key: string): boolean => key.toUpperCase() === DEFAULT_KEY;

/** What is wrong with a device of that key. */
export const defaultKeyFault = (path: string): Fault => ({
  path,
  uk: 'це загальновідомий ключ (SCBK-D), він нічого не доводить; візьміть пульт на сторінці оператора, і він матиме свій',
  en: 'this is the default key that everybody knows (SCBK-D), it proves nothing; adopt the keypad on the operator’s page, and it has its own',
});
