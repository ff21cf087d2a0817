import { test } from 'tap';
import type { CouncilCommandOf } from './decide.ts';
import { after, bring, convened, noteId, settled, sittingId } from './testing/small-council.ts';

const note = (id: string, fields: Partial<CouncilCommandOf<'note-record'>> = {}): CouncilCommandOf<'note-record'> => ({
  type: 'note-record',
  noteId: noteId(id),
  sittingId: sittingId('8-14-1'),
  kind: 'note',
  text: 'Запрошено двох свідків',
  ...fields,
});
const held = convened(convened(settled, '8-14-1'), '8-14-2');
const noted = after(held, note('n1', { position: 12 }));

test('a note is of a sitting that was convened', async (t) => {
  t.match(bring(held, note('n1')), [{ type: 'RecordNoted', data: { sittingId: '8-14-1' } }]);
  t.match(bring(settled, note('n1')), { code: 'UNKNOWN_SITTING' });
});

test('a note is never written over: the same again is nothing new, another of its id is refused', async (t) => {
  t.same(bring(noted, note('n1', { position: 12 })), []);
  t.match(bring(noted, note('n1', { text: 'Інше' })), { code: 'NOTE_STANDS', noteId: 'n1' });
});

test('a correction stands beside what it replaces, once, in the same sitting', async (t) => {
  const replaces = noteId('n1');
  t.match(bring(noted, note('n2', { replaces, sittingId: sittingId('8-14-2') })), { code: 'NO_SUCH_NOTE' });
  t.match(bring(noted, note('n2', { replaces: noteId('n9') })), { code: 'NO_SUCH_NOTE', noteId: 'n9' });
  const corrected = after(noted, note('n2', { kind: 'correction', text: 'Трьох свідків', replaces }));
  t.match(corrected.notes.get(replaces), { text: 'Запрошено двох свідків', replacedBy: 'n2' });
  t.match(bring(corrected, note('n3', { replaces })), { code: 'NOTE_REPLACED', by: 'n2' });
  t.match(bring(corrected, note('n3', { replaces: noteId('n2') })), [{ type: 'RecordNoted' }]);
});
