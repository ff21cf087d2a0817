/** What should be known about bridges, their lines, readers and board, and the keypads on the lines. */
import type { BridgeView, DeviceView, HallWarning, LineView } from '#contract/views';
import { fault, notice } from './warning.ts';
import type { HallFacts } from './warnings.ts';

/** From a press to the hub in a tenth of a second: a longer cycle breaks that. */
const SLOW_CYCLE_MS = 100;

export const bridgeWarnings = ({ bridges }: HallFacts): HallWarning[] =>
  Object.entries(bridges).flatMap(([name, bridge]) => (bridge.online ? insideBridge(name, bridge) : [away(name)]));

const away = (name: string): HallWarning =>
  fault(
    `bridge ${name}`,
    {
      uk: `Шлюз «${name}» не на звʼязку: усі його пульти мовчать. Присутність збережено.`,
      en: `Bridge “${name}” is not on the bus: all its keypads are silent. Presence stands.`,
    },
    {
      uk: 'Перевірте його живлення й мережу. Поки що голосувати можна на планшетах.',
      en: 'Check its power and network. Until then consoles can vote.',
    },
  );

const insideBridge = (name: string, { lines, readers, gpio }: BridgeView): HallWarning[] => [
  ...Object.entries(lines).flatMap(([line, view]) => lineWarnings(`${name}/${line}`, line, view)),
  ...Object.entries(readers).flatMap(([device, reader]) => readerWarnings(device, reader)),
  ...(gpio?.trouble === undefined ? [] : [boardWarning(name, gpio.trouble)]),
];

function lineWarnings(key: string, line: string, { path, open, cycleMs, devices }: LineView): HallWarning[] {
  if (!open && path !== '')
    return [
      fault(
        `line ${key}`,
        { uk: `Лінію «${line}» (${path}) не відкрито.`, en: `Line “${line}” (${path}) is not open.` },
        {
          uk: 'Перевірте перехідник і його кабель; лінія відкриється сама.',
          en: 'Check the adapter and its cable; the line opens by itself.',
        },
      ),
    ];
  if (devices === 0 || cycleMs <= SLOW_CYCLE_MS) return [];
  const ms = Math.round(cycleMs);
  return [
    notice(
      `cycle ${key}`,
      {
        uk: `Опитування лінії «${line}» триває ${ms} мс, довше за 100 мс.`,
        en: `A poll cycle of line “${line}” takes ${ms} ms, more than 100 ms.`,
      },
      {
        uk: 'Розділіть пульти на більше ліній або підніміть швидкість.',
        en: 'Spread the keypads over more lines, or raise the speed.',
      },
    ),
  ];
}

function readerWarnings(device: string, { online, path, trouble, seat }: BridgeView['readers'][string]): HallWarning[] {
  if (online) return [];
  const at = seat === undefined ? { uk: '', en: '' } : { uk: ` місця ${seat}`, en: ` of seat ${seat}` };
  const why = trouble === undefined ? '' : `: ${trouble}`;
  return [
    fault(
      `reader ${device}`,
      {
        uk: `Зчитувач карток${at.uk} (${device}) не працює${why}.`,
        en: `Card reader${at.en} (${device}) does not work${why}.`,
      },
      { uk: `Перевірте його кабель (${path}).`, en: `Check its cable (${path}).` },
    ),
  ];
}

const boardWarning = (name: string, trouble: string): HallWarning =>
  fault(`board ${name}`, {
    uk: `Лампи, гонг і кнопка головуючої особи не працюють: ${trouble}.`,
    en: `Lamps, gong and gavel do not work: ${trouble}.`,
  });

type Entry = readonly [string, DeviceView];

/** Silent keypads, told line by line; those that answer without a Secure Channel; seats without a keypad. */
export function deviceWarnings({ devices, bridges, seats }: HallFacts): HallWarning[] {
  const reachable = Object.entries(devices).filter(
    ([, { bridge, line }]) => bridges[bridge]?.online && bridges[bridge]?.lines[line]?.open !== false,
  );
  const silent = reachable.filter(([, { up }]) => !up);
  const places = [...new Set(silent.map(([, { bridge, line }]) => `${bridge}/${line}`))];
  return [
    ...places.flatMap((place) =>
      silentOn(
        place,
        silent.filter(([, { bridge, line }]) => `${bridge}/${line}` === place),
      ),
    ),
    ...reachable.flatMap(unsecured),
    ...withoutKeypad(devices, seats),
  ];
}

function silentOn(place: string, silent: readonly Entry[]): HallWarning[] {
  const line = place.slice(place.indexOf('/') + 1);
  const seated = silent.flatMap(([device, { seat }]) => (seat === undefined ? [] : [{ device, seat }]));
  const spares = silent.filter(([, { seat }]) => seat === undefined).map(([device]) => device);
  const [first, another] = seated.sort((a, b) => a.seat - b.seat);
  const list = seated.map(({ seat }) => seat).join(', ');
  return [
    ...(first === undefined ? [] : another === undefined ? [silentSeat(first)] : [silentSeats(place, line, list)]),
    ...(spares.length === 0 ? [] : [silentSpares(place, spares.join(', '))]),
  ];
}

const silentSeat = ({ device, seat }: { device: string; seat: number }): HallWarning =>
  fault(
    `device ${device}`,
    {
      uk: `Пульт місця ${seat} (${device}) не відповідає.`,
      en: `The keypad of seat ${seat} (${device}) does not answer.`,
    },
    {
      uk: 'Перевірте його кабель і живлення або поставте на місце запасний пульт.',
      en: 'Check its cable and power, or put a spare in its place.',
    },
  );

const silentSeats = (place: string, line: string, seats: string): HallWarning =>
  fault(
    `devices ${place}`,
    {
      uk: `Лінія «${line}»: не відповідають пульти місць ${seats}.`,
      en: `Line “${line}”: the keypads of seats ${seats} do not answer.`,
    },
    {
      uk: 'Перевірте живлення лінії та кабель перед першим із цих пультів.',
      en: 'Check the power of the line and the cable before the first of these keypads.',
    },
  );

const silentSpares = (place: string, devices: string): HallWarning =>
  notice(`spares ${place}`, {
    uk: `Запасні пульти не відповідають: ${devices}.`,
    en: `Spare keypads do not answer: ${devices}.`,
  });

function unsecured([device, { up, secure, seat }]: Entry): HallWarning[] {
  if (!up || secure !== false) return [];
  const at = seat === undefined ? device : `${seat} (${device})`;
  return [
    fault(
      `secure ${device}`,
      { uk: `Пульт ${at} відповідає без захищеного каналу.`, en: `Keypad ${at} answers without a Secure Channel.` },
      { uk: 'Візьміть його знову на вкладці «Налаштування».', en: 'Adopt it anew under “Set up”.' },
    ),
  ];
}

/** Only where the hall has keypads at seats: a council may vote on consoles alone. */
function withoutKeypad(devices: HallFacts['devices'], seats: HallFacts['seats']): HallWarning[] {
  const bare = Object.values(seats).filter(({ device }) => device === undefined);
  if (bare.length === 0 || !Object.values(devices).some(({ seat }) => seat !== undefined)) return [];
  const list = bare.map(({ seat }) => seat).join(', ');
  return [
    notice(
      'bare-seats',
      { uk: `Місця без пульта: ${list}.`, en: `Seats without a keypad: ${list}.` },
      { uk: 'Призначте пульти на вкладці «Налаштування».', en: 'Assign keypads under “Set up”.' },
    ),
  ];
}
