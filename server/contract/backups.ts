/**
 * Backups of a house: journal, accounts, files and keys of devices in one folder each, with a manifest. Over HTTP:
 * `/api/backups` (GET, POST), `/api/backups/:name/dzvin.tar`. They hold secrets: keys of devices and digests of PINs.
 */
import { type Static, Type } from '#typebox';
import { Count, Sentence } from './view-parts.ts';

const closed = { additionalProperties: false };
const Stamp = Type.String({ description: 'ISO 8601 UTC.' });

/** The folder of a backup, by the second it was begun: `2026-03-30T07-00-00Z`. */
export const BackupName = Type.String({ pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d-\\d\\d-\\d\\dZ$' });

/** A letter of a file's name, Latin or Ukrainian, whichever way a system composes `й`. */
const LETTER = `A-Za-z0-9_\\-А-ЯҐЄІЇа-яґєіїʼ’'\u0300-\u036f`;
const PART = `[${LETTER}][${LETTER}. ]*`;
/** A file's path from the backup's folder. It names a file within: no part of it begins with a dot. */
export const BackupPath = Type.String({ pattern: `^${PART}(?:/${PART})*$`, maxLength: 200 });

/** What stands in a backup's `manifest.json`. */
export const BackupManifest = Type.Object(
  {
    format: Type.Literal('dzvin-backup/1'),
    at: Stamp,
    /** The last record of the journal that it holds: position and chain hash. */
    journal: Type.Object({ position: Count, hash: Type.String({ pattern: '^[0-9a-f]{64}$' }) }, closed),
    /** Every other file of the folder, by path. */
    files: Type.Array(
      Type.Object({ path: BackupPath, bytes: Count, sha256: Type.String({ pattern: '^[0-9a-f]{64}$' }) }, closed),
    ),
  },
  closed,
);
export type BackupManifest = Static<typeof BackupManifest>;

/** A good backup as it is listed. */
export const BackupLine = Type.Object({ name: BackupName, at: Stamp, bytes: Count, position: Count }, closed);
export type BackupLine = Static<typeof BackupLine>;

export const BackupsView = Type.Object(
  {
    /** Folder where they lie. */
    into: Type.String(),
    /** Good ones, the newest first. */
    lines: Type.Array(BackupLine),
    running: Type.Optional(Type.Literal(true)),
    /** Why the last try failed; none since. */
    failed: Type.Optional(Type.Object({ at: Stamp, why: Sentence }, closed)),
    /** The last good one is older than two days, or there is none. */
    old: Type.Optional(Type.Literal(true)),
  },
  closed,
);
export type BackupsView = Static<typeof BackupsView>;
