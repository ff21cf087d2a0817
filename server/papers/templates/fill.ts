/** A template and what one sitting has to say, put together: the blocks of the paper. */
import type { Block } from '../document/blocks.ts';
import { filled, type Template, type TemplateLine } from './template.ts';

/** What a paper has for its template: texts for the fields, blocks for the sections. */
export type Filling = {
  readonly fields: ReadonlyMap<string, string>;
  readonly sections: ReadonlyMap<string, readonly Block[]>;
};

export const fillTemplate = ({ lines }: Template, filling: Filling): readonly Block[] =>
  lines.flatMap((line) => blocksOf(line, filling));

function blocksOf(line: TemplateLine, { fields, sections }: Filling): readonly Block[] {
  if (line.kind === 'section') return sections.get(line.name) ?? [];
  if (line.kind === 'triple') {
    const [left, middle, right] = line.texts;
    return [
      { kind: 'triple', left: filled(left, fields), middle: filled(middle, fields), right: filled(right, fields) },
    ];
  }
  const text = filled(line.text, fields).trim();
  if (text === '') return [];
  if (line.kind === 'strong') return [{ kind: 'centred', text, strong: true }];
  return [{ kind: line.kind, text }];
}

/** What the template calls a word of the paper: its own, or the paper’s. */
export const wordOf =
  ({ words }: Template) =>
  (word: string): string =>
    words.get(word) ?? word;
