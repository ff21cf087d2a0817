/**
 * What of a planned sitting is otherwise than when it was published. In: the plan as people first saw it and as it
 * stands; out: one sentence a change, with the time at which it came to stand so. What was changed back is no change.
 */
import type { AgendaEntry } from '#contract/composition';
import type { AttachedDocument } from '#contract/files';
import type { Plan } from '../council/composition/council-state.ts';
import { clockTime, dateInWords } from '../proceedings/printed-time.ts';

/** `at`: ISO 8601 UTC. */
export type PlanChange = { readonly at: string; readonly text: string };

type Said = { readonly before: readonly PlanChange[]; readonly at: string; readonly timeZone: string };

/** @param before what had changed until now: a change that still stands keeps its time. @param at of this change. */
export function planChanges(first: Plan, now: Plan, { before, at, timeZone }: Said): readonly PlanChange[] {
  const known = new Map(before.map((change) => [change.text, change.at]));
  const texts = [...ofSitting(first, now, timeZone), ...ofAgenda(first.agenda, now.agenda)];
  return texts.map((text) => ({ text, at: known.get(text) ?? at }));
}

function ofSitting({ sitting: first }: Plan, { sitting: now }: Plan, timeZone: string): string[] {
  const when = (at: string) => `${dateInWords(at, timeZone)}, ${clockTime(at, timeZone).slice(0, 5)}`;
  return [
    ...(Date.parse(first.startsAt) === Date.parse(now.startsAt)
      ? []
      : [`Змінено дату або час засідання: тепер ${when(now.startsAt)}, було ${when(first.startsAt)}.`]),
    ...(first.place === now.place ? [] : [`Змінено місце засідання: тепер ${now.place}, було ${first.place}.`]),
  ];
}

/** An item is the same by its title, else by its number. */
function ofAgenda(first: readonly AgendaEntry[], now: readonly AgendaEntry[]): string[] {
  const rest = new Set(first);
  const take = (found: AgendaEntry | undefined) => {
    if (found) rest.delete(found);
    return found;
  };
  const byTitle = now.map((entry) => ({ entry, former: take(first.find(({ title }) => title === entry.title)) }));
  const pairs = byTitle.map(({ entry, former }) => ({
    entry,
    former: former ?? take([...rest].find(({ number }) => number === entry.number)),
  }));
  return [
    ...pairs.flatMap(({ entry, former }) =>
      former ? ofItem(former, entry) : [`Додано питання ${entry.number}: ${entry.title}`],
    ),
    ...[...rest].map(({ number, title }) => `Вилучено питання ${number}: ${title}`),
    ...(isReordered(pairs.map(({ former }) => (former ? first.indexOf(former) : -1)))
      ? ['Змінено порядок питань.']
      : []),
  ];
}

const isReordered = (places: readonly number[]): boolean => {
  const kept = places.filter((place) => place >= 0);
  return kept.some((place, at) => at > 0 && place < (kept[at - 1] ?? 0));
};

function ofItem(first: AgendaEntry, now: AgendaEntry): string[] {
  const of = `Питання ${now.number}`;
  return [
    ...(first.title === now.title ? [] : [`${of}: змінено назву, було «${first.title}».`]),
    ...(first.project === now.project ? [] : [`${of}: змінено номер проєкту рішення.`]),
    ...(first.reporter === now.reporter ? [] : [`${of}: змінено доповідача.`]),
    ...ofDocuments(first.documents ?? [], now.documents ?? []).map((text) => `${of}: ${text}`),
  ];
}

function ofDocuments(first: readonly AttachedDocument[], now: readonly AttachedDocument[]): string[] {
  const lacks = (all: readonly AttachedDocument[], { file }: AttachedDocument) =>
    all.every((one) => one.file.sha256 !== file.sha256);
  const gone = first.filter((document) => lacks(now, document));
  const fresh = now.filter((document) => lacks(first, document));
  const replaced = (title: string, others: readonly AttachedDocument[]) => others.some((one) => one.title === title);
  return [
    ...fresh.map(({ title }) => `${replaced(title, gone) ? 'замінено' : 'додано'} документ «${title}».`),
    ...gone.flatMap(({ title }) => (replaced(title, fresh) ? [] : [`вилучено документ «${title}».`])),
  ];
}
