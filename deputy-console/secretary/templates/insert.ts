/** Putting a section, a field or a word into a template. In: the text and where the caret is. Out: both afterwards. */
import type { Known } from './shelved.ts';

export type Edited = { readonly text: string; readonly caret: number };

/** A field goes where the caret is; a section and a word stand on a line of their own, below the caret's. */
export function inserted(text: string, from: number, to: number, { kind, name }: Known): Edited {
  if (kind === 'field') return { text: text.slice(0, from) + name + text.slice(to), caret: from + name.length };
  const newLine = text.indexOf('\n', to);
  const end = newLine < 0 ? text.length : newLine;
  const isEmpty = text.slice(text.lastIndexOf('\n', end - 1) + 1, end).trim() === '';
  const line = isEmpty ? name : `\n${name}`;
  return { text: text.slice(0, end) + line + text.slice(end), caret: end + line.length };
}

/** Where a line begins and ends, from 1; the last when there are fewer. */
export function lineSpan(text: string, line: number): { readonly from: number; readonly to: number } {
  const lines = text.split('\n');
  const at = Math.min(Math.max(line, 1), lines.length) - 1;
  const from = lines.slice(0, at).reduce((sum, one) => sum + one.length + 1, 0);
  return { from, to: from + (lines[at]?.length ?? 0) };
}
