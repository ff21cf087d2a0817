/** What the operator should know of wrong PINs: many from one address, or of one person; a door that takes none. */
import type { HallWarning } from '#contract/views';
import type { ViewContext } from '../context.ts';
import { fault, notice } from './warning.ts';

const MINUTE_MS = 60_000;
/** So many wrong PINs in an hour are no slip of a finger. */
const TOO_MANY = 5;

type WrongPins = NonNullable<ViewContext['wrongPins']>;
type Guess = WrongPins['guesses'][number];

export function doorWarnings({ wrongPins }: Pick<ViewContext, 'wrongPins'>): HallWarning[] {
  if (wrongPins === undefined) return [];
  const { guesses, isShut } = wrongPins;
  const byAddress = grouped(guesses, ({ address }) => address);
  /* Whoever comes from ever new addresses is seen by the name. */
  const few = [...byAddress.values()].filter(({ length }) => length < TOO_MANY).flat();
  return [
    ...(isShut ? [SHUT] : []),
    ...[...byAddress].flatMap(([address, from]) => (from.length < TOO_MANY ? [] : [fromAddress(address, from)])),
    ...[...grouped(few, ({ name }) => name)].flatMap(([name, of]) =>
      of.length < TOO_MANY ? [] : [ofPerson(name, of)],
    ),
  ];
}

const SHUT = fault(
  'pins-shut',
  {
    uk: 'Забагато неправильних PIN: вхід за PIN закрито для пристроїв, з яких ще не входили.',
    en: 'Too many wrong PINs: nobody signs in by PIN at a device that was not used before.',
  },
  {
    uk: 'Кому треба ввійти — дайте посилання для входу («Користувачі»). Зʼясуйте, хто підбирає PIN. Вхід відкриється сам.',
    en: 'Give sign-in links to those who have to enter (“Users”). Find out who tries PINs. The door opens by itself.',
  },
);

const REMEDY = {
  uk: 'Спитайте, чи людина забула PIN: тоді дайте їй посилання для входу. Якщо ні — знайдіть цей пристрій у мережі зали.',
  en: 'Ask whether the person forgot the PIN: then give a sign-in link. If not, find that device in the hall’s network.',
};

function fromAddress(address: string, guesses: readonly Guess[]): HallWarning {
  const names = [...new Set(guesses.map(({ name }) => name))];
  const [name] = names;
  const whose = names.length === 1 && name !== undefined ? name : undefined;
  return notice(
    `wrong-pins/${address}`,
    {
      uk: `Неправильний PIN, спроб: ${guesses.length} за ${spanOf(guesses)} хв. ${whose ?? `Різні імена: ${names.length}`}; адреса ${address}.`,
      en: `Wrong PINs: ${guesses.length} within ${spanOf(guesses)} min. ${whose ?? `${names.length} names`}; address ${address}.`,
    },
    REMEDY,
  );
}

function ofPerson(name: string, guesses: readonly Guess[]): HallWarning {
  const addresses = new Set(guesses.map(({ address }) => address)).size;
  return notice(
    `wrong-pins/${name}`,
    {
      uk: `Неправильний PIN, спроб: ${guesses.length} за ${spanOf(guesses)} хв. ${name}; різні адреси: ${addresses}.`,
      en: `Wrong PINs: ${guesses.length} within ${spanOf(guesses)} min. ${name}; ${addresses} addresses.`,
    },
    REMEDY,
  );
}

/** From the first to the last, whole minutes. */
const spanOf = (guesses: readonly Guess[]): number =>
  Math.max(1, Math.ceil(((guesses.at(-1)?.atMs ?? 0) - (guesses[0]?.atMs ?? 0)) / MINUTE_MS));

function grouped(guesses: readonly Guess[], of: (guess: Guess) => string): Map<string, Guess[]> {
  const groups = new Map<string, Guess[]>();
  for (const guess of guesses) groups.set(of(guess), [...(groups.get(of(guess)) ?? []), guess]);
  return groups;
}
