/** The program's own template of a decision, and what a council's own may name in its place. */
import type { Vocabulary } from '../templates/template.ts';

export const DECISION_VOCABULARY: Vocabulary = {
  sections: ['герб', 'текст', 'голосування', 'підписи'],
  fields: ['рада', 'скликання', 'сесія', 'засідання', 'дата', 'місце', 'номер', 'назва'],
  words: ['Скасовано'],
};

export const DECISION_TEMPLATE = `# Бланк рішення ради. Знаки ті самі, що в бланку протоколу.
[герб]
>> {рада}
> {засідання}
= РІШЕННЯ
{дата} | {місце} | № {номер}
== {назва}
[текст]
[голосування]
[підписи]
`;
