/** How a backup is called: the second it was begun, in letters that every file system takes: `2026-03-30T07-00-00Z`. */

import { BackupName } from '#contract/backups';
import { checker } from '#contract/check';

const check = checker(BackupName);

/** @param wallMs ms since the epoch. */
export const backupName = (wallMs: number): string =>
  `${new Date(wallMs).toISOString().slice(0, 19).replaceAll(':', '-')}Z`;

export const isBackupName = (name: string): boolean => check(name).ok;

/** One that is being written, or was when the power went. */
export const partOf = (name: string): string => `.${name}.part`;
export const isPart = (name: string): boolean => /^\.(.+)\.part$/.test(name) && isBackupName(name.slice(1, -5));
