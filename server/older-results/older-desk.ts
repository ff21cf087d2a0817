/**
 * The desk of older results: files come in and are read in a process of their own, what they say is shown and asked
 * about, and goes to the archive when the secretary says so. In: bytes, answers; out: how it stands; sittings as kept
 * files, and events that name them. Reading never changes the archive; the same ballots are taken once.
 */
import { createHash } from 'node:crypto';
import type { CouncilEventOf } from '#contract/events';
import type { SittingId } from '#contract/ids';
import type {
  DraftBallot,
  OlderAnswers,
  OlderPerson,
  OlderResults,
  OlderSitting,
  OlderSittingRef,
  OlderSource,
  RemoveOlderResults,
} from '#contract/older-results';
import { MOST_SITTINGS_AT_ONCE } from '#contract/older-results';
import { type Refusal, refuse } from '#contract/refusals';
import { type CouncilState, sittingIdOf } from '../council/composition/council-state.ts';
import type { FileStore } from '../files/file-store.ts';
import { ArchiveBooks, type Book } from './archive-books.ts';
import { type Draft, draftsOf } from './drafts.ts';
import { keptTypeOf } from './kept-type.ts';
import type { Matched } from './names/name-book.ts';
import type { PreparedFile } from './prepared.ts';
import { ballotLine, resultsView } from './results-view.ts';
import { sittingOf } from './sitting-files.ts';
import { Tray } from './tray.ts';

export type OlderEvent = CouncilEventOf<'OlderResultsTaken' | 'OlderResultsRemoved'>;
export type OlderDeskOptions = {
  readonly files: Pick<FileStore, 'keep' | 'find'>;
  /** Reads one file in a process of its own. */
  readonly read: (bytes: Buffer, name: string) => Promise<PreparedFile>;
  readonly council: () => CouncilState;
  /** Notes it in the journal by whose hand; resolves when it is on the disk. */
  readonly note: (event: OlderEvent, by: string) => Promise<unknown>;
};
export type Answered<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal };

/** What the tray comes to, as the council and the archive are now. */
type Standing = {
  readonly drafts: readonly Draft[];
  readonly names: ReadonlyMap<string, Matched>;
  readonly books: readonly Book[];
  readonly known: readonly OlderPerson[];
};

export class OlderResultsDesk {
  readonly #options: OlderDeskOptions;
  readonly #tray = new Tray();
  readonly #books: ArchiveBooks;
  #standing: Promise<Standing> | undefined;
  #standsOn: CouncilState | undefined;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(options: OlderDeskOptions) {
    this.#options = options;
    this.#books = new ArchiveBooks(async (sha256) => {
      const found = await options.files.find(sha256);
      return found.ok ? found.path : undefined;
    });
  }

  /** Reads a file and keeps it. Refused: `OLDER_TRAY_FULL`, and those of the file store. */
  async add(
    bytes: Buffer,
    name: string,
  ): Promise<Answered<{ readonly ballots: number; readonly faults: PreparedFile['faults'] }>> {
    const limit = this.#tray.full;
    if (limit !== undefined) return { ok: false, refusal: refuse('OLDER_TRAY_FULL', { limit }) };
    const read = await this.#options.read(bytes, name);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const kept = read.ballots.length === 0 ? undefined : await this.#keep(bytes, name, read);
    if (kept && !kept.ok) return kept;
    this.#tray.add({ source: kept?.value, name, sha256, read });
    this.#standing = undefined;
    return { ok: true, value: { ballots: read.ballots.length, faults: read.faults } };
  }

  async view(): Promise<OlderResults> {
    return this.#viewOf(await this.#stand());
  }

  #viewOf(standing: Standing): OlderResults {
    const taken = [...(this.#options.council().olderResults?.values() ?? [])];
    return resultsView({ ...standing, tray: this.#tray, taken });
  }

  /** The ballots of one sitting that was read, row by row; undefined: there is no such sitting. */
  async ballots(key: string): Promise<readonly DraftBallot[] | undefined> {
    const { drafts } = await this.#stand();
    return drafts.find((draft) => draft.key === key)?.ballots.map(ballotLine);
  }

  answer(answers: OlderAnswers): void {
    this.#tray.answer(answers);
    this.#standing = undefined;
  }

  clear(): void {
    this.#tray.clear();
    this.#standing = undefined;
  }

  /** Takes what is new into the archive. Refused: `OLDER_QUESTIONS_OPEN`, `OLDER_NOTHING_NEW`, and those of the file store. */
  take(by: string): Promise<Answered<OlderResults>> {
    return this.#oneByOne(() => this.#take(by));
  }

  /** Takes sittings back out of the archive. Refused: `NO_SUCH_OLDER_SITTING`. */
  remove({ sittingIds, reason }: RemoveOlderResults, by: string): Promise<Answered<OlderResults>> {
    return this.#oneByOne(async () => {
      const { olderResults } = this.#options.council();
      const missing = sittingIds.find((id) => !olderResults?.has(id));
      if (missing !== undefined) return { ok: false, refusal: refuse('NO_SUCH_OLDER_SITTING', { sittingId: missing }) };
      await this.#options.note({ type: 'OlderResultsRemoved', v: 1, data: { sittingIds, reason } }, by);
      this.#standing = undefined;
      return { ok: true, value: await this.view() };
    });
  }

  /** In as many events as it takes. What comes in meanwhile, and what can't be taken yet, stays in the tray. */
  async #take(by: string): Promise<Answered<OlderResults>> {
    for (let isFirst = true; ; isFirst = false) {
      const standing = await this.#stand();
      const { open } = this.#viewOf(standing);
      const ready = readyOf(standing.drafts);
      if (isFirst && open > 0) return { ok: false, refusal: refuse('OLDER_QUESTIONS_OPEN', { open }) };
      if (isFirst && ready.length === 0) return { ok: false, refusal: refuse('OLDER_NOTHING_NEW') };
      if (open > 0 || ready.length === 0) break;
      const made = await this.#makeSittings(ready, standing);
      if (!made.ok) return made;
      await this.#options.note({ type: 'OlderResultsTaken', v: 1, data: { sittings: [...made.value] } }, by);
      this.#drop(ready);
    }
    this.#drop((await this.#stand()).drafts.filter(({ faults, fresh }) => faults.length === 0 && fresh === 0));
    return { ok: true, value: await this.view() };
  }

  #drop(drafts: readonly Draft[]): void {
    if (drafts.length > 0) this.#tray.drop(drafts.flatMap(({ ballots }) => ballots));
    this.#standing = undefined;
  }

  async #makeSittings(
    drafts: readonly Draft[],
    { names, books }: Standing,
  ): Promise<Answered<readonly OlderSittingRef[]>> {
    const people = new Map([...names].map(([name, { person }]) => [name, person]));
    const sittings: OlderSittingRef[] = [];
    for (const draft of drafts) {
      const made = await this.#makeSitting(draft, people, books);
      if (!made.ok) return made;
      sittings.push(made.value);
    }
    return { ok: true, value: sittings };
  }

  async #makeSitting(
    draft: Draft,
    people: ReadonlyMap<string, OlderPerson>,
    books: readonly Book[],
  ): Promise<Answered<OlderSittingRef>> {
    const { session = 1, date, convocation } = draft;
    const own = books.find(
      (book) => book.date === date && book.convocation === convocation && book.session === session,
    );
    const former = own && (await this.#books.read(own.file.sha256));
    const sitting = sittingOf({ draft, session, people, sources: this.#tray.sources, ...(former && { former }) });
    const kept = await this.#options.files.keep(Buffer.from(`${JSON.stringify(sitting)}\n`), 'application/json');
    return kept.ok ? { ok: true, value: refOf(sitting, kept.file) } : kept;
  }

  async #keep(bytes: Buffer, name: string, { layout = 'plain-list' }: PreparedFile): Promise<Answered<OlderSource>> {
    const kept = await this.#options.files.keep(bytes, keptTypeOf(bytes));
    if (!kept.ok) return kept;
    return { ok: true, value: { ...kept.file, name: lineOf(name), layout } };
  }

  /** Reckoned anew when a file, an answer, the council or the archive has changed. */
  #stand(): Promise<Standing> {
    const council = this.#options.council();
    if (this.#standing && this.#standsOn === council) return this.#standing;
    this.#standsOn = council;
    this.#standing = this.#reckon(council);
    return this.#standing;
  }

  async #reckon({
    council,
    convocation,
    members,
    olderResults = new Map(),
    sittings,
  }: CouncilState): Promise<Standing> {
    const books = await this.#books.of(olderResults as ReadonlyMap<SittingId, OlderSittingRef>);
    const roster = members.map(
      ({ id, name, gender, office }): OlderPerson => ({
        id,
        name,
        gender,
        office: office === 'head' ? 'head' : 'deputy',
      }),
    );
    const known = new Map([...books.flatMap(({ people }) => people), ...roster].map((person) => [person.id, person]));
    const ballots = this.#tray.ballots();
    const drafts = draftsOf({
      ...{ ballots, answers: this.#tray.answers, taken: books },
      ...(council && {
        council: { name: council.name, seats: council.seats, ...(convocation !== undefined && { convocation }) },
      }),
      isRecorded: (...numbers) => sittings.has(sittingIdOf(...numbers)),
    });
    return { drafts, books, known: [...known.values()], names: this.#tray.names([...known.values()], ballots) };
  }

  #oneByOne<T>(act: () => Promise<T>): Promise<T> {
    const turn = this.#turn.then(act);
    this.#turn = turn.catch(() => undefined);
    return turn;
  }
}

/** What can be taken at once. Two that the secretary's answers made one sitting go one after the other. */
function readyOf(drafts: readonly Draft[]): readonly Draft[] {
  const once = new Map<string, Draft>();
  for (const draft of drafts) {
    const { faults, fresh, date, convocation, session } = draft;
    const key = `${date}/${convocation}/${session}`;
    if (faults.length === 0 && fresh > 0 && !once.has(key)) once.set(key, draft);
  }
  return [...once.values()].slice(0, MOST_SITTINGS_AT_ONCE);
}

const lineOf = (name: string): string =>
  name
    .replace(/[\p{Cc}\p{Cs}\u2028\u2029/\\]+/gu, ' ')
    .trim()
    .slice(-300) || 'файл';

const refOf = (sitting: OlderSitting, { sha256, bytes }: { sha256: string; bytes: number }): OlderSittingRef => ({
  ...{ sittingId: sitting.sittingId, date: sitting.date, convocation: sitting.convocation },
  ...{ session: sitting.session, sitting: sitting.sitting, ballots: sitting.ballots.length },
  doubtful: sitting.ballots.filter(({ warnings }) => warnings.length > 0).length,
  ...{ sources: sitting.sources.length, file: { sha256, bytes } },
});
