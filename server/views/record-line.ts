/**
 * The sitting's record in sentences, Ukrainian and English: one line an event, from the event and the state after
 * it. A vote has no line: how and when each voted is told by the roll call, after the close.
 */
import type { Member } from '#contract/composition';
import type { Quorum, SittingEvent, SittingEventOf } from '#contract/events';
import type { BallotId, ItemId, MemberId } from '#contract/ids';
import { unreachable } from '#contract/unreachable';
import type { Verdict } from '#contract/verdict';
import type { RecordLine, Sentence } from '#contract/views';
import type { Subject } from '#contract/vocabulary';
import { itemById } from '../council/agenda/agenda.ts';
import { endedBallot } from '../council/ballot/ballot.ts';
import { explainVerdict } from '../council/ballot/explain.ts';
import { headlineOf } from '../council/ballot/headline.ts';
import type { Question, Sitting } from '../council/council.ts';
import { memberById } from '../council/roster/roster.ts';
import { shortNameOf } from './name.ts';
import { speechWords, subjectWords } from './words.ts';

type Line = Pick<RecordLine, 'mark' | 'title' | 'detail'>;
type Where = Pick<RecordLine, 'position' | 'at'>;

/** The line of this event, or undefined when it has none. */
export function recordLine(sitting: Sitting, event: SittingEvent, where: Where): RecordLine | undefined {
  const line = lineOf(sitting, event);
  return line && { ...where, ...line };
}

function lineOf(sitting: Sitting, event: SittingEvent): Line | undefined {
  switch (event.type) {
    case 'SittingConvened':
    case 'SittingOpened':
    case 'RollTaken':
    case 'SittingAdjourned':
    case 'SittingResumed':
    case 'SittingClosed':
      return lifeLine(event);
    case 'MemberRegistered':
    case 'MemberLeft':
      return presenceLine(memberById(sitting.roster, event.data.memberId), event);
    case 'ItemAdded':
    case 'ItemOpened':
    case 'ItemClosed':
      return itemLine(sitting, event);
    case 'VoteCast':
      return undefined;
    case 'BallotOpened':
    case 'VoteVoided':
    case 'BallotExtended':
    case 'BallotResumed':
    case 'BallotClosed':
    case 'BallotStopped':
      return ballotLine(sitting, event);
    case 'SpeechBegun':
    case 'SpeechEnded':
      return speechLine(nameIn(sitting, event.data.memberId), event);
    default:
      return unreachable(event);
  }
}

type LifeEvent = SittingEventOf<
  'SittingConvened' | 'SittingOpened' | 'RollTaken' | 'SittingAdjourned' | 'SittingResumed' | 'SittingClosed'
>;

function lifeLine(event: LifeEvent): Line {
  switch (event.type) {
    case 'SittingConvened':
      return sittingLine('Засідання скликано', 'The sitting was convened');
    case 'SittingOpened':
      return sittingLine('Засідання відкрито', 'The sitting was opened', quorumWords(event.data.quorum));
    case 'RollTaken':
      return sittingLine('Проведено реєстрацію', 'The roll was taken', quorumWords(event.data.quorum));
    case 'SittingAdjourned':
      return sittingLine('Оголошено перерву', 'The sitting was adjourned', said(event.data.reason));
    case 'SittingResumed':
      return sittingLine('Засідання поновлено', 'The sitting was resumed', quorumWords(event.data.quorum));
    case 'SittingClosed':
      return sittingLine('Засідання закрито', 'The sitting was closed');
    default:
      return unreachable(event);
  }
}

function presenceLine(member: Member | undefined, event: SittingEventOf<'MemberRegistered' | 'MemberLeft'>): Line {
  const name = shortNameOf(member?.name ?? event.data.memberId);
  const female = member?.gender === 'female';
  if (event.type === 'MemberLeft') {
    const byCard = event.data.means === 'card-out';
    return line(
      'left',
      byCard ? `${name}: картку вийнято` : `${name}: реєстрацію знято`,
      `${name}: ${byCard ? 'card out' : 'signed off'}`,
    );
  }
  const { means, seat } = event.data;
  const detail =
    means === 'card'
      ? { uk: `картка, місце ${seat ?? '—'}`, en: `card, seat ${seat ?? '—'}` }
      : { uk: 'без картки', en: 'without a card' };
  return line('arrived', `${name}: ${female ? 'зареєструвалася' : 'зареєструвався'}`, `${name}: registered`, detail);
}

function itemLine(
  sitting: Sitting,
  event: SittingEventOf<'ItemAdded' | 'ItemOpened' | 'ItemClosed'>,
): Line | undefined {
  const { number, title } = itemIn(sitting, event.data.itemId);
  switch (event.type) {
    case 'ItemAdded':
      if (sitting.phase === 'convened') return undefined;
      return line('item', `Внесено питання № ${number}`, `Item No. ${number} was added`, said(title));
    case 'ItemOpened':
      return line('item', `Відкрито питання № ${number}`, `Item No. ${number} was opened`, said(title));
    case 'ItemClosed':
      return line('item', `Розгляд питання № ${number} завершено`, `Item No. ${number} was closed`);
    default:
      return unreachable(event);
  }
}

type BallotEvent = SittingEventOf<
  'BallotOpened' | 'VoteVoided' | 'BallotExtended' | 'BallotResumed' | 'BallotClosed' | 'BallotStopped'
>;

/** Why a vote is void, as the record says it. */
const WHY_VOID = {
  'card-out': { uk: 'картку вийнято', en: 'card out' },
  left: { uk: 'залишає засідання', en: 'left' },
} as const;

function ballotLine(sitting: Sitting, event: BallotEvent): Line {
  const question = questionIn(sitting, event.data.ballotId);
  const which = { uk: `голосування № ${question.number}`, en: `ballot No. ${question.number}` };
  const about = subjectWords(question.subject);
  const { uk, en } = which;
  switch (event.type) {
    case 'BallotOpened':
      return line('ballot', `Відкрито ${uk}: ${about.uk}`, `Opened ${en}: ${about.en}`, said(event.data.text));
    case 'VoteVoided': {
      const name = nameIn(sitting, event.data.memberId);
      const why = WHY_VOID[event.data.reason];
      return line('left', `${name}: голос не зараховано, ${why.uk}`, `${name}: vote void, ${why.en}`, which);
    }
    case 'BallotExtended':
      return line('ballot', `Подовжено ${uk}`, `Extended ${en}`, inSeconds(event.data.bySeconds));
    case 'BallotResumed': {
      const left = inSeconds(event.data.remainingSeconds);
      return line('ballot', `Після перезапуску триває ${uk}`, `After a restart ${en} goes on`, left);
    }
    case 'BallotClosed':
      return verdictLine(sitting, question.subject, event.data.verdict, which);
    case 'BallotStopped':
      return line('stopped', `Зупинено ${uk}`, `Stopped ${en}`, said(event.data.reason));
    default:
      return unreachable(event);
  }
}

function verdictLine({ council }: Sitting, subject: Subject, verdict: Verdict, which: Sentence): Line {
  const headline = headlineOf(subject, verdict.result);
  const explanation = explainVerdict(verdict, council.kind);
  return line(verdict.result, `${calm(headline.uk)}: ${which.uk}`, `${calm(headline.en)}: ${which.en}`, explanation);
}

function speechLine(name: string, event: SittingEventOf<'SpeechBegun' | 'SpeechEnded'>): Line {
  if (event.type === 'SpeechBegun') {
    return line('speech', `Слово надано: ${name}`, `The floor was given: ${name}`, speechWords(event.data.kind));
  }
  return line('speech', `Виступ завершено: ${name}`, `The speech ended: ${name}`, inSeconds(event.data.seconds));
}

const line = (mark: RecordLine['mark'], uk: string, en: string, detail?: Sentence): Line => ({
  mark,
  title: { uk, en },
  ...(detail && { detail }),
});
const sittingLine = (uk: string, en: string, detail?: Sentence): Line => line('sitting', uk, en, detail);
const said = (text: string | undefined): Sentence | undefined =>
  text === undefined ? undefined : { uk: text, en: text };
const quorumWords = ({ deputies, needed }: Quorum): Sentence => ({
  uk: `Зареєстровано депутатів: ${deputies}, для кворуму потрібно ${needed}`,
  en: `Deputies registered: ${deputies}, ${needed} needed for a quorum`,
});
const calm = (capitals: string): string => capitals.charAt(0) + capitals.slice(1).toLocaleLowerCase('uk');

const nameIn = ({ roster }: Sitting, memberId: MemberId): string =>
  shortNameOf(memberById(roster, memberId)?.name ?? memberId);
const itemIn = ({ agenda }: Sitting, itemId: ItemId) => itemById(agenda, itemId) ?? { number: itemId, title: itemId };

/** The question of a ballot; its events name no other than one of the sitting's own. */
function questionIn({ ballots }: Sitting, ballotId: BallotId): Pick<Question, 'number' | 'subject'> {
  const running = ballots.running?.ballotId === ballotId ? ballots.running : undefined;
  return running ?? endedBallot(ballots, ballotId) ?? { number: 0, subject: 'procedural' };
}

/** A length of time: «15 с», «4 хв 51 с». */
function inSeconds(length: number): Sentence {
  const minutes = Math.floor(length / 60);
  const seconds = length % 60;
  if (minutes === 0) return { uk: `${seconds} с`, en: `${seconds} s` };
  return { uk: `${minutes} хв ${seconds} с`, en: `${minutes} min ${seconds} s` };
}
