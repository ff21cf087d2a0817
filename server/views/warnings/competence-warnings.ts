/** The warning before the opening that too few mandates are filled for a competent council (280/97-ВР ст. 45). */
import { unreachable } from '#contract/unreachable';
import type { Sentence } from '#contract/views';
import type { Sitting } from '../../council/council.ts';
import { competenceOf } from '../../council/roster/competence.ts';
import { filledMandates } from '../../council/roster/composition.ts';

export function competenceWarnings(sitting: Sitting): Sentence[] {
  if (sitting.phase !== 'convened') return [];
  const { seats } = sitting.council;
  const competence = competenceOf(sitting);
  const filled = filledMandates(sitting);
  switch (competence) {
    case 'competent':
      return [];
    case 'if-elected':
      return [
        {
          uk: `Заповнено мандатів ${filled} із ${seats}: менше двох третин. Рада повноважна, лише якщо було обрано щонайменше дві третини (ст. 45).`,
          en: `${filled} of ${seats} mandates are filled: fewer than two thirds. The council is competent only if two thirds had been elected (Art. 45).`,
        },
      ];
    case 'not-competent':
      return [
        {
          uk: `Заповнено мандатів ${filled} із ${seats}: не більше половини. Рада неповноважна (ст. 45).`,
          en: `${filled} of ${seats} mandates are filled: not more than half. The council is not competent (Art. 45).`,
        },
      ];
    default:
      return unreachable(competence);
  }
}
