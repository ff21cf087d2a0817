/** What should be known about the machine the hub runs on: room on the disk, heat, the clock. */
import type { HallWarning, MachineView } from '#contract/views';
import { fault, notice } from './warning.ts';

const MEBIBYTE = 2 ** 20;
/** A sitting writes a few mebibytes; below this there may soon be no room. */
const DISK_LOW = 1024 * MEBIBYTE;
const DISK_FULL = 200 * MEBIBYTE;
/** A Raspberry Pi slows down at 80 °C. */
const HOT_C = 70;
const TOO_HOT_C = 80;

export const machineWarnings = (machine: MachineView): HallWarning[] => [
  ...diskWarnings(machine),
  ...heatWarnings(machine),
  ...clockWarnings(machine),
];

function diskWarnings({ diskFreeBytes }: MachineView): HallWarning[] {
  if (diskFreeBytes === undefined || diskFreeBytes >= DISK_LOW) return [];
  const free = Math.round(diskFreeBytes / MEBIBYTE);
  const made = diskFreeBytes < DISK_FULL ? fault : notice;
  return [
    made(
      'disk',
      { uk: `На диску з даними лишилося ${free} МіБ.`, en: `${free} MiB are left on the disk of the data.` },
      { uk: 'Звільніть місце на диску до засідання.', en: 'Make room on the disk before the sitting.' },
    ),
  ];
}

function heatWarnings({ temperatureC }: MachineView): HallWarning[] {
  if (temperatureC === undefined || temperatureC < HOT_C) return [];
  const made = temperatureC >= TOO_HOT_C ? fault : notice;
  const degrees = Math.round(temperatureC);
  return [
    made(
      'heat',
      { uk: `Сервер нагрівся до ${degrees} °C.`, en: `The hub has heated up to ${degrees} °C.` },
      { uk: 'Перевірте вентилятор і чи не закрито корпус.', en: 'Check the fan, and that nothing covers the case.' },
    ),
  ];
}

function clockWarnings({ clockBehindSeconds, clockSynchronised }: MachineView): HallWarning[] {
  if (clockBehindSeconds !== undefined)
    return [
      fault(
        'clock-behind',
        {
          uk: `Годинник відстає від останнього запису журналу на ${clockBehindSeconds} с.`,
          en: `The clock stands ${clockBehindSeconds} s before the journal’s last record.`,
        },
        { uk: 'Поставте точний час до початку засідання.', en: 'Set the right time before the sitting.' },
      ),
    ];
  if (clockSynchronised !== false) return [];
  return [
    notice(
      'clock',
      { uk: 'Годинник не звірено із сервером часу.', en: 'The clock is not kept by a time server.' },
      { uk: 'Звірте час з годинником зали.', en: 'Compare it with the clock of the hall.' },
    ),
  ];
}
