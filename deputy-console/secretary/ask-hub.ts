/** What this page asks of the hub outside the live wire: files, lists, search, rehearsals. A refusal is a value. */
import { type Refusal, refuse } from '#contract/refusals';
import type { PageRole } from './role.ts';

export type Asked<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: Refusal /** The hub could not be reached. */; readonly lost?: true };

type Body = { readonly method?: 'POST' | 'PUT' | 'DELETE'; readonly body?: BodyInit; readonly type?: string };

/** Browsers know no type of some files, and the hub asks for the true one. */
const TYPES: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  svg: 'image/svg+xml',
};
export const typeOfFile = ({ name, type }: Pick<File, 'name' | 'type'>): string =>
  TYPES[name.split('.').at(-1)?.toLowerCase() ?? ''] ?? (type || 'application/octet-stream');

/** @param path with its query, without `as`. An answer without a body has the value undefined. */
export async function askHub<T>(path: string, as: PageRole, { method, body, type }: Body = {}): Promise<Asked<T>> {
  const address = `${path}${path.includes('?') ? '&' : '?'}as=${as}`;
  try {
    const answer = await fetch(address, {
      ...(method && { method }),
      ...(body !== undefined && { body }),
      ...(type && { headers: { 'content-type': type } }),
    });
    const text = await answer.text();
    if (answer.ok) return { ok: true, value: (text ? JSON.parse(text) : undefined) as T };
    return { ok: false, refusal: JSON.parse(text) as Refusal };
  } catch {
    return { ok: false, refusal: refuse('HUB_FAULT'), lost: true };
  }
}
