/** What the chair should know before acting. Warnings advise and refuse nothing. */
import type { Sentence } from '#contract/views';
import { disputedTwoThirdsNow } from '../council/ballot/running-threshold.ts';
import type { Sitting } from '../council/council.ts';
import { quorumOf } from '../council/registration/quorum.ts';
import type { ViewContext } from './context.ts';

/** The warnings that hold now, the gravest first. */
export function chairWarnings(sitting: Sitting | undefined, context: ViewContext): Sentence[] {
  const ofSitting = sitting
    ? [quorumWarning(sitting), basesWarning(sitting), agendaWarning(sitting)].filter((one) => one !== undefined)
    : [];
  return [...ofSitting, ...linkWarnings(context)];
}

function quorumWarning(sitting: Sitting): Sentence | undefined {
  const { deputies, needed, met } = quorumOf(sitting);
  if (met || sitting.phase === 'closed') return undefined;
  const figures = {
    uk: `зареєстровано депутатів ${deputies}, потрібно ${needed}`,
    en: `${deputies} deputies registered, ${needed} needed`,
  };
  if (sitting.ballots.running) {
    const stands = sitting.rules.quorumLostInBallot === 'stands';
    return {
      uk: `Кворум втрачено під час голосування: ${figures.uk}. ${stands ? 'За регламентом голосування триває; перед наступним перевірте кворум.' : 'За регламентом голосування недійсне.'}`,
      en: `The quorum was lost during the ballot: ${figures.en}. ${stands ? 'By the regulations the ballot stands; check the quorum before the next.' : 'By the regulations the ballot is void.'}`,
    };
  }
  return {
    uk: `Кворуму немає: ${figures.uk} (ст. 46). Відкрити голосування не можна.`,
    en: `No quorum: ${figures.en} (Art. 46). A ballot can’t be opened.`,
  };
}

/** Shown before a ballot of two thirds can be opened, and while one runs. */
function basesWarning(sitting: Sitting): Sentence | undefined {
  const running = sitting.ballots.running;
  const matters = sitting.phase === 'open' && (!running || running.majority === 'two-thirds-of-composition');
  const bases = matters ? disputedTwoThirdsNow(sitting) : undefined;
  if (!bases) return undefined;
  const { withHead, withoutHead } = bases;
  const counted = sitting.rules.headInTwoThirdsBase;
  return {
    uk: `Дві третини тлумачать двояко: ${withHead} «за», якщо голову враховано в загальному складі, або ${withoutHead}, якщо ні. За правилами вашої ради потрібно ${counted ? withHead : withoutHead}.`,
    en: `Two thirds are read in two ways: ${withHead} votes with the head in the composition, or ${withoutHead} without. By your council’s rules ${counted ? withHead : withoutHead} are needed.`,
  };
}

function agendaWarning({ phase, agenda, ballots }: Sitting): Sentence | undefined {
  const adopted = ballots.ended.some(
    (ballot) => ballot.ended === 'closed' && ballot.subject === 'agenda' && ballot.verdict.result === 'adopted',
  );
  const untouched = agenda.items.length > 0 && agenda.items.every(({ state }) => state === 'waiting');
  if (phase !== 'open' || adopted || !untouched || ballots.running) return undefined;
  return {
    uk: 'Порядок денний ще не прийнято. Радимо спершу проголосувати за нього.',
    en: 'The agenda has not been adopted yet. Better put it to the vote first.',
  };
}

function linkWarnings({ links }: ViewContext): Sentence[] {
  if (links.assigned === 0 || links.bridges > 0) return [];
  return [
    {
      uk: 'Немає звʼязку з пультами в залі. Голосувати можна на планшетах; присутність збережено.',
      en: 'No link to the keypads of the hall. Consoles can vote; presence stands.',
    },
  ];
}
