/** What each section, field and word of a template stands for, for whoever edits one. */
import { unreachable } from '#contract/unreachable';
import { type TemplateKind, VOCABULARIES } from './kinds.ts';

type Words = { readonly uk: string; readonly en: string };
/** `name` as it is put into the text: `[герб]`, `{дата}`, `слово ВИРІШИЛИ = `. */
export type Explained = { readonly kind: 'section' | 'field' | 'word'; readonly name: string } & Words;

const SECTIONS: Readonly<Record<string, Words>> = {
  герб: { uk: 'Герб із налаштувань ради', en: 'Coat of arms from the council’s settings' },
  відомості: { uk: 'Місце, час, склад, кворум, хто головував', en: 'Place, time, composition, quorum, who presided' },
  присутність: { uk: 'Присутні й відсутні поіменно', en: 'Present and absent by name' },
  запрошені: { uk: 'Запрошені', en: 'Invited persons' },
  'лічильна комісія': { uk: 'Склад лічильної комісії', en: 'The counting commission' },
  'порядок денний': { uk: 'Питання порядку денного', en: 'Items of the agenda' },
  'хід засідання': { uk: 'Доповіді, виступи, голосування', en: 'Reports, speeches, ballots' },
  рішення: { uk: 'Перелік прийнятих рішень', en: 'List of adopted decisions' },
  примітки: { uk: 'Примітки секретаря', en: 'Notes of the secretary' },
  підписи: { uk: 'Рядки для підписів', en: 'Lines to sign on' },
  текст: { uk: 'Текст рішення', en: 'Text of the decision' },
  голосування: { uk: 'Результат голосування', en: 'Result of the ballot' },
};

const FIELDS: Readonly<Record<string, Words>> = {
  рада: { uk: 'Назва ради', en: 'Name of the council' },
  скликання: { uk: '«VIII скликання»', en: '“VIII скликання”' },
  сесія: { uk: '«14-та сесія»', en: '“14-та сесія”' },
  засідання: { uk: 'Сесія, скликання, засідання', en: 'Session, convocation, sitting' },
  дата: { uk: '«30 березня 2026 року»', en: '“30 березня 2026 року”' },
  місце: { uk: 'Місце засідання', en: 'Place of the sitting' },
  номер: { uk: 'Номер паперу', en: 'Number of the paper' },
  початок: { uk: 'Коли відкрито', en: 'When it was opened' },
  закінчення: { uk: 'Коли закрито', en: 'When it was closed' },
  головуючий: { uk: 'Хто головував', en: 'Who presided' },
  назва: { uk: 'Назва рішення', en: 'Title of the decision' },
};

const WORD: Words = { uk: 'Інше слово замість цього', en: 'Another word in the place of this' };

/** All that a template of this paper may hold, sections first. */
export function explained(kind: TemplateKind): readonly Explained[] {
  const { sections, fields, words } = VOCABULARIES[kind];
  const of = (what: Explained['kind'], names: readonly string[]) =>
    names.map((name) => ({ kind: what, name: written(what, name), ...wordsOf(what, name) }));
  return [...of('section', sections), ...of('field', fields), ...of('word', words)];
}

function written(kind: Explained['kind'], name: string): string {
  switch (kind) {
    case 'section':
      return `[${name}]`;
    case 'field':
      return `{${name}}`;
    case 'word':
      return `слово ${name} = `;
    default:
      return unreachable(kind);
  }
}

const wordsOf = (kind: Explained['kind'], name: string): Words => {
  if (kind === 'word') return WORD;
  return (kind === 'section' ? SECTIONS : FIELDS)[name] ?? { uk: name, en: name };
};
