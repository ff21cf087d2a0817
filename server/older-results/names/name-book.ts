/**
 * Whom the names of the sources are. In: people who are known, names with how often each stands there, what the
 * secretary said; out: of each name who it is and how that is known, or what is to be asked. A name is taken for a
 * member when it is his, or can be nobody else's; namesakes and likely slips are asked, and so never settled silently.
 * Who is nobody's is a former deputy by that name.
 */
import type { MemberId } from '#contract/ids';
import { distance } from '#contract/nearest';
import type { NameAnswer, NameLine, OlderPerson } from '#contract/older-results';
import type { Gender } from '#contract/vocabulary';
import { genderOfName } from '../../imports/gender.ts';
import { memberIdOf } from '../../imports/member-id.ts';
import { fits, isAgain, type NameForm, nameForm, withoutCount } from './name-forms.ts';

export type PrintedName = {
  readonly name: string;
  readonly ballots: number;
  /** As the printed votes tell it. */
  readonly gender?: Gender;
  readonly isHead: boolean;
};
export type Matched = { readonly line: NameLine; readonly person: OlderPerson };

type Known = { readonly person: OlderPerson; readonly form: NameForm };
const FORMER = 'former-';
/** Edits that a slip of typing may have made. */
const MOST_EDITS = 2;
const MOST_SUGGESTED = 5;

export function matchNames(
  people: readonly OlderPerson[],
  names: readonly PrintedName[],
  answers: ReadonlyMap<string, NameAnswer>,
): ReadonlyMap<string, Matched> {
  const known: Known[] = people.map((person) => ({ person, form: nameForm(person.name) }));
  const taken = new Set(people.map(({ id }) => id.slice(id.startsWith(FORMER) ? FORMER.length : 0)));
  const matched = new Map<string, Matched>();
  for (const printed of [...names].sort(wholeAndCommonFirst)) {
    const found = matchOne(printed, known, answers.get(printed.name));
    const person = found.person ?? formerOf(printed, taken);
    if (!found.person) known.push({ person, form: nameForm(person.name) });
    matched.set(printed.name, { line: lineOf(printed, found), person });
  }
  return matched;
}

/** Whole names before short ones, then those that stand there more often: the others are compared with them. */
const wholeAndCommonFirst = (one: PrintedName, other: PrintedName): number =>
  Number(nameForm(one.name).isShort) - Number(nameForm(other.name).isShort) ||
  other.ballots - one.ballots ||
  (one.name < other.name ? -1 : 1);

type Found = Pick<NameLine, 'how' | 'isOpen'> & { readonly person?: OlderPerson; readonly maybe: readonly Known[] };

function matchOne({ name }: PrintedName, known: readonly Known[], answer: NameAnswer | undefined): Found {
  const form = nameForm(name);
  const found = apart(name, guess(form, known));
  if (answer?.is === 'former') return { how: 'said', maybe: found.maybe, isOpen: false };
  const said = answer && known.find(({ person }) => person.id === answer.id)?.person;
  return said ? { how: 'said', person: said, maybe: found.maybe, isOpen: false } : found;
}

/** Of two who are printed alike in one ballot the second is never settled by itself. */
function apart(name: string, found: Found): Found {
  if (!isAgain(name) || found.isOpen) return found;
  const maybe = found.person ? [{ person: found.person, form: nameForm(found.person.name) }] : [];
  return { how: 'namesakes', maybe, isOpen: true };
}

function guess(form: NameForm, known: readonly Known[]): Found {
  const same = known.filter((one) => one.form.key === form.key);
  const [only] = same;
  if (same.length > 1) return { how: 'namesakes', maybe: same, isOpen: true };
  if (only && !form.isShort) return { how: 'exact', person: only.person, maybe: [], isOpen: false };
  const fitting = form.isShort ? known.filter((one) => fits(form, one.form)) : [];
  const [fit] = fitting;
  if (fitting.length > 1) return { how: 'namesakes', maybe: fitting, isOpen: true };
  if (fit) return { how: 'initials', person: fit.person, maybe: [], isOpen: false };
  const near = nearTo(form, known);
  if (near.length > 0) return { how: 'near', maybe: near, isOpen: true };
  return { how: 'former', maybe: [], isOpen: false };
}

/** Names that differ by a slip; at least one part of both is the same. */
function nearTo(form: NameForm, known: readonly Known[]): readonly Known[] {
  return known
    .filter(({ form: other }) => Math.abs(other.key.length - form.key.length) <= MOST_EDITS && sharesPart(form, other))
    .map((one) => ({ one, edits: distance(form.key, one.form.key) }))
    .filter(({ edits }) => edits <= MOST_EDITS)
    .sort((first, second) => first.edits - second.edits)
    .slice(0, MOST_SUGGESTED)
    .map(({ one }) => one);
}

/** A whole word of the name, no initial, stands in both. */
const sharesPart = (one: NameForm, other: NameForm): boolean => {
  const words = new Set(other.key.split(' '));
  return one.key.split(' ').some((word) => word.length > 1 && words.has(word));
};

function formerOf({ name, gender, isHead }: PrintedName, taken: Set<string>): OlderPerson {
  const plain = memberIdOf(withoutCount(name), taken);
  taken.add(plain);
  return {
    id: `${FORMER}${plain}` as MemberId,
    name: withoutCount(name),
    gender: gender ?? genderOfName(name) ?? 'male',
    office: isHead ? 'head' : 'deputy',
    former: true,
  };
}

const shown = ({ id, name }: OlderPerson) => ({ id, name });

const lineOf = ({ name, ballots }: PrintedName, { how, person, maybe, isOpen }: Found): NameLine => ({
  ...{ name, ballots, how, isOpen, maybe: maybe.map((one) => shown(one.person)) },
  ...(person && { person: shown(person) }),
});
