/** What should be known about what stands beside the house: backups, and a rehearsal while a sitting is convened. */
import type { HallWarning } from '#contract/views';
import type { ViewContext } from '../context.ts';
import { notice } from './warning.ts';

/** @param phase of the sitting convened last. */
export const besideWarnings = (
  { backups, rehearsal }: Pick<ViewContext, 'backups' | 'rehearsal'>,
  phase: string | undefined,
): HallWarning[] => [
  ...backupWarnings(backups),
  ...(rehearsal !== undefined && rehearsal.state !== 'failed' && phase === 'convened' ? [REHEARSAL] : []),
];

const REHEARSAL = notice(
  'rehearsal',
  {
    uk: 'Триває репетиція, а засідання вже скликано.',
    en: 'A rehearsal is under way while a sitting is convened.',
  },
  {
    uk: 'Завершіть репетицію на сторінці секретаря; з відкриттям засідання вона завершиться сама.',
    en: 'End the rehearsal on the secretary’s page; it ends by itself when the sitting is opened.',
  },
);

function backupWarnings(backups: ViewContext['backups']): HallWarning[] {
  if (backups === undefined || backups.running) return [];
  const { failed, old } = backups;
  if (failed)
    return [
      notice(
        'backup-failed',
        { uk: `Резервної копії не створено. ${failed.why.uk}`, en: `No backup was made. ${failed.why.en}` },
        { uk: 'Створіть копію в розділі «Копії».', en: 'Make one in the section “Backups”.' },
      ),
    ];
  if (!old) return [];
  return [
    notice(
      'backup-old',
      { uk: 'Остання резервна копія старша за два дні.', en: 'The last backup is older than two days.' },
      { uk: 'Створіть копію в розділі «Копії».', en: 'Make one in the section “Backups”.' },
    ),
  ];
}
