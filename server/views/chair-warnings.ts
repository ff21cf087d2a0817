/** What the chair should know before acting. Warnings advise and refuse nothing. */
import type { ChairStep, Sentence } from '#contract/views';
import type { ViewContext } from './context.ts';
import type { House } from './house.ts';
import { exposedOnAir } from './operator/on-air-warnings.ts';
import { hallWarningsForChair } from './operator/warnings.ts';
import { ballotWarnings } from './warnings/ballot-warnings.ts';
import { cardWarnings } from './warnings/card-warnings.ts';
import { competenceWarnings } from './warnings/competence-warnings.ts';
import { courseWarnings } from './warnings/course-warnings.ts';
import { quorumWarnings } from './warnings/quorum-warnings.ts';
import { signInWarnings } from './warnings/sign-in-warnings.ts';

/** The warnings that hold now, the gravest first. */
export function chairWarnings(house: House, steps: readonly ChairStep[], context: ViewContext): Sentence[] {
  const record = house.current;
  const ofSitting = record
    ? [
        ...cardWarnings(record.sitting).map(({ uk, en }) => ({ uk, en })),
        ...signInWarnings(house),
        ...competenceWarnings(record.sitting),
        ...quorumWarnings(record),
        ...ballotWarnings(record.sitting, steps),
        ...courseWarnings(record.sitting),
      ]
    : [];
  return [
    ...exposedOnAir(context, record?.sitting),
    ...ofSitting,
    ...linkWarnings(context),
    ...hallWarningsForChair(house, context),
  ];
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
