/**
 * A front end for tests: every link of a page's model as a link, every other word as text, so that what is found in the
 * site is what the builder put there.
 */

import type { FileRef } from '#contract/files';
import type { DrawPage } from '#contract/public-site';
import { siteFile } from '#contract/public-site';

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (mark) => ESCAPES[mark] ?? '');

export const drawPage: DrawPage = (head, page) =>
  `<!doctype html><html lang="uk"><title>${escaped(head.title)}</title><body data-kind="${page.kind}">
${wordsOf(head)}${wordsOf(page)}</body></html>
`;

function wordsOf(value: unknown, name = ''): string {
  if (Array.isArray(value)) return value.map((one) => wordsOf(one)).join('');
  if (value === null || typeof value !== 'object') return `<p data-name="${name}">${escaped(String(value))}</p>\n`;
  if ('sha256' in value && 'type' in value) return linkTo(siteFile(value as FileRef));
  return Object.entries(value)
    .map(([key, part]) => (key === 'path' || key === 'photo' ? linkTo(String(part)) : wordsOf(part, key)))
    .join('');
}

const linkTo = (path: string): string => `<a href="/${escaped(path)}">${escaped(path)}</a>\n`;
