/**
 * `analysis/parliamentary` (Akoma Ntoso 3.0, type `parliamentaryAnalysis`): the quorum at the opening, and of each
 * published ballot its stored figures. `quorum` holds what was needed, `count` what there was.
 */
import type { Element } from 'slimdom';
import type { Verdict } from '#contract/verdict';
import type { Outcome } from '#contract/vocabulary';
import { countsOf, resultOf } from '../../proceedings/ballot/figures.ts';
import { type Filed, type PublishedBallot, publishedBallots } from '../archive.ts';
import type { PublicSitting } from '../public-sitting.ts';
import type { Build } from './element.ts';
import { ballotEId, COUNCIL, choiceEId, ROLL_CALL, ref, resultEId, SOFTWARE } from './ids.ts';

/** Undefined when there was neither quorum nor ballot: `parliamentary` may not be empty. */
export function analysis({ sitting }: Filed, build: Build): Element | undefined {
  const all = [...quorum(sitting, build), ...publishedBallots(sitting).map((ballot) => voting(ballot, build))];
  if (all.length === 0) return undefined;
  return build('analysis', { source: ref(SOFTWARE) }, build('parliamentary', {}, ...all));
}

function quorum({ quorum }: PublicSitting, build: Build): Element[] {
  if (!quorum) return [];
  const outcome = ref(quorum.met ? 'quorum.met' : 'quorum.none');
  return [
    build(
      'quorumVerification',
      { eId: 'quorumVerification_1', outcome, refersTo: ref(COUNCIL), href: ref(ROLL_CALL) },
      build('quorum', { eId: 'quorumVerification_1__quorum_1', value: quorum.needed }),
      build('count', { eId: 'quorumVerification_1__count_1', value: quorum.deputies }),
    ),
  ];
}

const COUNTED = {
  for: 'for',
  against: 'against',
  abstain: 'abstain',
  notVoting: 'not-voting',
  absent: 'absent',
  conflict: 'conflict',
  invalid: 'invalid',
} as const satisfies Partial<Record<keyof Verdict['counts'], Outcome | 'invalid'>>;

function voting({ number, end }: PublishedBallot, build: Build): Element {
  const counts = countsOf(end);
  const eId = `voting_${number}`;
  const counted = Object.entries(COUNTED).flatMap(([name, outcome]) => {
    const value = counts[name as keyof typeof COUNTED];
    return value === undefined ? [] : [{ value, outcome }];
  });
  const figures = counted.map(({ value, outcome }, index) => {
    return build('count', { eId: `${eId}__count_${index + 1}`, value, refersTo: ref(choiceEId(outcome)) });
  });
  return build(
    'voting',
    { eId, outcome: ref(resultEId(resultOf(end) ?? 'untold')), refersTo: ref(COUNCIL), href: ref(ballotEId(number)) },
    end.kind === 'closed' ? build('quorum', { eId: `${eId}__quorum_1`, value: end.verdict.needed }) : undefined,
    ...figures,
  );
}
