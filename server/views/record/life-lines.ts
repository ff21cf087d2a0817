/** Lines of the sitting's life: its course, breaks, alarm, closed parts, ceremonies, limits adopted. */
import type { SittingEventOf } from '#contract/events';
import { unreachable } from '#contract/unreachable';
import type { Sentence } from '#contract/views';
import type { Sitting } from '../../council/council.ts';
import { ceremonyWords } from '../../council/course/words.ts';
import { byBallot, clockTime, type Line, line, namesIn, quorumWords, said, sittingLine } from './line.ts';

type CourseEvent = SittingEventOf<
  | 'SittingConvened'
  | 'SittingOpened'
  | 'RollTaken'
  | 'SittingAdjourned'
  | 'SittingResumed'
  | 'SittingExtended'
  | 'SittingClosed'
  | 'SecondRegistrationSet'
  | 'SittingNotHeld'
>;
type BesideEvent = SittingEventOf<
  | 'AlarmSounded'
  | 'AllClear'
  | 'RegistrationReset'
  | 'ClosedPartBegun'
  | 'ClosedPartEnded'
  | 'CeremonyBegun'
  | 'CeremonyEnded'
  | 'LimitsAdopted'
>;

export function lifeLine(sitting: Sitting, event: CourseEvent | BesideEvent): Line | undefined {
  switch (event.type) {
    case 'AlarmSounded':
    case 'AllClear':
    case 'RegistrationReset':
    case 'ClosedPartBegun':
    case 'ClosedPartEnded':
    case 'CeremonyBegun':
    case 'CeremonyEnded':
    case 'LimitsAdopted':
      return besideLine(sitting, event);
    default:
      return courseLine(sitting, event);
  }
}

function courseLine(sitting: Sitting, event: CourseEvent): Line {
  switch (event.type) {
    case 'SittingConvened':
      return sittingLine('Засідання скликано', 'The sitting was convened');
    case 'SittingOpened':
      return sittingLine('Засідання відкрито', 'The sitting was opened', quorumWords(event.data.quorum));
    case 'RollTaken':
      return sittingLine('Проведено реєстрацію', 'The roll was taken', quorumWords(event.data.quorum));
    case 'SittingAdjourned':
      return adjournedLine(sitting, event.data);
    case 'SittingResumed':
      return sittingLine('Засідання поновлено', 'The sitting was resumed', quorumWords(event.data.quorum));
    case 'SittingExtended': {
      const time = clockTime(sitting, event.data.until);
      const by = byBallot(sitting, event.data.ballotId);
      return sittingLine(`Час засідання продовжено до ${time}`, `The sitting was extended until ${time}`, by);
    }
    case 'SittingClosed':
      return sittingLine('Засідання закрито', 'The sitting was closed');
    case 'SecondRegistrationSet': {
      const time = clockTime(sitting, event.data.at);
      const uk = `Кворуму немає: повторна реєстрація о ${time}`;
      return sittingLine(uk, `No quorum: a second registration is held at ${time}`, quorumWords(event.data.quorum));
    }
    case 'SittingNotHeld':
      return sittingLine('Засідання не відбулося', 'The sitting was not held', quorumWords(event.data.quorum));
    default:
      return unreachable(event);
  }
}

function adjournedLine(sitting: Sitting, { reason, until }: SittingEventOf<'SittingAdjourned'>['data']): Line {
  if (until === undefined) return sittingLine('Оголошено перерву', 'The sitting was adjourned', said(reason));
  const time = clockTime(sitting, until);
  return sittingLine(`Оголошено перерву до ${time}`, `The sitting was adjourned until ${time}`, said(reason));
}

function besideLine(sitting: Sitting, event: BesideEvent): Line {
  switch (event.type) {
    case 'AlarmSounded':
      return line('alarm', 'Повітряна тривога: засідання перервано', 'Air-raid alarm: the sitting is interrupted');
    case 'AllClear':
      return line('alarm', 'Відбій повітряної тривоги', 'All-clear', placeWords(event.data.place));
    case 'RegistrationReset':
      return resetLine(event.data.reason);
    case 'ClosedPartBegun':
      return sittingLine('Почалася закрита частина засідання', 'A closed part began', said(event.data.reason));
    case 'ClosedPartEnded':
      return sittingLine('Закрита частина засідання скінчилася', 'The closed part ended');
    case 'CeremonyBegun': {
      const { uk, en } = ceremonyWords(event.data.ceremony);
      return sittingLine(uk, en, said(namesIn(sitting, event.data.memberIds ?? []) || undefined));
    }
    case 'CeremonyEnded':
      return sittingLine('Церемонію завершено', 'The ceremony is over');
    case 'LimitsAdopted': {
      const by = byBallot(sitting, event.data.ballotId);
      return sittingLine('Прийнято регламент засідання', 'The sitting adopted its own time limits', by);
    }
    default:
      return unreachable(event);
  }
}

const placeWords = (place: string | undefined): Sentence | undefined =>
  place === undefined
    ? undefined
    : { uk: `Засідання продовжиться: ${place}`, en: `The sitting goes on here: ${place}` };

const resetLine = (reason: SittingEventOf<'RegistrationReset'>['data']['reason']): Line =>
  reason === 'alarm'
    ? sittingLine('Перереєстрація після тривоги: усі реєструються знову', 'Everybody registers anew after the alarm')
    : sittingLine('Перереєстрація: усі реєструються знову', 'Everybody registers anew, as the chair called');
