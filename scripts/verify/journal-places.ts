/**
 * What a whole journal says of the papers beside it. In: its file; out: the hash at a position, and every document that
 * somebody signed outside, as the journal noted it.
 */
import type Database from 'better-sqlite3';
import type { Place } from './check.ts';
import { openCopy } from './open-copy.ts';

/** A document under a КЕП: who signed, and the digest of the bytes. */
export type SignedOutside = {
  readonly position: number;
  readonly document: { readonly name: string; readonly sha256: string };
  readonly signature: { readonly name: string; readonly sha256: string };
  readonly signers: readonly { readonly name: string; readonly signedAt?: string }[];
};

export type JournalPlaces = {
  /** Whether the journal went through this place; its hash may be given by its first digits. */
  has(place: Place): boolean;
  readonly signed: readonly SignedOutside[];
};

/** Gives `look` what the journal says, and closes it. */
export async function inJournal<T>(file: string, look: (places: JournalPlaces) => Promise<T>): Promise<T> {
  const database = openCopy(file);
  try {
    const hashAt = database.prepare<[number], { hash: string }>('SELECT hash FROM events WHERE position = ?');
    return await look({
      has: ({ position, hash }) => hashAt.get(position)?.hash.startsWith(hash) === true,
      signed: signedIn(database),
    });
  } finally {
    database.close();
  }
}

function signedIn(database: Database.Database): SignedOutside[] {
  const rows = database
    .prepare<[], { position: number; data: string }>(
      "SELECT position, data FROM events WHERE type = 'PaperSigned' ORDER BY position",
    )
    .all();
  return rows.map(({ position, data }) => ({
    position,
    ...(JSON.parse(data) as Omit<SignedOutside, 'position'>),
  }));
}
