/**
 * Where a thing that was found is opened. In: what was found, the sitting that is under way, as whom the page acts. Out:
 * an address, with whether it opens a paper beside the page; undefined where there is nothing more to open.
 */
import type { SittingId } from '#contract/ids';
import type { Found } from '#contract/search';
import type { PageRole } from '../role.ts';

export type Opening = { readonly href: string; readonly paper: boolean };

export function addressOf(found: Found, current: SittingId | undefined, as: PageRole): Opening | undefined {
  const { href, kind, planId, sittingId, position } = found;
  if (href !== undefined)
    return { href: href.startsWith('/') ? `${href}${href.includes('?') ? '&' : '?'}as=${as}` : href, paper: true };
  if (planId !== undefined) return { href: `#plans/${encodeURIComponent(planId)}`, paper: false };
  if (kind === 'person') return { href: '#people', paper: false };
  if (sittingId === undefined) return undefined;
  if (sittingId !== current) return { href: `#papers/${encodeURIComponent(sittingId)}`, paper: false };
  if (position !== undefined) return { href: `#record/${position}`, paper: false };
  return { href: kind === 'item' ? '#agenda' : `#papers/${encodeURIComponent(sittingId)}`, paper: false };
}
