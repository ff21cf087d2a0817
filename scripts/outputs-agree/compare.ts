/** Compares what an output says with what is so. Out: a line for each difference, which names the output and the ballot. */
import { EXTRAS, FIGURES, type Figure, type Figures, type Output, type Said } from './said.ts';
import type { Truth } from './truth.ts';

/** @param said what its reader took out of it; of an altered copy, out of that. */
export function differences(output: Output, truth: readonly Truth[], said = output.read(output.text)): string[] {
  const about = truth.filter(({ number, outcomes }) =>
    output.about === 'open' ? outcomes : (output.about?.includes(number) ?? true),
  );
  const unknown = said.filter(({ number }) => !about.some((one) => one.number === number));
  return [
    ...about.flatMap((is) => ofBallot(output, is, said)),
    ...unknown.map(({ number }) => `${output.name}: ballot ${number} is none that has a result`),
  ];
}

function ofBallot(output: Output, is: Truth, all: readonly Said[]): string[] {
  const told = all.filter(({ number }) => number === is.number);
  const [says] = told;
  const line = (what: string) => `${output.name}: ballot ${is.number}: ${what}`;
  if (says === undefined || told.length > 1) return [line(`told ${told.length} times`)];
  return output.tells.flatMap((field) => {
    if (field === 'figures') return figuresApart(output, is, says).map(line);
    if (field === 'outcomes') return outcomesApart(output, is, says).map(line);
    if (field === 'needed' && is.isPlurality && says.needed === undefined) return [];
    return says[field] === is[field] ? [] : [line(`${field} ${says[field]}, is ${is[field]}`)];
  });
}

function figuresApart(output: Output, { figures, outcomes }: Truth, says: Said): string[] {
  const folded: Figures = output.fiveWords
    ? { ...figures, 'not-voting': (figures['not-voting'] ?? 0) + (figures.conflict ?? 0), conflict: 0 }
    : figures;
  const said: Figures = { conflict: 0, ...says.figures };
  /* Of a secret ballot papers need not say how many did not vote. */
  const mayMiss = (figure: Figure) => !outcomes && ['not-voting', 'absent'].includes(figure) && !(figure in said);
  const known = (output.figures ?? FIGURES).filter((figure) => !mayMiss(figure));
  return [...known, ...EXTRAS.filter((extra) => said[extra] !== undefined)]
    .filter((figure) => said[figure] !== folded[figure])
    .map((figure) => `${figure} ${said[figure]}, is ${folded[figure]}`);
}

function outcomesApart({ fiveWords, surnames }: Output, { outcomes }: Truth, says: Said): string[] {
  if (outcomes === undefined) return betrayed(says.outcomes ?? []);
  const five = outcomes.map((one) => (fiveWords ? one.replace(/: conflict$/u, ': not-voting') : one));
  const are = five.map((one) => (surnames ? one.replace(/^(\S+) [^:]*/u, '$1') : one)).sort();
  const said = [...(says.outcomes ?? [])].sort();
  if (said.join('\n') === are.join('\n')) return [];
  const odd = said.filter((one) => !are.includes(one));
  return [
    `${said.length} outcomes, are ${are.length}: ${odd.join(', ') || 'some name stands too often or not at all'}`,
  ];
}

const betrayed = (outcomes: readonly string[]): string[] =>
  outcomes.filter((one) => /: (for|against|abstain)$/u.test(one)).map((one) => `a secret ballot, and yet ${one}`);
