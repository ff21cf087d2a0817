/**
 * Steps while a ballot runs: it is closed, extended, stopped, or taken back. One on paper is closed by the figures that
 * the secretary enters from the counting commission's protocol; the chair gives the floor to the commission's chair,
 * who announces them, or calls a break while they count.
 */
import { askedId, type RunningBallot } from '../ballot/ballot.ts';
import { notVoted } from '../ballot/not-voted.ts';
import { isOnPaper } from '../ballot/secret.ts';
import type { Sitting } from '../sitting/sitting.ts';
import { adjourn } from './break.ts';
import { granting, speechSteps } from './on-the-floor.ts';
import { type Step, step } from './step.ts';

/** What is under way while a ballot runs: the ballot itself, and a speech beside it. */
export function whileVoting(sitting: Sitting, ballot: RunningBallot): readonly Step[] {
  const speech = speechSteps(sitting);
  return isOnPaper(ballot)
    ? [...speech, ...announcing(sitting), adjourn, ...ballotSteps(sitting, ballot)]
    : [...ballotSteps(sitting, ballot), ...speech];
}

/** The commission's chair announces the figures. */
function announcing(sitting: Sitting): readonly Step[] {
  const { commission } = sitting.offices;
  return commission ? [granting(sitting, { memberId: commission.chair }, 'report')] : [];
}

export function ballotSteps(sitting: Sitting, ballot: RunningBallot): readonly Step[] {
  const ballotId = askedId(ballot);
  const stop = step(
    'stop-ballot',
    'Зупинити голосування',
    'Stop the ballot',
    { type: 'stop-ballot', ballotId, reason: 'За вказівкою головуючого' },
    'reason',
  );
  const takeBack = step(
    'take-back-ballot',
    'Забрати голосування: відкрито помилково',
    'Take the ballot back: opened by mistake',
    {
      type: 'take-back-ballot',
      ballotId,
    },
  );
  if (isOnPaper(ballot)) return [closing(sitting, ballot), stop, takeBack];
  return [
    closing(sitting, ballot),
    step('extend-ballot', 'Подовжити голосування на 15 секунд', 'Extend the ballot by 15 seconds', {
      type: 'extend-ballot',
      ballotId,
      bySeconds: 15,
    }),
    stop,
    takeBack,
  ];
}

/** A close cannot be taken back: while somebody present has not voted it is asked once more. */
function closing(sitting: Sitting, ballot: RunningBallot): Step {
  const { alternative, alternatives = [] } = ballot;
  const command = { type: 'close-ballot' as const, ballotId: askedId(ballot) };
  const asks = notVoted(sitting).length > 0 ? 'confirmation' : 'nothing';
  if (alternative === undefined || alternative >= alternatives.length) {
    return step('close-ballot', 'Закрити голосування', 'Close the ballot', command, asks);
  }
  const next = alternative + 1;
  return step(
    'close-ballot',
    `Закрити й поставити альтернативу ${next}`,
    `Close and put alternative ${next}`,
    command,
    asks,
  );
}
