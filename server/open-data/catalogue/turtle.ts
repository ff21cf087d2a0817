/** A {@link Described} thing as RDF 1.1 Turtle. Blank nodes are numbered in order, so that the bytes stay the same. */
import n3, { type Quad } from 'n3';
import type { Described, Value } from './described.ts';
import { fullIri, PREFIXES } from './prefixes.ts';

const { DataFactory, Writer } = n3;
const { blankNode, literal, namedNode, quad } = DataFactory;
type Subject = ReturnType<typeof namedNode> | ReturnType<typeof blankNode>;

const TYPE = namedNode('http://www.w3.org/1999/02/22-rdf-syntax-ns#type');

/** Each thing's statements stand together, a thing before those that it names. */
export function turtle(thing: Described): string {
  const quads: Quad[] = [];
  const waiting: [Subject, Described][] = [];
  let blanks = 0;
  const awaited = (one: Described): Subject => {
    const subject = one['@id'] === undefined ? blankNode(`b${++blanks}`) : namedNode(one['@id']);
    waiting.push([subject, one]);
    return subject;
  };
  const termOf = (value: Value) => {
    if ('@value' in value)
      return literal(value['@value'], '@language' in value ? value['@language'] : namedNode(fullIri(value['@type'])));
    return '@type' in value ? awaited(value) : namedNode(value['@id']);
  };
  awaited(thing);
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const [subject, { '@id': _, '@type': type, ...said }] = next;
    quads.push(quad(subject, TYPE, namedNode(fullIri(type))));
    for (const [property, held] of Object.entries<Value | readonly Value[]>(said))
      for (const value of [held].flat()) quads.push(quad(subject, namedNode(fullIri(property)), termOf(value)));
  }
  return written(quads);
}

function written(quads: Quad[]): string {
  const writer = new Writer({ prefixes: PREFIXES });
  writer.addQuads(quads);
  let text = '';
  writer.end((_, result: string) => {
    text = result;
  });
  return text;
}
