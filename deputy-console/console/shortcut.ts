/**
 * Which shortcut a key press means, if any. In: a keyboard event. Out: the key's name, or undefined when the press
 * belongs to what has the focus: typing in a field, or Enter and Space on a control, which the browser turns into
 * a click of its own. So one press never does two things.
 */
const FIELDS = 'input, select, textarea, [contenteditable]';
const CONTROLS = `${FIELDS}, button, a[href], summary`;

/** The part of a keyboard event that matters here. */
type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'repeat' | 'ctrlKey' | 'altKey' | 'metaKey' | 'defaultPrevented' | 'target'
>;

/** The shortcut of a press. A held key repeats and counts once; with Ctrl, Alt or Meta it belongs to the browser. */
export function shortcutOf(press: KeyPress): string | undefined {
  if (press.repeat || press.defaultPrevented || press.ctrlKey || press.altKey || press.metaKey) return undefined;
  const within = (selector: string) => press.target instanceof Element && press.target.closest(selector) !== null;
  if (within('dialog')) return undefined;
  const function_ = /^F\d+$/.test(press.key);
  if (!function_ && within(press.key === 'Enter' || press.key === ' ' ? CONTROLS : FIELDS)) return undefined;
  return press.key;
}
