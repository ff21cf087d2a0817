/**
 * Ids of members, made from names so that the same list gives the same ids: `Шевчук Марʼяна Олегівна` → `shevchuk-mo`.
 * Transliteration by the Cabinet of Ministers' resolution № 55 of 27.01.2010.
 */
const LETTERS: Readonly<Record<string, string>> = {
  ...{
    а: 'a',
    б: 'b',
    в: 'v',
    г: 'h',
    ґ: 'g',
    д: 'd',
    е: 'e',
    є: 'ie',
    ж: 'zh',
    з: 'z',
    и: 'y',
    і: 'i',
    ї: 'i',
    й: 'i',
  },
  ...{ к: 'k', л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'kh', ц: 'ts' },
  ...{ ч: 'ch', ш: 'sh', щ: 'shch', ь: '', ю: 'iu', я: 'ia', ъ: '', ы: 'y', э: 'e', ё: 'io' },
};
const FIRST: Readonly<Record<string, string>> = { є: 'ye', ї: 'yi', й: 'y', ю: 'yu', я: 'ya' };
const LONGEST = 48;

/** A word in Latin letters and digits. */
const transliterate = (word: string): string =>
  [...word.toLowerCase().replaceAll('зг', 'zgh')]
    .map((letter, at) => (at === 0 ? FIRST[letter] : undefined) ?? LETTERS[letter] ?? letter)
    .join('')
    .replace(/[^a-z0-9-]/g, '');

/** An id for a name that nobody in `taken` has. */
export function memberIdOf(name: string, taken: ReadonlySet<string>): string {
  const [family = '', ...others] = name.split(' ');
  const initials = others.map((word) => transliterate(word).charAt(0)).join('');
  const plain =
    [transliterate(family), initials]
      .filter((part) => part !== '')
      .join('-')
      .slice(0, LONGEST) || 'member';
  let id = plain;
  for (let count = 2; taken.has(id); count += 1) id = `${plain}-${count}`;
  return id;
}
