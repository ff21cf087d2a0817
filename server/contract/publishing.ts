/**
 * What a council owes the public by law and by when, what was published where, and who was sent the notice. Events of
 * the stream `council`; the secretary's view of duties is a part of the office's. Mail over HTTP: `/api/notices/…`, targets: `/api/publishing/…`.
 */
import { type Static, Type } from '#typebox';
import { command } from './command.ts';
import { Count, event } from './event.ts';
import { Instant, Line, MemberId, PlanId, SittingId } from './ids.ts';
import { Sentence } from './view-parts.ts';

const closed = { additionalProperties: false };

/**
 * Duties with a term: the notice of a sitting, drafts of its decisions, results by name, the video, the head's veto
 * (a term of his, which runs out by itself), the council's second look at a vetoed decision.
 */
export const DUTY_KINDS = ['notice', 'drafts', 'roll-call', 'video', 'veto', 'reconsideration'] as const;
export const DutyKind = Type.Enum(DUTY_KINDS);
export type DutyKind = Static<typeof DutyKind>;

const DecisionNumber = Line(100, 'Number of the decision.');

/** A local day of the council's zone. */
const VoteDay = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$', description: 'Day of the vote.' });

/**
 * What the office says of a duty: done at this time, outside this system or in it; of `veto`: the head has stopped the
 * decision. `at` absent: what was said before is taken back. One of plan and sitting is given; `day`: of `roll-call`,
 * which is owed for each day of voting, absent: for all until now.
 */
const dutyFields = {
  duty: DutyKind,
  planId: Type.Optional(PlanId),
  sittingId: Type.Optional(SittingId),
  decision: Type.Optional(DecisionNumber),
  day: Type.Optional(VoteDay),
  at: Type.Optional(Instant),
  how: Type.Optional(Line(500, 'Where or how, e.g. the address of the video.')),
};
export const DutyNoted = event('DutyNoted', dutyFields);
export const NoteDuty = command('note-duty', dutyFields);

/** How terms are reckoned: under martial law drafts need not be published beforehand (389-VIII ст. 9). */
const deadlineFields = { martialLaw: Type.Boolean() };
export const DeadlinesSettled = event('DeadlinesSettled', deadlineFields);
export const SettleDeadlines = command('settle-deadlines', deadlineFields);

const Sha256 = Type.String({ pattern: '^[0-9a-f]{64}$', description: 'SHA-256, hex.' });
export const TargetName = Line(60, 'A place that is published to, as the council calls it.');
/** The site as of this position has arrived whole at a target. `isPublic`: everybody can read it there. */
export const Published = event('Published', {
  target: TargetName,
  isPublic: Type.Boolean(),
  position: Type.Integer({ minimum: 0, description: 'The journal’s last event that the site shows.' }),
  /** Digest of names and bytes of all files, hex. */
  digest: Type.String({ pattern: '^[0-9a-f]{64}$' }),
  files: Type.Object({ all: Count, put: Count, removed: Count }, closed),
  /** Papers that had been published with other bytes: corrections. */
  corrected: Type.Optional(Type.Array(Line(500, 'Path of the file.'), { maxItems: 100 })),
  /** Of each of these, in their order: the digest that people had, and the new one, hex. */
  digests: Type.Optional(Type.Array(Type.Object({ former: Sha256, sha256: Sha256 }, closed), { maxItems: 100 })),
});

/** What became of one letter. No address is in it. */
export const LETTER_FATES = ['sent', 'no-address', 'refused', 'unreachable'] as const;
export const LetterFate = Type.Enum(LETTER_FATES);
export type LetterFate = Static<typeof LetterFate>;
/** The notice of a planned sitting was sent by e-mail, to all or again to those it had not reached. */
export const NoticeSent = event('NoticeSent', {
  planId: PlanId,
  letters: Type.Array(Type.Object({ memberId: MemberId, fate: LetterFate, at: Instant }, closed), { minItems: 1 }),
});

export const PUBLISHING_EVENTS = [DutyNoted, DeadlinesSettled, Published, NoticeSent] as const;
export const PUBLISHING_COMMANDS = [NoteDuty, SettleDeadlines] as const;

/** One duty as it stands. `ahead`: there is time; `exempt`: the law asks for nothing now; `over`: the term has run out, nothing was owed. */
export const DutyView = Type.Object(
  {
    duty: DutyKind,
    planId: Type.Optional(PlanId),
    sittingId: Type.Optional(SittingId),
    decision: Type.Optional(Type.String()),
    /** Of results by name: the day of the vote, `YYYY-MM-DD`. */
    day: Type.Optional(VoteDay),
    /** Numbers of session and sitting, and the beginning of the sitting. */
    session: Type.Integer(),
    sitting: Type.Integer(),
    startsAt: Type.String(),
    /** The last instant, ISO 8601 UTC. */
    dueAt: Type.String(),
    state: Type.Enum(['done', 'at-hand', 'ahead', 'late', 'exempt', 'over'] as const),
    doneAt: Type.Optional(Type.String()),
    /** It was done after its term. */
    wasLate: Type.Optional(Type.Literal(true)),
    /** How many papers are meant, where they are counted. */
    papers: Type.Optional(Count),
    how: Type.Optional(Type.String()),
    /** That it is done was said by the office, and may be taken back. */
    noted: Type.Optional(Type.Literal(true)),
    article: Type.String(),
  },
  closed,
);
export type DutyView = Static<typeof DutyView>;

/**
 * Ways to a target: a folder of this machine, an SFTP server, a store that speaks S3, a WebDAV server; `pull`: a web
 * server fetches the site from the hub.
 */
export const TARGET_KINDS = ['folder', 'sftp', 's3', 'webdav', 'pull'] as const;
/** How one target stands. */
export const TargetView = Type.Object(
  {
    kind: Type.Enum(TARGET_KINDS),
    isPublic: Type.Boolean(),
    /** Where people find the site there. */
    address: Type.Optional(Type.String()),
    state: Type.Enum(['up-to-date', 'bringing-out', 'waiting', 'empty'] as const),
    publishedAt: Type.Optional(Type.String()),
    /** The journal's last event that people see there; absent: the site as it is now is not seen there. */
    shows: Type.Optional(Type.Integer({ minimum: 0 })),
    /** Of `pull`: when the web server fetched what is published now; absent: it has not yet. */
    fetchedAt: Type.Optional(Type.String()),
    /** When it was last seen to be there as it was brought. */
    checkedAt: Type.Optional(Type.String()),
    /** Files of the last publication. */
    files: Type.Optional(Count),
    /** Why the last try failed, and when the next is. */
    failed: Type.Optional(Type.Object({ at: Type.String(), why: Sentence, nextAt: Type.String() }, closed)),
    /** «Наживо» is brought there too. `since`: it has stood so since then; `why`: of `failing`. */
    live: Type.Optional(
      Type.Object(
        {
          state: Type.Enum(['resting', 'going', 'failing'] as const),
          since: Type.Optional(Type.String()),
          why: Type.Optional(Sentence),
        },
        closed,
      ),
    ),
  },
  closed,
);
export type TargetView = Static<typeof TargetView>;

/** Asks for a try at once: at this target, or at all. */
export const TryTargets = Type.Object({ target: Type.Optional(TargetName) }, closed);
export type TryTargets = Static<typeof TryTargets>;

/** Terms and publications, as a part of the office's view. Duties are keyed by what they are of. */
export const PublishingView = Type.Object(
  {
    martialLaw: Type.Boolean(),
    duties: Type.Record(Type.String(), DutyView),
    targets: Type.Record(Type.String(), TargetView),
    /** Path of the file that names the targets. */
    targetsFile: Type.Optional(Type.String()),
    /** Papers that the site lacks, for the house could not lay them out: what each is, and its place. */
    unmade: Type.Optional(Type.Array(Type.Object({ text: Type.String(), path: Type.String() }, closed))),
    /** Last fate of each member's letter, by plan. */
    letters: Type.Record(
      Type.String(),
      Type.Record(Type.String(), Type.Object({ fate: LetterFate, at: Type.String() }, closed)),
    ),
  },
  closed,
);
export type PublishingView = Static<typeof PublishingView>;
