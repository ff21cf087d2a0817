/**
 * The values that mixers read. In: the overlays' view, which holds nothing that the hall display may not show, what the
 * clocks say, a language; out: text by key. In a closed part all are empty but the plate.
 */
import { DEFAULT_TIME_ZONE } from '#contract/composition';
import type { LiveClock } from '#contract/live-wire';
import type { OverlayView, Sentence } from '#contract/views';
import { familyNameOf } from '../../council/course/names.ts';
import { speechWords, stageWords, subjectWords } from '../../council/course/words.ts';
import { clockTime } from '../../proceedings/printed-time.ts';
import { DATA_KEYS, type DataKey, type Values } from './keys.ts';
import {
  BALLOT_STATES,
  type Language,
  officeWords,
  PLATES,
  QUORUM,
  REHEARSAL,
  sittingName,
  stateWords,
} from './words.ts';

export type Shown = { readonly view: OverlayView; readonly clock: LiveClock };
type Some = Partial<Record<DataKey, string | number | undefined>>;
type Say = (words: Sentence | undefined) => string;

/** Every key with its text; no control character but the line's end is in it. `shown` absent: nothing is known yet. */
export function valuesOf(shown: Shown | undefined, language: Language, isRehearsal = false): Values {
  const say: Say = (words) => words?.[language] ?? '';
  const some = { rehearsal: isRehearsal ? say(REHEARSAL) : '', ...(shown && someOf(shown, say)) } satisfies Some;
  const texts = new Map<string, string | number | undefined>(Object.entries(some));
  return Object.fromEntries(DATA_KEYS.map((key) => [key, clean(String(texts.get(key) ?? ''))])) as Values;
}

const clean = (text: string): string => text.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n]|[\p{Cs}\uFFFE\uFFFF]/gu, ' ');

function someOf({ view, clock }: Shown, say: Say): Some {
  if (view.closedPart) return { plate: say(PLATES.closedPart) };
  return {
    ...ofSitting(view, clock, say),
    ...ofSpeech(view, clock, say),
    ...ofItems(view, say),
    ...ofBallot(view, clock, say),
    ...ofResult(view, say),
    ...ofQuorum(view, say),
  };
}

function ofSitting({ council, head, fitting, alarm, ballot, result }: OverlayView, { now }: LiveClock, say: Say): Some {
  const zone = head?.timeZone ?? DEFAULT_TIME_ZONE;
  const trial = ballot?.trial || result?.trial ? PLATES.trial : undefined;
  const isBreak = head?.state === 'adjourned';
  return {
    plate: say(alarm ? PLATES.alarm : isBreak ? PLATES.break : trial),
    scene: fitting,
    council,
    sitting: head && say(sittingName(head)),
    state: head && say(stateWords(head)),
    clock: minutesOf(now, zone),
    break_until: head?.breakUntil && minutesOf(head.breakUntil, zone),
  };
}

const minutesOf = (instant: string, zone: string): string => clockTime(instant, zone).slice(0, 5);

function ofSpeech({ speech, seats, head }: OverlayView, { elapsedMs = 0 }: LiveClock, say: Say): Some {
  if (!speech) return {};
  const { name, faction, office, guestOffice, memberId, kind, limitSeconds } = speech;
  const cell = memberId === undefined ? undefined : seats[memberId];
  const role = office && head && officeWords(office, cell, head.councilKind);
  return {
    speaker_name: name,
    speaker_family: cell?.familyName ?? familyNameOf(name),
    speaker_role: role ? say(role) : guestOffice,
    speaker_faction: faction,
    speech_kind: say(speechWords(kind)),
    speech_left: limitSeconds === 0 ? '' : countdown(limitSeconds * 1000 - elapsedMs),
    speech_spoken: minutesAndSeconds(Math.floor(elapsedMs / 1000)),
  };
}

const countdown = (ms: number): string => minutesAndSeconds(Math.max(0, Math.ceil(ms / 1000)));

/** «04:59» */
function minutesAndSeconds(seconds: number): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`;
}

const ofItems = ({ item, next }: OverlayView, say: Say): Some => ({
  item_number: item?.number,
  item_title: item?.title,
  item_reporter: item?.reporter,
  item_project: item?.project,
  item_stage: item?.stage && say(stageWords(item.stage)),
  next_number: next?.number,
  next_title: next?.title,
  next_reporter: next?.reporter,
});

function ofBallot({ ballot, result }: OverlayView, { remainingMs }: LiveClock, say: Say): Some {
  if (!ballot) return result ? { ballot_state: say(BALLOT_STATES.ended) } : {};
  return {
    ballot_state: say(BALLOT_STATES.running),
    ballot_number: ballot.number,
    ballot_subject: say(subjectWords(ballot.subject)),
    ballot_question: ballot.alternative?.text ?? ballot.text,
    ballot_left: remainingMs === undefined ? '' : countdown(remainingMs),
    ballot_voted: ballot.voted,
    ballot_present: ballot.present,
    ballot_needed: ballot.threshold.needed,
  };
}

/** The verdict as stored: nothing is counted here. A stopped or lost ballot has no figures. */
function ofResult({ result }: OverlayView, say: Say): Some {
  if (!result) return {};
  const { number, headline, text, explanation, decisions, verdict } = result;
  const counts = verdict?.counts;
  return {
    result_number: number,
    result_word: say(headline),
    result_code: result.result,
    result_question: text,
    result_for: counts?.for,
    result_against: counts?.against,
    result_abstain: counts?.abstain,
    result_not_voting: counts?.notVoting,
    result_absent: counts?.absent,
    result_conflict: counts?.conflict,
    result_invalid: counts?.invalid,
    result_needed: verdict?.needed,
    result_explanation: say(explanation),
    result_decisions: decisions?.join(', '),
  };
}

function ofQuorum({ quorum, head }: OverlayView, say: Say): Some {
  if (!quorum || !head || head.state === 'closed') return {};
  return {
    quorum_word: say(quorum.met ? QUORUM.met : QUORUM.lacking),
    quorum_present: quorum.deputies,
    quorum_needed: quorum.needed,
    quorum_seats: head.seats,
  };
}
