/**
 * Names of files and folders that any system takes: Linux, Windows, a USB stick. In: words of the record; out: a name
 * of at most 120 bytes without what a file system or a shell may not hold. Ukrainian letters stay as they are.
 */

/** Bytes of a name in UTF-8. Most file systems take 255; the rest is for endings and folders of long paths. */
export const NAME_BYTES = 120;

/** Control and format characters, half signs, and what Windows forbids in a name; what joins two emoji to one stays. */
const FORBIDDEN =
  /(?:(?!(?<=\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F)\u200D(?=\p{Extended_Pictographic}))[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}/\\:*?"<>|])+/gu;
/** No script puts more marks on a letter; a name with hundreds would be one letter that no length holds. */
const MANY_MARKS = /(\p{M}{8})\p{M}+/gu;
/** Devices of Windows: no name of a file, whatever its ending. */
const RESERVED = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(\.|$)/i;
const NOTHING_LEFT = 'без назви';

/** @param bytes at most so many bytes of UTF-8; it is cut between letters, at a word where one is near. */
export function safeName(words: string, bytes: number = NAME_BYTES): string {
  const plain = words.normalize('NFC').replace(FORBIDDEN, ' ').replace(MANY_MARKS, '$1').replace(/\s+/gu, ' ');
  const trimmed = bare(shortened(bare(plain), bytes - 1));
  if (trimmed === '') return NOTHING_LEFT;
  return RESERVED.test(trimmed) ? `_${trimmed}` : trimmed;
}

/** Windows drops blanks and points at the end, and a leading point hides a file elsewhere. */
const bare = (name: string): string => name.replace(/^[\s.~-]+/u, '').replace(/[\s.]+$/u, '');

function shortened(name: string, bytes: number): string {
  if (Buffer.byteLength(name) <= bytes) return name;
  let kept = '';
  let room = bytes - Buffer.byteLength('…');
  for (const { segment } of letters.segment(name)) {
    room -= Buffer.byteLength(segment);
    if (room < 0) break;
    kept += segment;
  }
  const atWord = kept.slice(0, Math.max(kept.lastIndexOf(' '), 0));
  return `${bare(atWord.length > kept.length / 2 ? atWord : kept)}…`;
}
const letters = new Intl.Segmenter('uk', { granularity: 'grapheme' });

/** Gives each name once: who comes second is «… (2)». Names that differ by case alone are one to many systems. */
export class Names {
  readonly #taken = new Set<string>();
  /** How often a name was asked for, so that the thousandth of it isn't tried a thousand times. */
  readonly #counts = new Map<string, number>();

  /** @param bytes as of {@link safeName}. */
  take(words: string, bytes: number = NAME_BYTES): string {
    const name = safeName(words, bytes);
    const asked = `${bytes} ${name.toLowerCase()}`;
    for (let count = (this.#counts.get(asked) ?? 0) + 1; ; count += 1) {
      const tail = count === 1 ? '' : ` (${count})`;
      const tried = tail === '' ? name : safeName(words, bytes - Buffer.byteLength(tail)) + tail;
      const key = tried.toLowerCase();
      if (this.#taken.has(key)) continue;
      this.#taken.add(key);
      this.#counts.set(asked, count);
      return tried;
    }
  }
}
