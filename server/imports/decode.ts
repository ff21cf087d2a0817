/** Bytes of a text file as text. UTF-8 and UTF-16 with their marks, UTF-8 without one, else Windows-1251 as old programs write. */

/** The text without its byte order mark, in canonical composition, its lines ended by \n. */
export function decode(bytes: Uint8Array): string {
  return textOf(bytes).replaceAll('\u0000', '').replace(/\r\n?/g, '\n').normalize('NFC');
}

function textOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1251').decode(bytes);
  }
}
