/** Decisions of a sitting as their papers are listed: number, title, whether there is a text of the draft. */
import type { DecisionPaper } from '#contract/views';
import { itemById } from '../council/agenda/agenda.ts';
import { endedBallot } from '../council/ballot/ballot.ts';
import type { Sitting } from '../council/council.ts';
import { draftOf } from '../papers/decisions/decided-text.ts';

type Listed = { readonly decisions?: DecisionPaper[] };
const listed = new WeakMap<Sitting, Listed>();

/** Of one state of a sitting reckoned once. */
export function decisionPapers(sitting: Sitting): Listed {
  const known = listed.get(sitting);
  if (known) return known;
  const decisions = sitting.ballots.decisions.map((decision) => paperOf(sitting, decision));
  const papers = decisions.length > 0 ? { decisions } : {};
  listed.set(sitting, papers);
  return papers;
}

function paperOf({ agenda, ballots }: Sitting, decision: Sitting['ballots']['decisions'][number]): DecisionPaper {
  const { number, ballotId } = decision;
  const ballot = endedBallot(ballots, ballotId);
  const itemId = decision.itemId ?? ballot?.itemId;
  const item = itemId === undefined ? undefined : itemById(agenda, itemId);
  const title = item?.title ?? ballot?.text ?? number;
  return { number, title, ...(draftOf(item?.documents) && { hasDraft: true as const }) };
}
