/**
 * What a deputy's page makes of who signed in as him. In: the own view's lines, the name of this page, and up to where
 * the person has seen them on this device. Out: lines newest first, and what is still to be looked at.
 */
import type { SignInLine, SignIns } from '#contract/sign-ins';

/** A line at its journal position. `here`: it was this page. */
export type SeenLine = SignInLine & { readonly position: number; readonly here: boolean };

/** Every line, newest first. */
export const linesOf = ({ lines }: SignIns, page: string | undefined): SeenLine[] =>
  Object.entries(lines)
    .map(([position, line]) => ({
      ...line,
      position: Number(position),
      here: line.page !== undefined && line.page === page,
    }))
    .toSorted((a, b) => b.position - a.position);

/**
 * What is still to be looked at, newest first, links that nobody used last: what came after the last look, else after this page signed in itself, and
 * whatever other page is open. A link that was used is told by its use, one that this page used by nothing.
 * @param seen position of the last look; undefined: nobody has looked on this device.
 */
export function unseenOf(signIns: SignIns, page: string | undefined, seen: number | undefined): SeenLine[] {
  const lines = linesOf(signIns, page);
  const own = lines.find(({ here }) => here)?.position ?? 0;
  const lookedAt = seen !== undefined && seen <= (lines[0]?.position ?? 0) ? seen : undefined;
  const since = lookedAt ?? own;
  const isNew = ({ position, open }: SeenLine) => position > since || (open === true && position > (lookedAt ?? 0));
  const unseen = lines.filter((line, at) => {
    if (line.here || line.what === 'disowned' || line.by === 'deputy' || !isNew(line)) return false;
    return line.what !== 'link-issued' || !lines.slice(0, at).some(({ what }) => what === 'by-link');
  });
  const isLink = ({ what }: SeenLine) => what === 'link-issued';
  return [...unseen.filter((line) => !isLink(line)), ...unseen.filter(isLink)];
}
