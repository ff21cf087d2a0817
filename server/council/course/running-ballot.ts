/** Steps while a ballot runs: it is closed, by the chair or by figures of the commission, extended, stopped, or taken back. */
import type { PaperFigures } from '#contract/question';
import { askedId, type RunningBallot } from '../ballot/ballot.ts';
import { isOnPaper } from '../ballot/secret.ts';
import { type Step, step } from './step.ts';

export function ballotSteps(ballot: RunningBallot): readonly Step[] {
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
  if (isOnPaper(ballot)) return [paperFigures(ballot), stop, takeBack];
  return [
    closing(ballot),
    step('extend-ballot', 'Подовжити голосування на 15 секунд', 'Extend the ballot by 15 seconds', {
      type: 'extend-ballot',
      ballotId,
      bySeconds: 15,
    }),
    stop,
    takeBack,
  ];
}

function closing(ballot: RunningBallot): Step {
  const { alternative, alternatives = [] } = ballot;
  const command = { type: 'close-ballot' as const, ballotId: askedId(ballot) };
  if (alternative === undefined || alternative >= alternatives.length) {
    return step('close-ballot', 'Закрити голосування', 'Close the ballot', command);
  }
  const next = alternative + 1;
  return step('close-ballot', `Закрити й поставити варіант ${next}`, `Close and put alternative ${next}`, command);
}

function paperFigures(ballot: RunningBallot): Step {
  const { ballotId, alternatives } = ballot;
  const zero = { made: 0, issued: 0, cancelled: 0, inBox: 0, invalid: 0, for: 0, against: 0, abstain: 0 };
  const figures: PaperFigures = { ...zero, ...(alternatives && { candidates: alternatives.map(() => 0) }) };
  return step(
    'paper-figures',
    'Внести результати з протоколу лічильної комісії',
    'Enter the figures of the counting commission’s protocol',
    { type: 'enter-paper-figures', ballotId, figures },
    'figures',
  );
}
