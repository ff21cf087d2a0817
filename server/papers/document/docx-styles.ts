/** Styles of a DOCX: Times New Roman 12 pt as ДСТУ 4163:2020 asks, headings as headings. */
import { AlignmentType, type IStylesOptions } from 'docx';

const FONT = 'Times New Roman';
const heading = (size: number, before: number, after: number) => ({
  run: { font: FONT, size, bold: true, color: '000000' },
  paragraph: { spacing: { before, after }, keepNext: true },
});

const HALF_POINTS = { text: 24, small: 20, title: 32, heading: 26 } as const;

export const DOCX_STYLES: IStylesOptions = {
  default: {
    document: { run: { font: FONT, size: HALF_POINTS.text, language: { value: 'uk-UA' } } },
    heading1: {
      ...heading(HALF_POINTS.title, 120, 200),
      paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 120, after: 200 }, keepNext: true },
    },
    heading2: heading(HALF_POINTS.heading, 280, 100),
    heading3: heading(HALF_POINTS.text, 240, 80),
  },
  paragraphStyles: [
    { id: 'Text', name: 'Текст', basedOn: 'Normal', quickFormat: true, paragraph: { spacing: { after: 80 } } },
    {
      ...{ id: 'Word', name: 'Слухали, вирішили', basedOn: 'Normal', quickFormat: true },
      ...{ run: { bold: true }, paragraph: { spacing: { before: 160, after: 40 }, keepNext: true } },
    },
    {
      ...{ id: 'Centred', name: 'Посередині', basedOn: 'Normal', quickFormat: true },
      paragraph: { alignment: AlignmentType.CENTER },
    },
    { id: 'Small', name: 'Пояснення', basedOn: 'Normal', quickFormat: true, run: { size: HALF_POINTS.small } },
  ],
};
