/** A thing and what is said of it, written as JSON-LD 1.1 writes it; Turtle is made from the same. */
import { plain } from '../plain.ts';
import type { Short } from './prefixes.ts';

export type Iri = { readonly '@id': string };
export type Literal =
  | { readonly '@value': string; readonly '@language': 'uk' }
  | { readonly '@value': string; readonly '@type': Short };
export type Value = Iri | Literal | Described;
/** Without `@id` a blank node. */
export type Described = { readonly '@id'?: string; readonly '@type': Short } & {
  readonly [property: Short]: Value | readonly Value[];
};

export const iri = (id: string): Iri => ({ '@id': id });
export const uk = (text: string): Literal => ({ '@value': plain(text), '@language': 'uk' });
export const typed = (value: string, type: Short): Literal => ({ '@value': value, '@type': type });
