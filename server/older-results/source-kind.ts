/** What a file of older results is, by its bytes. */
import { decode } from '../imports/decode.ts';

export type SourceKind = 'pdf' | 'docx' | 'html' | 'json' | 'csv';

/** What the bytes are; undefined: nothing that is read. */
export function kindOf(bytes: Buffer): SourceKind | undefined {
  const head = bytes.subarray(0, 1024).toString('latin1');
  if (head.includes('%PDF-')) return 'pdf';
  if (head.startsWith('PK')) return 'docx';
  if (/^\{\\rtf/.test(head) || head.startsWith('\xd0\xcf\x11\xe0') || bytes.length === 0) return undefined;
  const start = decode(bytes.subarray(0, 4096)).trimStart();
  if (/^[[{]/.test(start)) return 'json';
  return /^</.test(start) || /<(?:table|html|body|p|div)[\s>]/i.test(start) ? 'html' : 'csv';
}
