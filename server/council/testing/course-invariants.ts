/** Invariants of the course of business: what ballots may be opened, what they bring about, alarms (see invariants.ts). */
import type { AmendmentId, BallotId, MemberId } from '#contract/ids';
import type { Invariant } from './invariants.ts';
import { HAVE_ELECTED_HEAD, type Known } from './known.ts';

/** Whether more than half of the deputies by law are registered. */
function quorate({ present, members, councilKind, seats, rules, ended }: Known): boolean {
  const isHead = (id: MemberId) => HAVE_ELECTED_HEAD.includes(councilKind) && members.get(id)?.office === 'head';
  const deputies = [...present.keys()].filter((id) => !isHead(id)).length;
  const filled = [...members.keys()].filter((id) => !ended.has(id) && !isHead(id)).length;
  return deputies * 2 > (rules?.composition === 'actual' ? filled : seats);
}

export const COURSE_INVARIANTS: Readonly<Record<string, Invariant>> = {
  'no ballot opens without quorum, but a procedural one where the rules allow it': (blame) => ({
    event: (event, known) => {
      if (event.type !== 'BallotOpened' || event.data.trial || quorate(known)) return;
      const allowed = event.data.subject === 'procedural' && known.rules?.proceduralWithoutQuorum;
      if (!allowed) blame(`${event.data.subject} with ${known.present.size} present`);
    },
  }),
  'N stays what the law says': (blame) => ({
    event: (event, { seats }) => {
      if (event.type === 'BallotClosed' && event.data.verdict.seats !== seats) blame(`${event.data.verdict.seats}`);
    },
  }),
  'a result is set aside once, by an adopted ballot that names it': (blame) => {
    const gone = new Set<BallotId>();
    return {
      event: (event, { closed }) => {
        if (event.type !== 'ResultSetAside') return;
        const { ballotId, by } = event.data;
        const decided = closed.get(by);
        const named = decided?.opened.motion;
        if (decided?.verdict.result !== 'adopted') blame(`${by} adopted nothing`);
        if (named?.kind !== 'set-aside' || named.ballotId !== ballotId) blame(`${by} does not name ${ballotId}`);
        if (!closed.has(ballotId) || gone.has(ballotId)) blame(`${ballotId} has no result to set aside`);
        gone.add(ballotId);
      },
    };
  },
  'a repeat ballot follows a decision to repeat, and names a closed ballot': (blame) => {
    const allowed = new Set<BallotId>();
    return {
      event: (event, { closed, running }) => {
        const motion = running?.motion;
        if (event.type === 'BallotClosed' && event.data.verdict.result === 'adopted' && motion?.kind === 'allow-repeat')
          allowed.add(motion.ballotId);
        if (event.type !== 'BallotOpened' || event.data.subject !== 'repeat') return;
        const { repeats } = event.data;
        if (!repeats || !closed.has(repeats) || !allowed.has(repeats)) blame(`${repeats}`);
      },
    };
  },
  'a rejected amendment is not put again': (blame) => {
    const rejected = new Set<AmendmentId>();
    return {
      event: (event, { running }) => {
        if (event.type === 'BallotOpened' && event.data.amendmentId && rejected.has(event.data.amendmentId))
          blame(event.data.amendmentId);
        if (event.type === 'BallotClosed' && event.data.verdict.result === 'rejected' && running?.amendmentId)
          rejected.add(running.amendmentId);
      },
    };
  },
  'in an alarm nothing runs and the queue stays as it is': (blame) => {
    let waiting: string | undefined;
    return {
      step: ({ after }, { requests, alarm, phase }) => {
        if (after.phase === 'none' || !alarm || phase === 'closed') {
          waiting = undefined;
          return;
        }
        const queue = [...requests.keys()].join();
        if (after.ballots.running) blame('a ballot runs');
        if (after.floor.speech?.goingSince !== undefined) blame('somebody speaks');
        if (waiting !== undefined && queue !== waiting) blame(`${queue} for ${waiting}`);
        waiting = queue;
      },
    };
  },
};
