/** `Range: bytes=…` of a request (RFC 9110 §14.2): one range; of several, or in another unit, the whole is sent. */

/** First and last byte to send, both included; the whole; or none that the file has. */
export type Wanted =
  | { readonly kind: 'part'; readonly first: number; readonly last: number }
  | { readonly kind: 'whole' | 'none' };

/** @param size bytes of the file, at least 1. */
export function wantedRange(header: string | undefined, size: number): Wanted {
  const found = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? '');
  const [, from = '', to = ''] = found ?? [];
  if (from === '' && to === '') return { kind: 'whole' };
  const first = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const last = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
  if (to !== '' && from !== '' && Number(to) < first) return { kind: 'whole' };
  return first > last ? { kind: 'none' } : { kind: 'part', first, last };
}
