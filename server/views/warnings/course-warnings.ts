/** Warnings of the sitting's course: an agenda not adopted, a closed part, a chair who is in conflict of interest. */
import type { Sentence } from '#contract/views';
import { inConflict } from '../../council/conflict/conflict.ts';
import type { Sitting } from '../../council/council.ts';
import { agendaIsDue } from '../../council/course/agenda-course.ts';
import { chairWord } from '../record/line.ts';

export function courseWarnings(sitting: Sitting): Sentence[] {
  if (sitting.phase !== 'open') return [];
  return [...agendaNotAdopted(sitting), ...chairInConflict(sitting)];
}

function agendaNotAdopted(sitting: Sitting): Sentence[] {
  if (!agendaIsDue(sitting) || sitting.ballots.running) return [];
  if (sitting.agenda.adopted === 'as-a-basis') {
    return [
      {
        uk: 'Порядок денний прийнято за основу, але ще не прийнято в цілому. Радимо спершу проголосувати за нього.',
        en: 'The agenda is adopted as a basis, but not as a whole yet. Better put it to the vote first.',
      },
    ];
  }
  return [
    {
      uk: 'Порядок денний ще не прийнято. Радимо спершу проголосувати за нього.',
      en: 'The agenda has not been adopted yet. Better put it to the vote first.',
    },
  ];
}

function chairInConflict(sitting: Sitting): Sentence[] {
  const { chair } = sitting;
  if (!('member' in chair) || !inConflict(sitting, chair.member)) return [];
  return [
    {
      uk: `${chairWord(sitting, 'заявив', 'заявила')} конфлікт інтересів із цього питання. Передайте головування на час його розгляду (ст. 59-1).`,
      en: 'The chair has declared a conflict of interest on this item. Pass the chair while it is considered (Art. 59-1).',
    },
  ];
}
