/** A V8 heap snapshot read for what it joins: strings, and objects that hold two of them. */
import { readFileSync } from 'node:fs';

type Snapshot = {
  readonly snapshot: { readonly meta: Meta };
  readonly nodes: readonly number[];
  readonly edges: readonly number[];
  readonly strings: readonly string[];
};
type Meta = {
  readonly node_fields: readonly string[];
  readonly node_types: readonly [readonly string[], ...unknown[]];
  readonly edge_fields: readonly string[];
  readonly edge_types: readonly [readonly string[], ...unknown[]];
};

/** One thing on the heap that refers to others. */
export type Holder = { readonly kind: string; readonly name: string; readonly holds: readonly Held[] };
export type Held = { readonly by: string; readonly kind: string; readonly name: string };

export type Heap = {
  readonly holders: Iterable<Holder>;
  /** Everything as text, names of properties and classes too. */
  readonly strings: readonly string[];
};

const TEXTS = ['string', 'sliced string', 'number'];

export function readHeap(file: string): Heap {
  const snapshot = JSON.parse(readFileSync(file, 'utf8')) as Snapshot;
  return { strings: snapshot.strings, holders: { [Symbol.iterator]: () => holdersIn(snapshot) } };
}

/** A number is a thing that holds its value as a text. */
function* holdersIn({ snapshot: { meta }, nodes, edges, strings }: Snapshot): Generator<Holder> {
  const [kindAt, nameAt, countAt] = ['type', 'name', 'edge_count'].map((field) => meta.node_fields.indexOf(field));
  const [byAt, namedAt, toAt] = ['type', 'name_or_index', 'to_node'].map((field) => meta.edge_fields.indexOf(field));
  const [width, edgeWidth] = [meta.node_fields.length, meta.edge_fields.length];
  const at = (table: readonly number[], place: number, field = 0): number => table[place + field] ?? 0;
  const kindOf = (node: number): string => meta.node_types[0][at(nodes, node, kindAt)] ?? '';
  const firstEdges = new Map<number, number>();
  for (let node = 0, edge = 0; node < nodes.length; node += width) {
    firstEdges.set(node, edge);
    edge += at(nodes, node, countAt) * edgeWidth;
  }
  const nameOf = (node: number): string => {
    if (kindOf(node) !== 'number' || at(nodes, node, countAt) === 0) return strings[at(nodes, node, nameAt)] ?? '';
    return strings[at(nodes, at(edges, firstEdges.get(node) ?? 0, toAt), nameAt)] ?? '';
  };
  for (const [node, first] of firstEdges) {
    const holds: Held[] = [];
    for (let edge = first; holds.length < at(nodes, node, countAt); edge += edgeWidth) {
      const named = at(edges, edge, namedAt);
      const byPlace = BY_PLACE.includes(meta.edge_types[0][at(edges, edge, byAt)] ?? '');
      const to = at(edges, edge, toAt);
      holds.push({ by: byPlace ? String(named) : (strings[named] ?? ''), kind: kindOf(to), name: nameOf(to) });
    }
    yield { kind: kindOf(node), name: nameOf(node), holds };
  }
}

const BY_PLACE: readonly string[] = ['element', 'hidden'];

/**
 * What on the heap joins one of `these` with one of `those`: an object that holds both, or one that holds one of those
 * under the name of one of these.
 */
export function joined(heap: Heap, these: ReadonlySet<string>, those: ReadonlySet<string>): string[] {
  const found: string[] = [];
  for (const { kind, name, holds } of heap.holders) {
    if (kind !== 'object' && kind !== 'array') continue;
    const texts = holds.filter((held) => TEXTS.includes(held.kind));
    const byName = texts.find((held) => these.has(held.by) && those.has(held.name));
    if (byName) found.push(`${name}.${byName.by} = ${byName.name}`);
    const one = texts.find((held) => these.has(held.name));
    const other = texts.find((held) => those.has(held.name));
    if (kind === 'object' && one && other) found.push(`${name} { ${one.by}: ${one.name}, ${other.by}: ${other.name} }`);
  }
  return found;
}

/** The engine's own hash tables, in the order of a seed; what they hold is found by its name in the object they serve. */
const TABLES = ['', '(object properties)'];

/** The engine numbers things in the order in which it met them. */
const SERIAL = /@\d+|\d+ \/ (?=part of key)/g;

/** Longer lists are compared entry by entry. */
const LONGEST_RECORD = 64;

export type Holding = { readonly times: number; readonly inJson: readonly string[] };

/**
 * What the things on the heap hold: of each thing all its texts and numbers together, by their names or places; how
 * often there is one like it, and its parts as JSON has them.
 */
export function holdings({ holders }: Heap): Map<string, Holding> {
  const counted = new Map<string, Holding>();
  for (const { kind, name, holds } of holders) {
    if ((kind !== 'object' && kind !== 'array') || TABLES.includes(name)) continue;
    const values = holds.filter(({ kind: type }) => TEXTS.includes(type));
    const records = values.length > LONGEST_RECORD ? values.map((held) => [held]) : [values];
    for (const record of records) {
      const parts = record.map(({ by, name: value }) => `${by} = ${value}`.replace(SERIAL, '')).sort();
      const holding = `${name} { ${parts.join(', ')} }`;
      counted.set(holding, { times: (counted.get(holding)?.times ?? 0) + 1, inJson: record.map(asJson) });
    }
  }
  return counted;
}

const asJson = ({ by, kind, name }: Held): string =>
  `${JSON.stringify(by)}:${kind === 'number' ? name : JSON.stringify(name)}`;
