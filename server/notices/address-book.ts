/**
 * E-mail addresses of the members: `addresses.json` in the data folder, for its owner alone. Personal data that can be
 * erased, so it is in no journal.
 */
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { checker } from '#contract/check';
import type { MemberId } from '#contract/ids';
import { type Addresses, MailAddress } from '#contract/notices';
import { Type } from '#typebox';

const BookFile = Type.Object(
  { format: Type.Literal('addresses/1'), addresses: Type.Record(Type.String(), MailAddress) },
  { additionalProperties: false },
);
const check = checker(BookFile);
const OWNER_FILE = 0o600;

export class AddressBook {
  readonly #path: string;
  #addresses: ReadonlyMap<string, string>;

  /** A book that cannot be read is empty, as one that is not there. */
  constructor(path: string) {
    this.#path = path;
    this.#addresses = new Map(Object.entries(read(path)));
  }

  of(memberId: MemberId): string | undefined {
    return this.#addresses.get(memberId);
  }

  /** Takes these in, on the disk before it returns; others stay. */
  keep(given: Addresses['addresses']): void {
    const next = new Map(this.#addresses);
    for (const { memberId, address } of given) {
      if (address === undefined) next.delete(memberId);
      else next.set(memberId, address);
    }
    write(this.#path, JSON.stringify({ format: 'addresses/1', addresses: Object.fromEntries(next) }));
    this.#addresses = next;
  }
}

function read(path: string): Record<string, string> {
  try {
    const book = check(JSON.parse(readFileSync(path, 'utf8')));
    return book.ok ? book.value.addresses : {};
  } catch {
    return {};
  }
}

function write(path: string, text: string): void {
  const part = `${path}.part`;
  const file = openSync(part, 'w', OWNER_FILE);
  try {
    writeSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(part, path);
}
