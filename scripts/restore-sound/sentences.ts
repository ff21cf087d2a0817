/** What restoring of sound says, in both languages. */
import type { Brought } from './restore-sound.ts';

export type Words = { readonly uk: string; readonly en: string };

const USAGE = 'npm run restore-sound -- COPY --data DIR';
const MOST_NAMED = 20;

export const sentences = {
  usage: (): Words => ({
    uk: `Вкажіть копію архіву звуку (папку з папками засідань) і папку даних: ${USAGE}`,
    en: `Name the copy of the sound archive (the folder with folders of sittings) and the data folder: ${USAGE}`,
  }),
  noCopy: (copy: string): Words => ({ uk: `Папки ${copy} немає.`, en: `There is no folder ${copy}.` }),
  noJournal: (data: string): Words => ({
    uk: `У ${data} немає journal.db: це не папка даних.`,
    en: `There is no journal.db in ${data}: it is no data folder.`,
  }),
  notThere: (archive: string): Words => ({
    uk: `Схоже, носій архіву не підʼєднано: папки ${archive} немає або вона порожня. Підʼєднайте його й повторіть. Якщо папка нова, створіть у ній порожній файл .dzvin-sound.`,
    en: `The medium of the archive seems not to be mounted: ${archive} is not there or is empty. Mount it and try again. If the folder is a new one, make an empty file .dzvin-sound in it.`,
  }),
  brought: ({ archive, whole, restored, missing }: Brought): Words => ({
    uk: `Архів ${archive}: цілих файлів було ${whole}, відновлено ${restored.length}, бракує ${missing.length}.${named(missing)}`,
    en: `Archive ${archive}: ${whole} files were whole, ${restored.length} were brought back, ${missing.length} are missing.`,
  }),
};

const named = (paths: readonly string[]): string =>
  paths
    .slice(0, MOST_NAMED)
    .map((path) => `\n  ${path}`)
    .join('');
