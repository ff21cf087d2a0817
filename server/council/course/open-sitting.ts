/**
 * The course of an open sitting: what is under way is brought to its end (a ceremony, a ballot, a speech), the quorum is
 * there, who waits is heard, what is owed is voted, and the agenda goes on. Then whatever else may be done.
 */
import { openItem } from '../agenda/agenda.ts';
import { hasQuorum } from '../registration/quorum.ts';
import type { Sitting } from '../sitting/sitting.ts';
import { agendaSteps, onwards } from './agenda-course.ts';
import { anyTime } from './any-time.ts';
import { ceremonyOver, takeRoll } from './around-the-sitting.ts';
import { considerationSteps } from './consideration.ts';
import { nextSpeaker, speechSteps } from './on-the-floor.ts';
import { owedSteps } from './owed-ballots.ts';
import { whileVoting } from './running-ballot.ts';
import type { Step } from './step.ts';

export function whenOpen(sitting: Sitting, nowMs: number): readonly Step[] {
  const { running } = sitting.ballots;
  return [
    ...ceremonyOver(sitting),
    ...(running ? whileVoting(sitting, running) : speechSteps(sitting)),
    ...(hasQuorum(sitting) ? [] : [takeRoll]),
    ...nextSpeaker(sitting),
    ...owedSteps(sitting),
    ...onTheAgenda(sitting),
    ...anyTime(sitting, nowMs),
  ];
}

function onTheAgenda(sitting: Sitting): readonly Step[] {
  const item = openItem(sitting.agenda);
  if (!item) return [...agendaSteps(sitting), ...onwards(sitting)];
  return [...considerationSteps(sitting, item), ...onwards(sitting)];
}
