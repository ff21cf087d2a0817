/**
 * The consideration of an item: report, questions, debate, motives; за основу, amendments in the order of receipt, в
 * цілому; or за основу та в цілому at once when nobody submitted any. A land matter that failed is answered by a
 * reasoned refusal.
 */
import type { ItemStage } from '#contract/vocabulary';
import type { Amendment, Item } from '../agenda/agenda.ts';
import type { Sitting } from '../sitting/sitting.ts';
import { amendmentsWaiting, owesReasonedRefusal, standingOf } from './item-votes.ts';
import { granting, leftUnheard } from './on-the-floor.ts';
import { reporterOf, reportIsDue } from './reporter.ts';
import { ballotStep, type Step, step } from './step.ts';

/** What is due on the open item, in order; empty when it has been decided. */
export function considerationSteps(sitting: Sitting, item: Item): readonly Step[] {
  switch (standingOf(sitting, item)) {
    case 'not-voted':
      return [...hearing(sitting, item), ...firstVote(sitting, item)];
    case 'basis':
      return [...nextAmendments(sitting, item), asAWhole(item)];
    case 'failed':
      return owesReasonedRefusal(sitting, item) ? [reasonedRefusal(item)] : [];
    case 'adopted':
      return [];
  }
}

/** The stage that comes after each; a report that nobody is named for is left out. */
const NEXT: Readonly<Record<ItemStage, ItemStage | undefined>> = {
  report: 'questions',
  questions: 'debate',
  debate: 'motives',
  motives: undefined,
  voting: undefined,
};

function hearing(sitting: Sitting, item: Item): readonly Step[] {
  const { stage, reporter } = item;
  const next = stage === undefined ? (reporter === undefined ? 'questions' : 'report') : NEXT[stage];
  const report = stage === 'report' ? reporting(sitting, item) : [];
  return next ? [...report, stageStep(sitting, next)] : report;
}

/** The floor to the reporter, once; one whom nobody knows is written down among the invited first. */
function reporting(sitting: Sitting, item: Item): readonly Step[] {
  if (item.reporter === undefined || !reportIsDue(sitting, item)) return [];
  const who = reporterOf(sitting, item.reporter);
  if (who) return [granting(sitting, who, 'report')];
  const name = item.reporter;
  const command = { type: 'add-guest' as const, guest: { name } };
  return [
    step(
      'add-reporter',
      `Внести доповідача до запрошених: ${name}`,
      `Write the reporter down among the invited: ${name}`,
      command,
    ),
  ];
}

const STAGE_LABELS: Readonly<Record<ItemStage, readonly [uk: string, en: string]>> = {
  report: ['Перейти до доповіді', 'Go to the report'],
  questions: ['Перейти до запитань', 'Go to questions'],
  debate: ['Перейти до обговорення', 'Go to the debate'],
  motives: ['Припинити обговорення: мотиви голосування', 'Close the debate: motives of the vote'],
  voting: ['Перейти до голосування', 'Go to the vote'],
};

/** A stage that leaves somebody in the queue unheard is asked once more. */
export function stageStep(sitting: Sitting, stage: ItemStage): Step {
  const [uk, en] = STAGE_LABELS[stage];
  const asks = leftUnheard(sitting, stage) > 0 ? 'confirmation' : 'nothing';
  return step(`stage:${stage}`, uk, en, { type: 'open-stage', stage }, asks);
}

/** With amendments the draft is first adopted as a basis; where somebody is elected the candidates come first. */
const firstVote = (sitting: Sitting, item: Item): readonly Step[] => [
  ...(item.election ? [election(item)] : []),
  ...(amendmentsWaiting(sitting, item).length > 0
    ? [asABasis(item), basisAndWhole(item)]
    : [basisAndWhole(item), asABasis(item)]),
];

/** Who the candidates are is known to the chair: the console asks. */
const election = (item: Item): Step =>
  ballotStep(
    'ballot:election',
    'Поставити на голосування: вибори, кандидатури',
    'Put to the vote: the election, its candidates',
    { subject: 'election', text: item.title },
    'question',
  );

export const asABasis = (item: Item): Step =>
  ballotStep('ballot:as-a-basis', 'Поставити на голосування: за основу', 'Put to the vote: as a basis', {
    subject: 'as-a-basis',
    text: item.title,
  });
export const basisAndWhole = (item: Item): Step =>
  ballotStep(
    'ballot:basis-and-whole',
    'Поставити на голосування: за основу та в цілому',
    'Put to the vote: as a basis and as a whole',
    { subject: 'basis-and-whole', text: item.title },
  );
export const asAWhole = (item: Item): Step =>
  ballotStep('ballot:as-a-whole', 'Поставити на голосування: в цілому', 'Put to the vote: as a whole', {
    subject: 'as-a-whole',
    text: item.title,
  });

/** As many of one kind as a console shows without losing the chair. */
const AMENDMENTS_AT_ONCE = 5;

/** The next in the order of receipt; the others come up as these are voted. */
const nextAmendments = (sitting: Sitting, item: Item): readonly Step[] =>
  amendmentsWaiting(sitting, item)
    .slice(0, AMENDMENTS_AT_ONCE)
    .map((one) => amendmentStep(item, one));

const amendmentStep = (item: Item, { amendmentId, number, text }: Amendment): Step =>
  ballotStep(
    `amendment:${amendmentId}`,
    `Поставити на голосування: поправка № ${number}`,
    `Put to the vote: amendment No. ${number}`,
    {
      subject: 'amendment',
      amendmentId,
      text: `Поправка № ${number} до питання № ${item.number}: ${text}`.slice(0, 8000),
    },
  );

const reasonedRefusal = (item: Item): Step =>
  ballotStep(
    'ballot:reasoned-refusal',
    'Поставити на голосування: мотивована відмова',
    'Put to the vote: a reasoned refusal',
    { subject: 'basis-and-whole', reasonedRefusal: true, text: `Мотивована відмова. ${item.title}` },
  );
