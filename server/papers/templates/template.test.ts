import { test } from 'tap';
import { WORDED_PAPERS } from '#contract/papers';
import { documentHtml } from '../document/document-html.ts';
import { protocolDocument } from '../protocol/protocol.ts';
import { PROTOCOL_VOCABULARY } from '../protocol/protocol-template.ts';
import { htmlText, wholeProceedings } from '../testing/whole-papers.ts';
import { ownTemplate } from './kinds.ts';
import { parseTemplate } from './template.ts';

const parsed = (text: string) => parseTemplate(text, PROTOCOL_VOCABULARY);

test('the program’s own templates have no fault', async (t) => {
  for (const kind of WORDED_PAPERS) t.ok(ownTemplate(kind).lines.length > 3, kind);
});

test('a council’s own wording and order are printed', async (t) => {
  const own = parsed('= ПРОТОКОЛ № {номер}\n[підписи]\n== Що вирішено\n[рішення]\nслово Прийняті рішення = Ухвалено\n');
  if (!own.ok) throw new Error(own.fault.en);
  const html = htmlText(documentHtml(protocolDocument(wholeProceedings(), { template: own.template, draft: false })));
  t.match(html, /ПРОТОКОЛ № 14-1[\s\S]*Міський голова[\s\S]*Що вирішено[\s\S]*Ухвалено[\s\S]*№ 7-14\/VIII/u);
  t.notMatch(html, 'Порядок денний');
});

test('an unknown field, section or word is refused with its line and what was probably meant', async (t) => {
  const fault = (text: string) => {
    const { ok, ...rest } = parsed(text);
    return ok ? undefined : 'fault' in rest && rest.fault;
  };
  t.match(fault('= ПРОТОКОЛ\n{датта}\n'), { line: 2, uk: /«\{датта\}».*\{дата\}/u, en: /\{дата\}/u });
  t.match(fault('[присутніст]'), { line: 1, uk: /\[присутність\]/u });
  t.match(fault('\n\nслово ВИРІШИЛЛИ = УХВАЛИЛИ'), { line: 3, uk: /слово ВИРІШИЛИ/u });
  t.match(fault('Початок {початок'), { line: 1, uk: /дужка без пари/u });
  t.match(fault('# лише примітка\n'), { uk: /порожній/u });
});
