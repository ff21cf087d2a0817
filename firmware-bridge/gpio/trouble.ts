/**
 * Why a line of the board, or all of them, can't be used: a permanent code, and a sentence with the remedy in
 * Ukrainian and English. Nothing here stops the bridge: the hall votes without lamps.
 */

/** What went wrong, and the sentence's details. */
export type GpioTrouble =
  | { readonly code: 'GPIO_NOT_THERE' }
  | { readonly code: 'GPIO_ADDON_MISSING'; readonly reason: string }
  | { readonly code: 'GPIO_CHIP_UNKNOWN'; readonly labels: readonly string[] }
  | { readonly code: 'GPIO_NO_SUCH_LINE'; readonly gpio: number; readonly chip: string }
  | { readonly code: 'GPIO_LINE_TWICE'; readonly gpio: number }
  | { readonly code: 'GPIO_FORBIDDEN'; readonly gpio: number }
  | { readonly code: 'GPIO_LINE_BUSY'; readonly gpio: number }
  | { readonly code: 'GPIO_LINE_STUCK'; readonly gpio: number }
  | { readonly code: 'GPIO_LINE_UNUSABLE'; readonly gpio: number; readonly reason: string };

/** A value, or why there is none. */
export type Opened<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly trouble: GpioTrouble };

/** The trouble in both languages, as the operator reads it: `українською / English`. */
export function sayTrouble(trouble: GpioTrouble): string {
  const [uk, en] = sentences(trouble);
  return `${uk} / ${en}`;
}

/** The trouble that an error of the system on a line stands for. */
export function troubleOf(gpio: number, error: unknown): GpioTrouble {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EACCES' || code === 'EPERM') return { code: 'GPIO_FORBIDDEN', gpio };
  if (code === 'EBUSY') return { code: 'GPIO_LINE_BUSY', gpio };
  return { code: 'GPIO_LINE_UNUSABLE', gpio, reason: error instanceof Error ? error.message : String(error) };
}

function sentences(trouble: GpioTrouble): readonly [string, string] {
  switch (trouble.code) {
    case 'GPIO_NOT_THERE':
      return [
        'Лінії GPIO недоступні: немає /sys/class/gpio. Лампи й гонг працюють лише на Raspberry Pi з ядром, що має GPIO sysfs',
        'No GPIO: /sys/class/gpio is missing. Lamps and gong need a Raspberry Pi whose kernel has GPIO sysfs',
      ];
    case 'GPIO_ADDON_MISSING':
      return [
        `Лінії GPIO недоступні: модуль onoff не встановлено. Встановіть python3, make і g++ та виконайте npm install (${trouble.reason})`,
        `No GPIO: the module onoff is not installed. Install python3, make and g++ and run npm install (${trouble.reason})`,
      ];
    case 'GPIO_CHIP_UNKNOWN':
      return [
        `Лінії GPIO недоступні: серед мікросхем (${listed(trouble.labels)}) немає відомої. Потрібна Raspberry Pi`,
        `No GPIO: no chip is known among (${listed(trouble.labels)}). A Raspberry Pi is needed`,
      ];
    default:
      return ofOneLine(trouble);
  }
}

function ofOneLine(trouble: Extract<GpioTrouble, { gpio: number }>): readonly [string, string] {
  const { gpio } = trouble;
  switch (trouble.code) {
    case 'GPIO_NO_SUCH_LINE':
      return [`Лінії GPIO ${gpio} немає на ${trouble.chip}`, `${trouble.chip} has no line GPIO ${gpio}`];
    case 'GPIO_LINE_TWICE':
      return [
        `Лінію GPIO ${gpio} призначено двічі. Виправте hall.json`,
        `Line GPIO ${gpio} is given twice. Mend hall.json`,
      ];
    case 'GPIO_FORBIDDEN':
      return [
        `Немає прав на лінію GPIO ${gpio}. Додайте користувача шлюзу до групи gpio`,
        `No permission for line GPIO ${gpio}. Add the bridge’s user to the group gpio`,
      ];
    case 'GPIO_LINE_BUSY':
      return [
        `Лінію GPIO ${gpio} зайняла інша програма або оверлей ядра. Звільніть її або призначте іншу`,
        `Line GPIO ${gpio} is taken by another program or a kernel overlay. Free it or choose another`,
      ];
    case 'GPIO_LINE_STUCK':
      return [
        `Лінія GPIO ${gpio} не набуває заданого рівня. Перевірте проводку: можливо, коротке замикання`,
        `Line GPIO ${gpio} does not take the level it is set to. Check the wiring: there may be a short circuit`,
      ];
    case 'GPIO_LINE_UNUSABLE':
      return [
        `Лінія GPIO ${gpio} не слухається: ${trouble.reason}`,
        `Line GPIO ${gpio} does not obey: ${trouble.reason}`,
      ];
  }
}

const listed = (labels: readonly string[]): string => (labels.length === 0 ? '–' : labels.join(', '));
