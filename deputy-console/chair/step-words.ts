/** The words on a step's button: what it does and its consequence. In: step, view, draft. Out: sentences. */
import type { ChairStep, ChairView } from '#contract/views';
import type { Majority } from '#contract/vocabulary';
import { subjectInside } from '../console/words.ts';
import { itemOf } from './act.ts';
import type { BallotDraft } from './ballot-defaults.ts';
import type { ChairRoom } from './room.ts';

export type StepWords = Readonly<{ say: string; how: string }>;

/** «Потрібна більшість від загального складу: 14 з 27», with the figures when the view gives them. */
export function majorityWords({ t }: ChairRoom, view: ChairView, majority: Majority): string {
  const threshold = view.thresholds?.[majority];
  const words = t(`needs.${majority}`);
  return threshold ? t('step.counted', { majority: words, needed: threshold.needed, base: threshold.base }) : words;
}

function openBallotWords(room: ChairRoom, view: ChairView, draft: BallotDraft): StepWords {
  const { t } = room;
  if (!draft.text.trim()) {
    return {
      say: t('step.open-ballot.text'),
      how: t('step.open-ballot.text.how', { subject: t(`subject.${draft.subject}`) }),
    };
  }
  return {
    say: t('step.open-ballot', { subject: subjectInside(room, draft.subject) }),
    how: t('step.open-ballot.how', {
      seconds: draft.openForSeconds ?? 0,
      majority: majorityWords(room, view, draft.majority),
    }),
  };
}

function openItemWords({ t }: ChairRoom, step: ChairStep, view: ChairView): StepWords {
  const item = itemOf(step, view);
  if (!item) return { say: t('step.open-item.plain'), how: '' };
  const closes = view.item ? `${t('step.open-item.closes', { number: view.item.number })} ` : '';
  return { say: t('step.open-item', { number: item.number }), how: closes + item.title };
}

/** What a step's button says. */
export function stepWords(room: ChairRoom, step: ChairStep, view: ChairView, draft: BallotDraft): StepWords {
  const { t } = room;
  const quorum = view.quorum ?? { deputies: 0, needed: 0 };
  switch (step.step) {
    case 'open-sitting':
    case 'resume-sitting':
      return {
        say: t(`step.${step.step}`),
        how: t('step.open-sitting.how', { count: quorum.deputies, needed: quorum.needed }),
      };
    case 'open-item':
      return openItemWords(room, step, view);
    case 'open-ballot':
      return openBallotWords(room, view, draft);
    case 'close-ballot':
      return { say: t('step.close-ballot'), how: t('running.close.how', { count: view.notVoted.length }) };
    case 'close-item': {
      const number = view.item?.number ?? '';
      return { say: t('step.close-item', { number }), how: t('step.close-item.how') };
    }
    case 'end-speech':
      return { say: t('step.end-speech'), how: t('step.end-speech.how', { name: view.speech?.name ?? '' }) };
    case 'extend-ballot':
    case 'stop-ballot':
      return { say: t(`step.${step.step}`), how: '' };
    case 'take-roll':
    case 'adjourn-sitting':
    case 'close-sitting':
    case 'grant-floor':
      return { say: t(`step.${step.step}`), how: t(`step.${step.step}.how`) };
  }
}
