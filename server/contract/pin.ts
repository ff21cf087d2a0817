/**
 * What a PIN may be: how many digits, and which are guessed first. One place for the hub, which refuses, and for pages,
 * which say so beforehand. What is refused here is some 9 % of all PINs of six digits, and most of those that people
 * choose when nothing stops them.
 */

/** Fewest digits of a PIN, whosever it is: one gives as much of a vote as another. */
export const PIN_LEAST = 6;
/** Most digits of a PIN. */
export const PIN_MOST = 12;

/** Why a PIN is easily guessed. */
export type Plainness = 'row' | 'repeat' | 'mirror' | 'date' | 'pattern';

/** Lines and corners of the keys, counting in tens, numbers that everybody knows. */
const PATTERNS = [
  ...['147258', '258369', '147852', '369258', '741852', '852963', '789456', '456123', '159753', '753159', '159357'],
  ...['357159', '147369', '369147', '963741', '741963', '112358', '314159', '141592', '271828'],
];

const DAY = '(0[1-9]|[12]\\d|3[01])';
const MONTH = '(0[1-9]|1[0-2])';
const YEAR = '(19[2-9]\\d|20[0-3]\\d)';
/** A day with its year at either end, in six digits or in eight, and a year with two digits beside it. */
const DATE = new RegExp(
  `^(${DAY}${MONTH}(${YEAR}|\\d\\d)|(${YEAR}|\\d\\d)${MONTH}${DAY}|${YEAR}\\d\\d|\\d\\d${YEAR})$`,
);

/** Why this PIN is easily guessed; undefined when it is not. */
export function plainness(pin: string): Plainness | undefined {
  const digits = [...pin];
  const heaps = digits.filter((digit, at) => digit !== digits[at - 1]);
  if (new Set(digits).size <= 2 || isRepeat(pin)) return 'repeat';
  if (isRow(digits) || (heaps.length < digits.length && isRow(heaps))) return 'row';
  if (pin === digits.toReversed().join('')) return 'mirror';
  if (DATE.test(pin)) return 'date';
  return PATTERNS.includes(pin) ? 'pattern' : undefined;
}

/** 123456, 987654, 678901: each digit follows the one before by the same step, from nine on to nought. */
function isRow(digits: readonly string[]): boolean {
  const steps = digits.slice(1).map((digit, at) => (Number(digit) - Number(digits[at]) + 10) % 10);
  const [step = 0] = steps;
  return [0, 1, 2, 8, 9].includes(step) && steps.every((each) => each === step);
}

/** 123123, 272727: a part of it, again and again. */
const isRepeat = (pin: string): boolean => `${pin}${pin}`.indexOf(pin, 1) < pin.length;
