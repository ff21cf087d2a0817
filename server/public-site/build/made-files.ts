/** Files of the site by their kinds: pages that are drawn, JSON, text. */
import type { DrawPage } from '#contract/public-site';
import type { Lay } from '../papers/lay-papers.ts';
import { fileOf } from '../paths.ts';
import { keyOf, type PageModel } from '../site-context.ts';
import type { Wanted } from './wanted.ts';

/** What makes pages and papers. */
export type Makers = { readonly draw: DrawPage; readonly lay: Lay };

export function pageFile(scope: string, { head, page }: PageModel, draw: DrawPage): Wanted {
  const path = fileOf(head.path);
  const make = async () => draw(head, page);
  return { path, scope, type: 'text/html; charset=utf-8', key: keyOf([head, page]), make };
}

/** In one line: what programs read is not paid for in white space. */
export function jsonFile(scope: string, path: string, value: unknown): Wanted {
  const text = `${JSON.stringify(value)}\n`;
  return textFile(scope, path, 'application/json', text);
}

export const textFile = (scope: string, path: string, type: string, text: string): Wanted => ({
  ...{ path, scope, type, key: keyOf(text), make: async () => text },
});
