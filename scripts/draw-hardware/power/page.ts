/** The page «Живлення»: what a keypad draws, how far one feed carries, what supplies a hall needs. All computed. */
import { computedFrom, tableOf, written } from '../markdown.ts';
import {
  type Build,
  cabinetWatts,
  keypadMa,
  keypadWatts,
  type Load,
  lineAmperes,
  type PowerSource,
  seatsOneFeedCarries,
  shortAtTheEnd,
} from './budget.ts';

const LOADS: readonly Load[] = ['idle', 'typical', 'worst'];
const BUILDS: readonly (readonly [Build, string])[] = [
  ['em4100', 'EM4100 (RDM6300)'],
  ['mifare', 'MIFARE (PN532)'],
];
const LEADS = [5, 10, 20, 30, 50] as const;
/** Metres of cable between neighbours: 1.1 m along the row, down to the floor and up again. */
const STEP = 2.6;
const MOST = 24;
/** Volts of the bus that are compared. */
const SUPPLIES = [24, 12] as const;

/** Supplies of the source's kind that a hall needs at the worst load, kept at their reserve. */
export function suppliesFor(power: PowerSource, seats: number): number {
  const each = keypadWatts(power, 'mifare', 'worst');
  return Math.ceil((seats * each + cabinetWatts(power)) / (power.supply.watts * power.supply.reserve));
}

const parts = ({ consumers }: PowerSource): string =>
  tableOf(
    ['споживач · part', 'спокій, мА', 'звичайно, мА', 'найгірше, мА', 'звідки число'],
    consumers.map(({ part, idleMa, typicalMa, worstMa, source }) => [
      `${part.uk}<br>${part.en}`,
      ...[idleMa, typicalMa, worstMa].map((ma) => written(ma)),
      source,
    ]),
  );

const keypads = (power: PowerSource): string =>
  tableOf(
    ['пульт · keypad', 'стан', 'мА на 5 В', 'Вт із шини', 'мА на 24 В', 'мА на 12 В'],
    BUILDS.flatMap(([build, name]) =>
      LOADS.map((load) => {
        const watts = keypadWatts(power, build, load);
        const word = { idle: 'спокій · idle', typical: 'звичайно · typical', worst: 'найгірше · worst' }[load];
        return [
          name,
          word,
          written(keypadMa(power, build, load)),
          written(watts, 2),
          ...SUPPLIES.map((volts) => written((watts / volts) * 1000)),
        ];
      }),
    ),
  );

/** Seats that a line over USB carries in time. */
const FULL_LINE = 12;

/** Metres to the first seat up to which a full line is fed from the cabinet alone, of the leads compared. */
function farthestFullLine(power: PowerSource): number {
  const wattsEach = keypadWatts(power, 'mifare', 'worst');
  const fed = LEADS.filter(
    (leadMetres) =>
      seatsOneFeedCarries(power, { supplyVolts: 24, leadMetres, stepMetres: STEP, wattsEach, most: MOST }) >= FULL_LINE,
  );
  return Math.max(...fed);
}

function reach(power: PowerSource): string {
  const cell = (supplyVolts: number, leadMetres: number, build: Build, load: Load): string => {
    const wattsEach = keypadWatts(power, build, load);
    const seats = seatsOneFeedCarries(power, { supplyVolts, leadMetres, stepMetres: STEP, wattsEach, most: MOST });
    return seats === MOST ? `≥ ${MOST}` : String(seats);
  };
  return tableOf(
    ['від щита до першого, м', ...SUPPLIES.flatMap((volts) => BUILDS.flatMap(([, name]) => [`${volts} В, ${name}`]))],
    LEADS.map((lead) => [
      String(lead),
      ...SUPPLIES.flatMap((volts) => BUILDS.map(([build]) => cell(volts, lead, build, 'worst'))),
    ]),
  );
}

const supplies = (power: PowerSource, halls: readonly number[]): string =>
  tableOf(
    ['зала · hall', 'пульти найгірше, Вт', 'щит найгірше, Вт', `джерел ${power.supply.part}`, 'пульти звичайно, Вт'],
    halls.map((seats) => [
      `${seats} місць`,
      written(seats * keypadWatts(power, 'mifare', 'worst')),
      written(cabinetWatts(power)),
      String(suppliesFor(power, seats)),
      written(seats * keypadWatts(power, 'mifare', 'typical')),
    ]),
  );

/** The whole page. */
export function powerPage(power: PowerSource, halls: readonly number[]): string {
  return `${computedFrom(['power/currents.json'])}
# Живлення · Power

Шина несе **24 В постійного струму**; кожен пульт робить собі 5 В сам (схема: [аркуш 2](schematic/keypad-bus.svg)). The bus carries 24 V DC; each keypad makes its own 5 V.

## Що бере один пульт · One keypad
На боці 5 В:

${parts(power)}

Разом, із втратами перетворювача (ККД ${written(power.regulator.efficiency * 100)} %: ${power.regulator.source}):

${keypads(power)}

Пульт-зчитувач OSDP із крамниці: числа беріть із його паспорта або наклейки й порівняйте з «найгірше» вище; більше — рахуйте лінію заново. For an off-the-shelf reader take the figures of its data sheet.

## Скільки місць тягне одне живлення · Seats one feed carries
Кабель: ${power.cable.source}. Дві жили на плюс і дві на мінус. Найгірше споживання всіх пультів водночас, ${written(STEP, 1)} м кабелю між сусідами, на останньому пульті не менше ${power.regulator.leastVolts} В.

${reach(power)}

Тому **24 В**: 12 В годиться лише для коротких ліній. Лінія USB однаково несе щонайбільше 12 місць, тож до ${farthestFullLine(power)} м від щита вистачає одного живлення; далі або більше місць — друге джерело посередині лінії: 0 В спільний, дріт +24 між половинами розірвати, щоб джерела не працювали одне на одне. Напругу кінця кожної лінії показано на планах: [26](halls/hall-26.svg), [60](halls/hall-60.svg), [120](halls/hall-120.svg).

## Скільки джерел на залу · Supplies for a hall
${power.supply.source}.

${supplies(power, halls)}

У щиті на тому самому джерелі ще висять:

${tableOf(
  ['що · what', 'Вт', 'звідки число'],
  power.cabinet.map(({ part, watts, source }) => [`${part.uk}<br>${part.en}`, written(watts, 1), source]),
)}

Джерела не вмикати паралельно: кожне живить свої цілі лінії, мінуси зʼєднати; лампи, гонг, кнопку й U11 — від того, на якому ліній менше. Supplies are not put in parallel, each feeds its own lines, their minus joined.

## Запобіжник лінії · Fuse of a line
Кожна лінія — через свій: **${written(power.fuse.amperes, 2)} А, ${power.fuse.kind}**; лінія бере постійно не більше ніж ${written(lineAmperes(power), 1)} А. ${power.fuse.source}.

Коли коротке біля щита, джерело дає ${written(power.supply.limitAmperes, 2)} А — ${written(shortAtTheEnd(power, 24, 1), 1)} номіналу: запобіжник горить за частки секунди. Але **поки він не згорів, напруга джерела просідає, і пульти всіх його ліній перезапускаються**; потім вони повертаються самі, мовчить лише хвора лінія. Далі від щита струм меншає: за 50 м кабелю — ${written(shortAtTheEnd(power, 24, 50), 1)} номіналу, за 90 м — ${written(shortAtTheEnd(power, 24, 90), 1)}, і це вже може тривати хвилини. На лініях, довших за 50 м, або де перезапуск неприпустимий, поставте замість запобіжника електронний захист на 1 А (вимикає сам на 1,1–1,3 номіналу за частки секунди). Від короткого під столом за пультом боронить і F1 пульта.

A shorted line may restart the keypads of every line on that supply until its fuse has blown; on lines over 50 m use an electronic breaker of 1 A.

## Коли зникає мережа · When the mains fails
| що | звідки живиться | мережі немає |
| --- | --- | --- |
| Raspberry Pi (сервер, шлюз, журнал) | блок 27 Вт у **звичайній** розетці, за ним X1209 | X1209 відразу каже про це (BCM 6) і живить Pi з акумуляторів; журнал цілий |
| джерела 24 В, USB-концентратор, табло | **звичайний ДБЖ 230 В** перед щитом і табло | працюють, скільки дає ДБЖ |

X1209 живить **лише** Pi. Без ДБЖ 230 В разом із мережею гаснуть пульти, концентратор і табло: голосувати пультами неможливо, доки мережа не повернеться; записане не губиться. Який ДБЖ: додайте звичайну потужність пультів (таблиця вище, поділена на 0,88), табло (з наклейки екрана, зазвичай 80–150 Вт) і 30 Вт на концентратор і компʼютер табло; скільки хвилин він це тримає — у його паспорті. Для зали на 60 місць це близько 200 Вт: ДБЖ 1000 ВА / 600 Вт дає хвилини, щоб довести голосування й оголосити перерву. Шафу з ДБЖ провітрюйте, акумулятори міняйте за 3–4 роки.

The X1209 feeds the Pi alone. Without an ordinary UPS of 230 V before the cabinet and the display, keypads, hub and display go dark with the mains; what is recorded stays.
`;
}
