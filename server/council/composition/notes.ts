/** Notes on the record: each stands for ever, and a correction stands beside what it corrects. An edited text is no command's. */
import type { CouncilState } from './council-state.ts';
import type { CouncilCommandOf } from './decide.ts';
import { accept, type CouncilDecision, reject } from './decision.ts';
import { isSame } from './same.ts';

/** A later note may stand for an earlier one of the same sitting, once: the one that stands is corrected next. */
export function noteRecord(state: CouncilState, command: CouncilCommandOf<'note-record'>): CouncilDecision {
  const { type: _, noteId, ...note } = command;
  const { sittingId, replaces } = note;
  const known = state.notes.get(noteId);
  if (known) {
    const { at: _at, replacedBy: _by, ...said } = known;
    return isSame(said, note) ? accept() : reject('NOTE_STANDS', { noteId });
  }
  if (!state.sittings.has(sittingId)) return reject('UNKNOWN_SITTING', { sittingId });
  const before = replaces === undefined ? undefined : state.notes.get(replaces);
  if (replaces !== undefined && before?.sittingId !== sittingId) return reject('NO_SUCH_NOTE', { noteId: replaces });
  if (before?.replacedBy !== undefined) return reject('NOTE_REPLACED', { by: before.replacedBy });
  return accept({ type: 'RecordNoted', v: 1, data: { noteId, ...note } });
}
