import { test } from 'tap';
import type { NoteId, SittingId } from '#contract/ids';
import type { NoteView } from '#contract/views';
import { isFinal } from './whole-papers.ts';

const sittingId = '8-14-1' as SittingId;
const note = (kind: NoteView['kind'], noted: number, rest: Partial<NoteView> = {}): NoteView => ({
  ...{ sittingId, kind, noted, text: 'Примітка', at: '2026-03-30T14:00:00.000Z', by: 'secretary' },
  ...rest,
});
const final = (...notes: readonly NoteView[]) =>
  isFinal({ sittingId } as Parameters<typeof isFinal>[0], Object.fromEntries(notes.map((one, at) => [`n${at}`, one])));

test('a protocol is final when nothing stands noted after the word that it is', async (t) => {
  t.equal(final(), false);
  t.equal(final(note('note', 1), note('protocol-final', 2)), true);
  t.equal(final(note('protocol-final', 2), note('correction', 3)), false);
  t.equal(final(note('protocol-final', 1, { replacedBy: 'n1' as NoteId }), note('note', 2)), false);
  t.equal(final(note('protocol-final', 1, { sittingId: '8-14-2' as SittingId })), false, 'of another sitting');
});
