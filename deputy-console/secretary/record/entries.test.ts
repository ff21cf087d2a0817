import { test } from 'tap';
import type { NoteId, SittingId } from '#contract/ids';
import type { NoteView, RecordLine } from '#contract/views';
import { entriesOf, isOf, notesOn } from './entries.ts';

const sittingId = '8-42-2' as SittingId;
const line = (position: number): RecordLine => ({
  ...{ position, at: '2025-12-18T11:00:00Z', mark: 'item' },
  title: { uk: 'Відкрито питання', en: 'Item opened' },
});
const note = (noted: number, more: Partial<NoteView> = {}): NoteView => ({
  ...{ sittingId, kind: 'note', text: `примітка ${noted}`, at: '2025-12-18T11:10:00Z', by: 'Секретар', noted },
  ...more,
});
const record = { '10': line(10), '20': line(20) };
const shown = (notes: Record<string, NoteView>) =>
  entriesOf(record, notesOn(notes, sittingId)).map((entry) => [
    entry.line?.position,
    entry.notes.map(({ noted }) => noted),
  ]);

test('a note stands in the record where it was written', async (t) => {
  t.same(shown({ a: note(15) }), [
    [10, []],
    [undefined, [15]],
    [20, []],
  ]);
});

test('a correction stands with the line it is about, and with what it was corrected by', async (t) => {
  const notes = {
    a: note(25, { kind: 'correction', position: 10, replacedBy: 'b' as NoteId }),
    b: note(30, { kind: 'correction' }),
  };
  t.same(shown(notes), [
    [10, [25, 30]],
    [20, []],
  ]);
});

test('a note that was replaced stays, with the one that stands for it', async (t) => {
  t.same(shown({ a: note(15, { replacedBy: 'b' as NoteId }), b: note(40) }), [
    [10, []],
    [undefined, [15, 40]],
    [20, []],
  ]);
});

test('notes on another sitting stand elsewhere; a line with a note counts as a note', async (t) => {
  t.same(shown({ a: note(15, { sittingId: '8-42-1' as SittingId }) }), [
    [10, []],
    [20, []],
  ]);
  const [first] = entriesOf(record, notesOn({ a: note(15, { position: 10 }) }, sittingId));
  t.ok(first && isOf(first, 'notes') && isOf(first, 'items'));
});
