/** Documents as they are listed: where a file lies, what it is, how large. In: a file's reference. Out: words of it. */
import type { FileRef } from '#contract/files';
import type { Language } from '#kit/translate';

/** Address of the bytes, asked for as the deputy of this page. */
export const fileAddress = ({ sha256 }: FileRef): string => `/files/${sha256}?as=deputy`;
/** The same, to be saved under this title. */
export const savedAs = (file: FileRef, title: string): string =>
  `${fileAddress(file)}&title=${encodeURIComponent(title)}`;

const KINDS: Readonly<Record<FileRef['type'], string>> = {
  'application/pdf': 'PDF',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'DOCX',
  'image/png': 'PNG',
  'image/jpeg': 'JPEG',
  'image/svg+xml': 'SVG',
};
export const kindOf = ({ type }: FileRef): string => KINDS[type];

/** Size in MB with one digit, never less than 0,1. */
export const megabytes = ({ bytes }: FileRef, language: Language): string =>
  Math.max(0.1, bytes / 2 ** 20).toLocaleString(language, { maximumFractionDigits: 1 });
