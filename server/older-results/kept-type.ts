/** Under which type a source is kept. A page of HTML is kept as text, so that no browser ever runs it. */
import type { KeptType } from '#contract/older-results';
import { DOCX } from '../files/file-kinds.ts';
import { kindOf, type SourceKind } from './source-kind.ts';

const TYPES: Readonly<Record<SourceKind, KeptType>> = {
  pdf: 'application/pdf',
  docx: DOCX,
  html: 'text/plain',
  json: 'application/json',
  csv: 'text/csv',
};

export function keptTypeOf(bytes: Buffer): KeptType {
  const kind = kindOf(bytes);
  return kind === undefined ? 'text/plain' : TYPES[kind];
}
