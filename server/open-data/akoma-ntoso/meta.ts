/**
 * `meta` of a debate (Akoma Ntoso 3.0, elements `identification`, `analysis`, `references`, `proprietary`): by FRBR (work, expression, manifestation), analysis
 * of the votes, references to who and what is named, and the place in the journal.
 */
import type { Element } from 'slimdom';
import { dateOf, type Filed } from '../archive.ts';
import { analysis } from './analysis.ts';
import { type Build, idPart } from './element.ts';
import { COUNCIL, ref, SOFTWARE } from './ids.ts';
import { references } from './references.ts';

/** IRI of the work by the naming convention: country, kind, author, date. */
const workIri = ({ sitting, day }: Filed): string =>
  `/akn/ua/debate/${idPart(sitting.council.edrpou ?? COUNCIL)}/${idPart(day)}`;

/** @param ours builds elements of our own namespace. */
export function meta(one: Filed, build: Build, ours: Build): Element {
  const { position, hash } = one.sitting.journal;
  return build(
    'meta',
    {},
    identification(one, build),
    analysis(one, build),
    references(one, build),
    build('proprietary', { source: ref(SOFTWARE) }, ours('journal', { position, hash })),
  );
}

function identification(one: Filed, build: Build): Element {
  const work = workIri(one);
  const expression = `${work}/ukr@${dateOf(one.sitting)}`;
  const level = (iri: string, at: string) => {
    const [path, version] = iri.split('.xml');
    const main = version === undefined ? `${path}/!main` : `${path}/!main.xml`;
    const author = { href: ref(COUNCIL) };
    return [
      build('FRBRthis', { value: main }),
      build('FRBRuri', { value: iri }),
      build('FRBRdate', { date: dateOf(one.sitting), name: at }),
      build('FRBRauthor', author),
    ];
  };
  const { sitting } = one;
  const number = `${sitting.convocation}-${sitting.session.number}-${sitting.sitting.number}`;
  return build(
    'identification',
    { source: ref(SOFTWARE) },
    build(
      'FRBRWork',
      {},
      ...level(work, 'sitting'),
      build('FRBRcountry', { value: 'ua' }),
      build('FRBRnumber', { value: number }),
    ),
    build('FRBRExpression', {}, ...level(expression, 'sitting'), build('FRBRlanguage', { language: 'ukr' })),
    build(
      'FRBRManifestation',
      {},
      ...level(`${expression}.xml`, 'sitting'),
      build('FRBRformat', { value: 'application/akn+xml' }),
    ),
  );
}
