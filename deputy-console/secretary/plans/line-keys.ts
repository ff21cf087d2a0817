/**
 * The keys of one line of an agenda. In: what is pressed or pasted, how the line stands. Out: what the line was told to
 * do; a key that means nothing here is left to the browser.
 */
type Line = {
  /** Nothing is written in it. */
  readonly isBlank: () => boolean;
  readonly isFirst: () => boolean;
  readonly add: () => void;
  /** By so many places; `part` is what keeps the focus. */
  readonly move: (by: number, part?: string) => void;
  /** Goes to the line before or after. */
  readonly step: (by: number) => void;
  readonly remove: () => void;
  /** A list was pasted. */
  readonly paste: (text: string) => void;
};

const UP_DOWN: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1 };

export const lineKeys = (line: Line) => ({
  /** In the title: Enter adds, Alt with an arrow moves, an arrow at an end steps, Backspace takes an empty one off. */
  press(event: KeyboardEvent & { currentTarget: HTMLTextAreaElement }): void {
    const by = UP_DOWN[event.key];
    const { selectionStart, selectionEnd, value } = event.currentTarget;
    const caret = selectionStart === selectionEnd ? selectionStart : -1;
    if (event.isComposing) return;
    if (event.key === 'Enter' && !event.shiftKey) line.add();
    else if (by && event.altKey) line.move(by);
    else if (by && caret === (by < 0 ? 0 : value.length) && !event.shiftKey) line.step(by);
    else if (event.key === 'Backspace' && line.isBlank() && !event.repeat && !line.isFirst()) line.remove();
    else return;
    event.preventDefault();
  },
  /** Several lines pasted are a list, one is text. */
  paste(event: ClipboardEvent): void {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (text.split('\n').filter((one) => one.trim() !== '').length < 2) return;
    event.preventDefault();
    line.paste(text);
  },
  /** At the handle: an arrow moves the line. */
  pull(event: KeyboardEvent): void {
    const by = UP_DOWN[event.key];
    if (!by) return;
    event.preventDefault();
    line.move(by, '[data-handle]');
  },
});
