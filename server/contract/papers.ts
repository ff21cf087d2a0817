/**
 * Papers that a council words itself: templates of its papers, and the text of one paper that the secretary edited and
 * brought back. Events of the stream `council`. Over HTTP: `/api/papers/templates/…`, `/api/sittings/:id/texts`.
 */
import { type Static, Type } from '#typebox';
import { event } from './event.ts';
import { FileRef } from './files.ts';
import { Line } from './ids.ts';

const closed = { additionalProperties: false };

/** Papers that have a template, and a text that may be edited. */
export const WORDED_PAPERS = ['protocol', 'decision'] as const;
export const WordedPaper = Type.Enum(WORDED_PAPERS);
export type WordedPaper = Static<typeof WordedPaper>;

/** Characters of a template: more than any paper needs. */
export const TEMPLATE_CHARACTERS = 20_000;
export const TemplateText = Type.String({
  maxLength: TEMPLATE_CHARACTERS,
  pattern: '^[^\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F-\\u009F\\uD800-\\uDFFF]*$',
  description: 'Template of a paper, line by line.',
});

/** The council's own template of a paper was kept on the page; `text` absent: the program's own was taken again. */
export const TemplateKept = event('TemplateKept', { paper: WordedPaper, text: Type.Optional(TemplateText) });

/**
 * The text of a paper that came back edited, of the protocol or of one decision by its number; its figures are the
 * record's. `file` absent: it was given up, and the record's own words stand again.
 */
export const EditedText = Type.Object(
  {
    paper: WordedPaper,
    decision: Type.Optional(Line(100, 'Number of the decision.')),
    file: Type.Optional(FileRef),
  },
  closed,
);
export type EditedText = Static<typeof EditedText>;
