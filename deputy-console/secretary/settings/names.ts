/** A person's name in its parts, and what its patronymic tells of the printed word. */
import { normaliseName } from '#contract/names';
import type { Gender } from '#contract/vocabulary';

export type NameParts = { readonly family: string; readonly given: string; readonly patronymic: string };

/** «Шевчук Марʼяна Олегівна» in its three parts; a name of more words keeps the rest in the last. */
export function partsOf(name: string): NameParts {
  const [family = '', given = '', ...rest] = name.split(' ');
  return { family, given, patronymic: rest.join(' ') };
}

/** The name as papers print it: parts in their order, one space between, the apostrophe of the Ukrainian orthography. */
export const canonicalName = ({ family, given, patronymic }: NameParts): string =>
  normaliseName(
    [family, given, patronymic]
      .map((part) => part.trim().replace(/\s+/g, ' '))
      .filter(Boolean)
      .join(' '),
  );

/** The gender that a patronymic tells; undefined when it tells none. */
export function genderBy(patronymic: string): Gender | undefined {
  const plain = patronymic.trim().toLocaleLowerCase('uk');
  if (/(івна|ївна|овна|евна|инична|інічна)$/.test(plain)) return 'female';
  return /(ович|йович|евич|ьович|ілліч|кузьмич|лукич|хомич|савич)$/.test(plain) ? 'male' : undefined;
}
