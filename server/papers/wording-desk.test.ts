import { test } from 'tap';
import type { NoteId, SittingId } from '#contract/ids';
import { wholeSitting } from '../proceedings/testing/whole-sitting.ts';
import type { Made } from './sitting-papers.ts';
import { TemplateShelf } from './templates/shelf.ts';
import { openTemplates } from './templates/template-desk.ts';
import { openWording } from './wording-desk.ts';

const made: Made = { bytes: Buffer.from(''), fileName: 'Протокол.html' };
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

test('a text that is refused is not kept among the council’s files; one that is taken is', async (t) => {
  let laid: Made | undefined = made;
  const kept: string[] = [];
  const [councilEvents, note] = [() => [], async () => undefined];
  const wording = openWording(
    {
      ...{ eventsOf: () => wholeSitting(), councilEvents, note, newId: () => 'n1' as NoteId },
      keepFile: async (bytes) => {
        kept.push(String(bytes));
        return { ok: true, file: { sha256: 'a'.repeat(64), type: DOCX, bytes: bytes.length } };
      },
    },
    {
      templates: openTemplates({ shelf: new TemplateShelf(t.testdir({})), councilEvents, note }),
      wordsOf: async (bytes) => (String(bytes) === 'нечитне' ? undefined : []),
      withText: async () => laid,
    },
  );
  const take = (words: string) =>
    wording.takeText(
      '8-14-1' as SittingId,
      { kind: 'protocol' },
      { name: 'a.docx', bytes: Buffer.from(words) },
      { role: 'secretary' },
    );
  t.match(await take('нечитне'), { ok: false, refusal: { code: 'TEXT_UNREADABLE' } });
  laid = { ...made, missing: 'За — 20' };
  t.match(await take('чуже'), { ok: false, refusal: { code: 'TEXT_NOT_OF_PAPER' } });
  t.same(kept, []);
  laid = made;
  t.match(await take('добре'), { ok: true });
  t.same(kept, ['добре']);
});
