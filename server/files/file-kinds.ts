/**
 * What bytes really are. Each type of the contract has its mark in the bytes themselves; what a browser says they are
 * is believed only when they bear it. PDF: ISO 32000-1 §7.5.2, §7.5.5; DOCX: ECMA-376 part 2; PNG: W3C PNG §5.2;
 * JPEG: ITU-T T.81 B.1.1.
 */
import { FILE_TYPES } from '#contract/files';
import type { KeptType } from '#contract/older-results';
import { type Refusal, refuse } from '#contract/refusals';
import { SVG_BYTES, svgFault } from './svg.ts';
import { unzip } from './unzip.ts';

export type FileType = (typeof FILE_TYPES)[number];
export const DOCX: FileType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** What people call each type. */
const WORD_OF: Readonly<Record<KeptType, string>> = {
  'application/pdf': 'PDF',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'DOCX',
  'image/png': 'PNG',
  'image/jpeg': 'JPEG',
  'image/svg+xml': 'SVG',
  'text/csv': 'CSV',
  'application/json': 'JSON',
  'text/plain': 'TXT',
};

const PNG_HEAD = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
const PNG_END = Buffer.from('0000000049454e44ae426082', 'hex');
const JPEG_HEAD = Buffer.from('ffd8ff', 'hex');
const JPEG_END = Buffer.from('ffd9', 'hex');
/** `%%EOF` stands in the last kilobyte, as readers look for it. */
const TAIL = 1024;
const BINARY: ReadonlySet<KeptType> = new Set<KeptType>(['application/pdf', DOCX, 'image/png', 'image/jpeg']);
/** A type is told by so many bytes. */
export const HEAD = 4096;
const NOTHING = { entryBytes: 0, totalBytes: 0 };

/** The type that a content-type header names, parameters left out; undefined for one the council does not keep. */
export function fileTypeOf(contentType: string | undefined): FileType | undefined {
  const plain = contentType?.split(';', 1)[0]?.trim().toLowerCase();
  return FILE_TYPES.find((type) => type === plain);
}

/** The type of a kept file by its first bytes. A file was checked whole when it came in, so a few are enough. */
export function typeByHead(head: Buffer): KeptType {
  if (starts(head, Buffer.from('%PDF-'))) return 'application/pdf';
  if (starts(head, Buffer.from('PK'))) return DOCX;
  if (starts(head, PNG_HEAD.subarray(0, 8))) return 'image/png';
  return starts(head, JPEG_HEAD) ? 'image/jpeg' : textType(head.toString('utf8'));
}

/** Text of older results, or a drawing: a page of HTML is text, whatever drawing it holds. */
function textType(head: string): KeptType {
  const start = head.replace(/^\uFEFF/, '').trimStart();
  if (/^[[{]/.test(start)) return 'application/json';
  if (/<(?:!doctype\s+html|html|head|body|meta|table|div|p|h\d)[\s>]/i.test(start)) return 'text/plain';
  return start.startsWith('<') ? 'image/svg+xml' : 'text/csv';
}

/** Why these bytes are not a file of this type; undefined when they are. Never throws. */
export async function notOfType(bytes: Buffer, type: KeptType): Promise<Refusal | undefined> {
  const fault = type === 'image/svg+xml' ? undefined : refuse('FILE_NOT_OF_TYPE', { type: WORD_OF[type] });
  switch (type) {
    case 'application/pdf':
      return starts(bytes, Buffer.from('%PDF-')) && bytes.subarray(-TAIL).includes('%%EOF') ? undefined : fault;
    case 'image/png':
      return starts(bytes, PNG_HEAD) && ends(bytes, PNG_END) ? undefined : fault;
    case 'image/jpeg':
      return starts(bytes, JPEG_HEAD) && bytes.lastIndexOf(JPEG_END) > JPEG_HEAD.length ? undefined : fault;
    case 'image/svg+xml':
      return unfitSvg(bytes);
    case 'text/csv':
    case 'application/json':
    case 'text/plain':
      return BINARY.has(typeByHead(bytes.subarray(0, HEAD))) || bytes.length === 0 ? fault : undefined;
    default:
      return (await isDocx(bytes)) ? undefined : fault;
  }
}

function unfitSvg(bytes: Buffer): Refusal | undefined {
  if (bytes.length > SVG_BYTES) return refuse('FILE_TOO_LARGE', { limitMb: SVG_BYTES / 1024 / 1024 });
  const text = textOf(bytes);
  if (text === undefined) return refuse('FILE_NOT_OF_TYPE', { type: 'SVG' });
  const fault = svgFault(text);
  return fault && refuse('SVG_UNSAFE', { what: fault.uk, whatEn: fault.en });
}

function textOf(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

async function isDocx(bytes: Buffer): Promise<boolean> {
  const listed = await unzip(bytes, () => false, NOTHING);
  return listed.ok && listed.names.has('word/document.xml') && listed.names.has('[Content_Types].xml');
}

const starts = (bytes: Buffer, mark: Buffer): boolean => bytes.subarray(0, mark.length).equals(mark);
const ends = (bytes: Buffer, mark: Buffer): boolean => bytes.subarray(-mark.length).equals(mark);
