/** Terms and publications for pictures and tests: every duty, every state. */
import type { PlanId, SittingId } from '#contract/ids';
import type { DutyView, PublishingView } from '#contract/publishing';

const planned = { planId: 'p1' as PlanId, session: 43, sitting: 1, startsAt: '2026-01-29T10:00:00+02:00' };
const held = { sittingId: '8-42-2' as SittingId, session: 42, sitting: 2, startsAt: '2025-12-18T10:00:00+02:00' };

const duties: readonly DutyView[] = [
  {
    ...{ ...held, duty: 'video', dueAt: '2025-12-19T21:59:59.999Z', state: 'late', article: '3590-IX' },
  },
  {
    ...{ ...held, duty: 'reconsideration', decision: '1489-42/VIII', dueAt: '2026-01-06T21:59:59.999Z' },
    ...{ state: 'at-hand', article: '280/97-ВР ст. 59 ч. 4' },
  },
  {
    ...{ ...held, duty: 'veto', dueAt: '2025-12-23T21:59:59.999Z', state: 'at-hand', papers: 41 },
    article: '280/97-ВР ст. 59 ч. 4',
  },
  {
    ...{ ...planned, duty: 'drafts', dueAt: '2026-01-15T21:59:59.999Z', state: 'exempt', papers: 23 },
    article: '2939-VI ст. 15 ч. 3',
  },
  {
    ...{ ...planned, duty: 'notice', dueAt: '2026-01-19T21:59:59.999Z', state: 'done', noted: true },
    ...{ doneAt: '2026-01-20T07:40:00.000Z', wasLate: true, how: 'Сайт ради, дошка оголошень' },
    article: '280/97-ВР ст. 46 ч. 10',
  },
  {
    ...{ ...held, duty: 'roll-call', dueAt: '2025-12-18T21:59:59.999Z', state: 'done', papers: 112 },
    ...{ doneAt: '2025-12-18T16:20:00.000Z', article: '280/97-ВР ст. 59 ч. 3' },
  },
];

export const samplePublishing: PublishingView = {
  martialLaw: true,
  duties: Object.fromEntries(duties.map((duty) => [`${duty.duty} ${duty.planId ?? duty.sittingId}`, duty])),
  targets: {
    'Вебсервер ради': {
      ...{ kind: 'folder', isPublic: true, state: 'up-to-date', publishedAt: '2025-12-18T16:20:00.000Z', files: 4812 },
    },
    'USB-носій у сейфі': {
      ...{ kind: 'folder', isPublic: false, state: 'waiting' },
      failed: {
        at: '2025-12-18T16:20:00.000Z',
        why: {
          uk: 'Папки «USB-носій у сейфі» немає або до неї не можна писати. Підʼєднайте носій і перевірте права.',
          en: 'The folder “USB-носій у сейфі” is not there or can’t be written to. Connect the medium and check its rights.',
        },
        nextAt: '2025-12-18T17:20:00.000Z',
      },
    },
  },
  letters: {},
};
