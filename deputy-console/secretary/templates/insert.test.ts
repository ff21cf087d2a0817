import { test } from 'tap';
import { inserted, lineSpan } from './insert.ts';

const words = { uk: '', en: '' };
const field = { kind: 'field', name: '{дата}', ...words } as const;
const section = { kind: 'section', name: '[герб]', ...words } as const;

test('a field goes where the caret is, in the place of what is chosen', async (t) => {
  t.same(inserted('Дата:  року', 6, 6, field), { text: 'Дата: {дата} року', caret: 12 });
  t.same(inserted('аXXб', 1, 3, field), { text: 'а{дата}б', caret: 7 });
});

test('a section stands on a line of its own: below the caret’s, or on it when that is empty', async (t) => {
  t.equal(inserted('= А\n= Б', 1, 1, section).text, '= А\n[герб]\n= Б');
  t.equal(inserted('= А', 3, 3, section).text, '= А\n[герб]');
  t.equal(inserted('= А\n\n= Б', 4, 4, section).text, '= А\n[герб]\n= Б');
  t.equal(inserted('', 0, 0, section).text, '[герб]');
});

test('a line is found by its number, the last for one that is not there', async (t) => {
  t.same(lineSpan('перший\nдругий\nтретій', 2), { from: 7, to: 13 });
  t.same(lineSpan('перший', 9), { from: 0, to: 6 });
});
