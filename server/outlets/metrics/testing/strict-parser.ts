/** A strict reader of the text exposition format 0.0.4, for tests: whatever Prometheus would not take, or warn of, throws. */
type Read = { readonly name: string; readonly labels: Readonly<Record<string, string>>; readonly value: number };
export type ReadFamily = { readonly help: string; readonly type: string; readonly samples: readonly Read[] };

const NAME = '[a-zA-Z_:][a-zA-Z0-9_:]*';
const LABEL = '[a-zA-Z_][a-zA-Z0-9_]*="(?:[^"\\\\\\n]|\\\\\\\\|\\\\"|\\\\n)*"';
const SAMPLE = new RegExp(`^(${NAME})(?:\\{(${LABEL}(?:,${LABEL})*)\\})? (NaN|[+-]Inf|-?[0-9.]+(?:e[+-]?[0-9]+)?)$`);
const HEAD = new RegExp(`^# (HELP|TYPE) (${NAME}) (.+)$`);
const UNITS =
  /_(seconds|bytes|celsius|total|position|up|open|secure|synchronised|power|displays|warnings|devices|reachable|reports)$/;

/** Families by name. @throws Error that names the line. */
export function strictlyParsed(text: string): ReadonlyMap<string, ReadFamily> {
  if (!text.endsWith('\n')) throw new Error('the last line has no end');
  const families = new Map<string, { help: string; type: string; samples: Read[] }>();
  const seen = new Set<string>();
  let open: string | undefined;
  for (const line of text.slice(0, -1).split('\n')) {
    const head = HEAD.exec(line);
    if (head) {
      open = begin(families, head, open);
      continue;
    }
    const sample = SAMPLE.exec(line);
    if (!sample) throw new Error(`no sample: ${line}`);
    const [whole, name = '', labels = '', value = ''] = sample;
    const family = families.get(name);
    if (!family || name !== open || family.type === '') throw new Error(`outside its family: ${line}`);
    const series = whole.slice(0, whole.lastIndexOf(' '));
    if (seen.has(series)) throw new Error(`twice: ${series}`);
    seen.add(series);
    family.samples.push({ name, labels: labelsOf(labels), value: Number(value.replace('Inf', 'Infinity')) });
  }
  return families;
}

function begin(
  families: Map<string, { help: string; type: string; samples: Read[] }>,
  head: RegExpExecArray,
  open?: string,
) {
  const [line, kind, name = '', rest = ''] = head;
  if (kind === 'HELP') {
    if (families.has(name)) throw new Error(`a family twice: ${line}`);
    if (!name.startsWith('dzvin_') || !UNITS.test(name)) throw new Error(`no prefix or no unit: ${name}`);
    families.set(name, { help: rest, type: '', samples: [] });
    return name;
  }
  const family = families.get(name);
  if (!family || name !== open || family.type !== '') throw new Error(`TYPE out of place: ${line}`);
  if (!['gauge', 'counter'].includes(rest)) throw new Error(`unknown type: ${line}`);
  if ((rest === 'counter') !== name.endsWith('_total'))
    throw new Error(`a counter ends in _total, and nothing else: ${name}`);
  family.type = rest;
  return name;
}

function labelsOf(text: string): Record<string, string> {
  const labels: Record<string, string> = {};
  for (const [, name = '', value = ''] of text.matchAll(/([a-zA-Z_][a-zA-Z0-9_]*)="((?:[^"\\]|\\.)*)"/g)) {
    if (name in labels) throw new Error(`a label twice: ${text}`);
    labels[name] = value.replace(/\\(.)/g, (_, c: string) => (c === 'n' ? '\n' : c));
  }
  return labels;
}
