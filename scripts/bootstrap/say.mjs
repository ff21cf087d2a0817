/** What bootstrap says: one line in each language, Ukrainian first, on stderr. */

export function say(uk, en) {
  process.stderr.write(`дзвін: ${uk}\n       ${en}\n`);
}
