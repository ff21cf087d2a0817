/**
 * The lines of one member's sign-ins that are kept. In: one after another. Out: the last of each kind, by position. Each
 * kind has a room of its own, and links issued in a row are one line with their number, so that nobody pushes the trace
 * of a PIN or of a sign-in out by issuing links.
 */
import type { SignInLine } from '#contract/sign-ins';

/** So many lines of each kind are kept, the last ones. */
const KEPT_OF_A_KIND = 8;

type Noted = { readonly position: number; readonly line: SignInLine };

export class OwnLines {
  #noted: readonly Noted[] = [];

  add(position: number, line: SignInLine): void {
    const last = this.#noted.at(-1);
    const isRun = last && line.what === 'link-issued' && isSameGiver(last.line, line);
    const added = isRun ? { ...line, count: (last.line.count ?? 1) + 1 } : line;
    this.#noted = keptOf([...(isRun ? this.#noted.slice(0, -1) : this.#noted), { position, line: added }], line.what);
  }

  /** By journal position. @param pages names of the pages that are signed in as the member now. */
  lines(pages: readonly string[]): Record<string, SignInLine> {
    const told = this.#noted.map(({ position, line }) => {
      const isOpen = line.page !== undefined && pages.includes(line.page);
      return [String(position), isOpen ? { ...line, open: true as const } : line];
    });
    return Object.fromEntries(told);
  }
}

/** Without the oldest of this kind when they are too many. */
function keptOf(noted: readonly Noted[], kind: SignInLine['what']): readonly Noted[] {
  const ofKind = noted.filter(({ line }) => line.what === kind);
  return ofKind.length > KEPT_OF_A_KIND ? noted.filter((one) => one !== ofKind[0]) : noted;
}

const isSameGiver = (one: SignInLine, other: SignInLine): boolean =>
  one.what === other.what && one.by === other.by && one.byName === other.byName;
