/**
 * What a journal file of layout 1 must contain, written down a second time on purpose: the checker shares no code with
 * the program that writes the journal, so that one mistake cannot hide in both.
 */

/** The header's application_id: "Dzvn" in ASCII. */
export const APPLICATION_ID = 0x447a766e;

/** The header's user_version. */
export const LAYOUT = 1;

/** What stands for the hash before the first record. */
export const BEFORE_FIRST = '0000000000000000000000000000000000000000000000000000000000000000';

/** The guards of the table `events`, each as its SQL with single blanks. */
export const GUARDS: ReadonlyMap<string, string> = new Map([
  [
    'events_no_update',
    "CREATE TRIGGER events_no_update BEFORE UPDATE ON events BEGIN SELECT RAISE(ABORT, 'the journal is append-only: no update'); END",
  ],
  [
    'events_no_delete',
    "CREATE TRIGGER events_no_delete BEFORE DELETE ON events BEGIN SELECT RAISE(ABORT, 'the journal is append-only: no delete'); END",
  ],
  [
    'events_only_next',
    'CREATE TRIGGER events_only_next BEFORE INSERT ON events ' +
      'WHEN NEW.position IS NOT (SELECT coalesce(max(position), 0) + 1 FROM events) ' +
      "OR NEW.previous IS NOT (SELECT coalesce((SELECT hash FROM events ORDER BY position DESC LIMIT 1), printf('%064d', 0))) " +
      "BEGIN SELECT RAISE(ABORT, 'the journal is append-only: an insert must continue the chain'); END",
  ],
]);
