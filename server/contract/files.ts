/**
 * Files that a council keeps with its matters: draft decisions, photos, a coat of arms. Kept by the digest of their
 * bytes, so that whoever quotes the digest quotes the text. `POST /api/files` (body: the bytes), `GET /files/<sha256>`.
 */
import { type Static, Type } from '#typebox';
import { Line } from './ids.ts';

const closed = { additionalProperties: false };
export const FILE_TYPES = [
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'image/png',
  'image/jpeg',
  'image/svg+xml',
] as const;
/** Largest file, bytes. */
export const FILE_BYTES = 32 * 1024 * 1024;

/** Digest of a file's bytes, and what they are. */
export const FileRef = Type.Object(
  {
    sha256: Type.String({ pattern: '^[0-9a-f]{64}$', description: 'SHA-256 of the bytes, hex.' }),
    type: Type.Enum(FILE_TYPES),
    bytes: Type.Integer({ minimum: 1, maximum: FILE_BYTES }),
  },
  closed,
);
export type FileRef = Static<typeof FileRef>;

/** A document of an agenda item. */
export const AttachedDocument = Type.Object({ title: Line(300, 'Title of the document.'), file: FileRef }, closed);
export type AttachedDocument = Static<typeof AttachedDocument>;
