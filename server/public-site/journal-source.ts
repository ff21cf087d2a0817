/**
 * What the site is made from, out of the journal's file, read beside its writer. In: how far the site goes; out: which
 * sittings have changed since, each one's proceedings, the council and its plans. Keeps the fold of the sitting that
 * grew last, so that one ballot more costs the reading of one ballot.
 */
import { dirname, join } from 'node:path';
import type { Council } from '#contract/composition';
import type { SittingId } from '#contract/ids';
import type { SealedPaperSigned } from '#contract/seal';
import { type CouncilState, emptyCouncil } from '../council/composition/council-state.ts';
import { evolveCouncil } from '../council/composition/evolve.ts';
import { videosOf } from '../council/composition/videos.ts';
import { fromJournal } from '../hub/from-journal.ts';
import type { Head } from '../journal/event.ts';
import { JournalGrowth } from '../journal/growth.ts';
import type { Video } from '../on-air/chapters/chapters.ts';
import type { PlacedEvent } from '../proceedings/placed-event.ts';
import type { Place, Proceedings } from '../proceedings/proceedings.ts';
import { Taking } from '../proceedings/taking.ts';
import { OlderSource } from './older-source.ts';
import type { ComingSitting } from './pages/plan-page.ts';
import { type CorrectedPaper, CorrectionBook } from './papers/correction-book.ts';
import { sittingPath } from './paths.ts';
import { type Foretold, PlanBook } from './plan-book.ts';
import { type ArchivedWord, SoundWords } from './sound/sound-words.ts';

const STREAM = 'sitting/';
/** Events of sittings that change the council itself. */
const OF_COUNCIL = ['SittingConvened', 'MandateEnded', 'MandateRecognised', 'FactionChanged'];
/** What of the council's stream the site's pages show; the rest is about sign-ins and accounts. */
const SHOWN: ReadonlySet<string> = new Set([
  'CouncilSettled',
  'RosterSettled',
  'MemberSettled',
  'MemberRemoved',
  ...OF_COUNCIL,
]);

/** What of the council's stream papers are made from: of one sitting's record notes, letters that told of it, signatures; of all their templates. */
const OF_RECORD: ReadonlySet<string> = new Set(['RecordNoted', 'NoticeSent', 'PaperSigned', 'TemplateKept']);

export class JournalSource {
  readonly #growth: JournalGrowth;
  #council: CouncilState = emptyCouncil;
  #seen: Head = { position: 0, hash: '' };
  #settled: Place = { position: 0, hash: '' };
  readonly #plans = new PlanBook();
  readonly #corrections = new CorrectionBook();
  readonly #older: OlderSource;
  readonly #ofRecord: PlacedEvent[] = [];
  readonly #sounds = new SoundWords();
  /** The last word on a video of each sitting. */
  readonly #videoWords = new Map<SittingId, Place>();
  #live: { readonly sittingId: SittingId; readonly taking: Taking; readonly position: number } | undefined;

  /** @throws JournalError when there is no journal of ours. */
  constructor(file: string) {
    this.#growth = new JournalGrowth(file);
    this.#older = new OlderSource(join(dirname(file), 'files'));
  }

  /** Follows the council up to the journal's end, and says where that is. */
  follow(): Head {
    const head = this.#growth.head;
    const from = this.#seen.position;
    for (const committed of this.#growth.ofStreamAndTypes('council', OF_COUNCIL, from, head.position)) {
      this.#followCouncil(fromJournal(committed));
    }
    this.#seen = head;
    return head;
  }

  /** Whether the journal went through this place: if not, it is another's. */
  has({ position, hash }: Place): boolean {
    return position === 0 || this.#growth.hashAt(position) === hash;
  }

  get council(): Council | undefined {
    return this.#council.council;
  }
  get members(): CouncilState['members'] {
    return this.#council.members;
  }
  /** Of the last event that settled the council or its people. */
  get settled(): Place {
    return this.#settled;
  }

  /** Sittings with an event, a note, a signature, a word on a video or a corrected paper after a position; in the order of their names. */
  changedSince(position: number): readonly SittingId[] {
    const streams = this.#growth.streams(position, this.#seen.position).filter((stream) => stream.startsWith(STREAM));
    const recorded = this.#ofRecord.flatMap((placed) => (placed.position > position ? this.#sittingOf(placed) : []));
    const corrected = this.#corrections.since(position);
    const reissued = [...this.#council.sittings].filter((id) =>
      corrected.some(({ path }) => path.startsWith(sittingPath(id))),
    );
    const own = streams.map((stream) => stream.slice(STREAM.length) as SittingId);
    const filmed = [...this.#videoWords].flatMap(([id, word]) => (word.position > position ? [id] : []));
    const heard = this.#sounds.since(position);
    return [
      ...new Set([...own, ...recorded, ...filmed, ...heard, ...reissued, ...this.#older.changedSince(position)]),
    ].sort();
  }

  /** Undefined for a sitting that was never convened, and for older results that were taken back. */
  proceedings(sittingId: SittingId): Proceedings | undefined {
    if (this.#older.knows(sittingId)) return this.#older.proceedings(sittingId, this.#council.council);
    const live = this.#live?.sittingId === sittingId ? this.#live : undefined;
    const { taking, position } = live ?? { taking: new Taking(), position: 0 };
    const upTo = this.#seen.position;
    for (const committed of this.#growth.ofStream(STREAM + sittingId, position, upTo))
      taking.follow(fromJournal(committed));
    this.#live = { sittingId, taking, position: upTo };
    return taking.proceedings(this.#ofRecord);
  }

  /** Every event of one sitting, oldest first. */
  eventsOf(sittingId: SittingId): readonly PlacedEvent[] {
    return [...this.#growth.ofStream(STREAM + sittingId, 0, this.#seen.position)].map(fromJournal);
  }

  /** Events of the council's stream that papers of sittings are made from. */
  get ofRecord(): readonly PlacedEvent[] {
    return this.#ofRecord;
  }

  /** Signatures made outside that were taken in for a sitting, oldest first. */
  signaturesOf(sittingId: SittingId): readonly SealedPaperSigned[] {
    return this.#council.signatures?.get(sittingId) ?? [];
  }

  /** The archived sound of a sitting; undefined when there is none. */
  soundOf(sittingId: SittingId): ArchivedWord | undefined {
    return this.#sounds.of(sittingId);
  }

  /** Videos of a sitting by number, and the place of the last word on them; undefined when none was marked. */
  videosOf(sittingId: SittingId): { readonly videos: ReadonlyMap<number, Video>; readonly journal: Place } | undefined {
    const journal = this.#videoWords.get(sittingId);
    return journal && { videos: videosOf(this.#council, sittingId), journal };
  }

  /** Papers that were published with other bytes before, oldest first. */
  get corrected(): readonly CorrectedPaper[] {
    return this.#corrections.all;
  }

  /** Sittings to come that everybody may see, in the order in which they are to begin; those that were dropped too. */
  get coming(): readonly ComingSitting[] {
    return this.#plans.coming(this.#council);
  }

  /** What people were told of a sitting before it was convened; undefined: nothing. */
  foretold(sittingId: SittingId): Foretold | undefined {
    return this.#plans.foretold(this.#council, sittingId);
  }

  close(): void {
    this.#growth.close();
  }

  #followCouncil(placed: PlacedEvent): void {
    const { event, at, position, hash } = placed;
    if (OF_RECORD.has(event.type)) this.#ofRecord.push(placed);
    this.#corrections.follow(placed);
    this.#older.follow(placed);
    if (SHOWN.has(event.type)) this.#settled = { position, hash };
    /* What the hall's equipment tells is of no council. */
    this.#council = evolveCouncil(this.#council, event as Parameters<typeof evolveCouncil>[1], at);
    this.#plans.follow(this.#council, placed);
    this.#sounds.follow(placed);
    if (event.type === 'StreamMarked' || event.type === 'StreamEnded' || event.type === 'VideoLinked')
      this.#videoWords.set(event.data.sittingId, { position, hash });
  }

  #sittingOf({ event }: PlacedEvent): readonly SittingId[] {
    if (event.type === 'RecordNoted' || event.type === 'PaperSigned') return [event.data.sittingId];
    const plan = event.type === 'NoticeSent' ? this.#council.plans.get(event.data.planId) : undefined;
    return plan?.convenedAs === undefined ? [] : [plan.convenedAs];
  }
}
