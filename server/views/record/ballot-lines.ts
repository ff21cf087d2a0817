/**
 * Lines of ballots. They never tell how anybody votes while a ballot runs, so the figures of alternatives come with
 * the close of the last; never how in a secret one; and nothing of a trial.
 */
import type { SittingEventOf } from '#contract/events';
import { unreachable } from '#contract/unreachable';
import type { Verdict } from '#contract/verdict';
import type { Sentence } from '#contract/views';
import type { EnteredMethod } from '#contract/vocabulary';
import { endedBallot } from '../../council/ballot/ballot.ts';
import { explainVerdict, heldAs } from '../../council/ballot/explain.ts';
import { headlineOf, headlineOfBallot } from '../../council/ballot/headline.ts';
import type { Sitting } from '../../council/council.ts';
import { mannerWords, methodWords, subjectWords } from '../../council/course/words.ts';
import { ballotWords, calm, inSeconds, itemIn, type Line, line, nameIn, questionIn, said } from './line.ts';

type BallotEvent = SittingEventOf<
  | 'BallotOpened'
  | 'VoteCast'
  | 'VoteVoided'
  | 'BallotExtended'
  | 'BallotResumed'
  | 'AlternativeClosed'
  | 'AlternativeOpened'
  | 'BallotClosed'
  | 'BallotStopped'
  | 'BallotVoided'
  | 'ResultSetAside'
  | 'DecisionNumbered'
>;

export function ballotLine(sitting: Sitting, event: BallotEvent): Line | undefined {
  if (questionIn(sitting, event.data.ballotId)?.trial) return undefined;
  switch (event.type) {
    case 'BallotClosed':
    case 'BallotStopped':
    case 'BallotVoided':
    case 'ResultSetAside':
    case 'DecisionNumbered':
      return endLine(sitting, event);
    default:
      return courseLine(sitting, event);
  }
}

/** It has left no trace in the sitting after it; what it was stands in the sitting before. */
export function takenBackLine(before: Sitting | undefined): Line | undefined {
  const running = before?.ballots.running;
  if (!running || running.trial) return undefined;
  const uk = `Забрано голосування № ${running.number}: відкрито помилково, ніхто не голосував`;
  return line('ballot', uk, `Taken back, ballot No. ${running.number}: opened by mistake, nobody had voted`);
}

type EndEvent = SittingEventOf<
  'BallotClosed' | 'BallotStopped' | 'BallotVoided' | 'ResultSetAside' | 'DecisionNumbered'
>;
type CourseEvent = Exclude<BallotEvent, EndEvent>;

function courseLine(sitting: Sitting, event: CourseEvent): Line | undefined {
  const which = ballotWords(sitting, event.data.ballotId);
  const { uk, en } = which;
  switch (event.type) {
    case 'BallotOpened':
      return openedLine(event.data, which);
    case 'VoteCast':
      return enteredLine(sitting, event.data, which);
    case 'VoteVoided':
      return voidedLine(sitting, event.data, which);
    case 'BallotExtended':
      return line('ballot', `Подовжено ${uk}`, `Extended ${en}`, inSeconds(event.data.bySeconds));
    case 'BallotResumed': {
      const left = inSeconds(event.data.remainingSeconds);
      return line('ballot', `Після перезапуску триває ${uk}`, `After a restart ${en} goes on`, left);
    }
    case 'AlternativeClosed':
      return undefined;
    case 'AlternativeOpened': {
      const { alternative, ballotId } = event.data;
      const text = questionIn(sitting, ballotId)?.alternatives?.[alternative - 1]?.text;
      return line('ballot', `Альтернатива ${alternative}: ${uk}`, `Alternative ${alternative}: ${en}`, said(text));
    }
    default:
      return unreachable(event);
  }
}

function openedLine(data: SittingEventOf<'BallotOpened'>['data'], which: Sentence): Line {
  const about = subjectWords(data.subject);
  const manner = data.manner === 'secret' ? mannerWords(data.by ?? 'electronic') : { uk: '', en: '' };
  const by = data.method === undefined ? undefined : byHand(data.method, data.methodReason);
  const uk = `Відкрито ${which.uk}: ${about.uk}${manner.uk && `, ${manner.uk}`}`;
  const en = `Opened ${which.en}: ${about.en}${manner.en && `, ${manner.en}`}`;
  const detail = by ? { uk: `${data.text}. ${by.uk}`, en: `${data.text}. ${by.en}` } : said(data.text);
  return line('ballot', uk, en, detail);
}

function byHand(method: EnteredMethod, reason = ''): Sentence {
  const how = methodWords(method);
  return { uk: `Голоси внесено вручну: ${how.uk}. ${reason}`, en: `Votes entered by hand: ${how.en}. ${reason}` };
}

/** Only a vote that somebody entered for the member has a line, without the choice: the hall sees that it was done. */
function enteredLine(sitting: Sitting, data: SittingEventOf<'VoteCast'>['data'], which: Sentence): Line | undefined {
  const { means, memberId, reason = '' } = data;
  const name = nameIn(sitting, memberId);
  if (means === 'keypad' || means === 'console') return data.replaces && replacedLine(name, data.replaces, which);
  const how = methodWords(means);
  return line(
    'ballot',
    `${name}: голос внесено вручну, ${which.uk}`,
    `${name}: the vote was entered by hand, ${which.en}`,
    {
      uk: `${how.uk}. ${reason}`,
      en: `${how.en}. ${reason}`,
    },
  );
}

function replacedLine(name: string, entered: EnteredMethod, which: Sentence): Line {
  const how = methodWords(entered);
  const uk = `${name}: внесений голос замінено власним натисканням, ${which.uk}`;
  const en = `${name}: the entered vote was replaced by a press of their own, ${which.en}`;
  return line('ballot', uk, en, { uk: `Було внесено: ${how.uk}`, en: `It had been entered: ${how.en}` });
}

/** Why a vote is void, as the record says it. */
const WHY_VOID = {
  'card-out': { uk: 'картку вийнято', en: 'card out' },
  left: { uk: 'залишає засідання', en: 'left' },
  conflict: { uk: 'конфлікт інтересів', en: 'conflict of interest' },
  'card-seen-twice': { uk: 'картка на кількох місцях', en: 'card at several seats' },
} as const;

function voidedLine(sitting: Sitting, data: SittingEventOf<'VoteVoided'>['data'], which: Sentence): Line {
  const name = nameIn(sitting, data.memberId);
  const why = WHY_VOID[data.reason];
  const mark = data.reason === 'conflict' ? 'conflict' : 'left';
  return line(mark, `${name}: голос не зараховано, ${why.uk}`, `${name}: vote void, ${why.en}`, which);
}

function endLine(sitting: Sitting, event: EndEvent): Line | undefined {
  const which = ballotWords(sitting, event.data.ballotId);
  switch (event.type) {
    case 'BallotClosed':
      return verdictLine(sitting, event.data.ballotId, event.data.verdict, which);
    case 'BallotStopped':
      return line('stopped', `Зупинено ${which.uk}`, `Stopped ${which.en}`, said(event.data.reason));
    case 'BallotVoided':
      return line('void', `Недійсне ${which.uk}: систему перезапущено`, `Void ${which.en}: the system restarted`, {
        uk: 'Жодного голосу не збережено; таємне голосування проводять знову',
        en: 'No vote was kept; the secret ballot is held again',
      });
    case 'ResultSetAside': {
      const { byNumber, reason } = event.data;
      const uk = `Результат скасовано: ${which.uk}; підстава — голосування № ${byNumber}`;
      return line('void', uk, `Result set aside: ${which.en}, by ballot No. ${byNumber}`, said(reason));
    }
    case 'DecisionNumbered': {
      const { number, itemId } = event.data;
      const title = itemId === undefined ? undefined : itemIn(sitting, itemId).title;
      return line('adopted', `Рішення № ${number}: ${which.uk}`, `Decision No. ${number}: ${which.en}`, said(title));
    }
    default:
      return unreachable(event);
  }
}

function verdictLine(
  sitting: Sitting,
  ballotId: SittingEventOf<'BallotClosed'>['data']['ballotId'],
  verdict: Verdict,
  which: Sentence,
): Line {
  const ballot = endedBallot(sitting.ballots, ballotId);
  const known = ballot?.ended === 'closed' ? ballot : undefined;
  const headline = known ? headlineOfBallot(sitting.ballots, known) : headlineOf('procedural', verdict.result);
  const held = known && heldAs(sitting.ballots, known);
  const explanation = explainVerdict(verdict, sitting.council.kind, held);
  return line(verdict.result, `${calm(headline.uk)}: ${which.uk}`, `${calm(headline.en)}: ${which.en}`, explanation);
}
