/**
 * `sitting.json` of one sitting: see {@link SittingJson}. Fields that say nothing are left out. Cards and seats of
 * members stay in the hall.
 */
import type { Member } from '#contract/composition';
import { unreachable } from '#contract/unreachable';
import type { NamedVote } from '../../proceedings/ballot/roll-call.ts';
import type { Attendance, BallotRecord, Matter } from '../../proceedings/proceedings.ts';
import { dateOf, type Filed, uidsOf } from '../archive.ts';
import { type DataFile, jsonFile } from '../file.ts';
import { localOf, type ToLocal } from '../local-time.ts';
import type { PublicSitting } from '../public-sitting.ts';

/** @param path of the file. @param schema where its schema lies, seen from the file. */
export function sittingJson(one: Filed, path: string, schema: string): DataFile {
  const { sitting } = one;
  const local = localOf(sitting);
  const uids = uidsOf(one);
  return jsonFile(path, {
    $schema: schema,
    ...heading(sitting, local),
    attendance: sitting.attendance.map(attendanceOf(local)),
    agenda: sitting.agenda.map(({ itemId: id, number, title, state, project, reporter, fromTheFloor }) => ({
      ...{ id, number, title, state, project, reporter, fromTheFloor },
    })),
    ballots: sitting.ballots.map((ballot) => ballotOf(ballot, uids.get(ballot.ballotId), local)),
    ...said(sitting, local),
    course: sitting.course.map(courseLine(local)),
    journal: sitting.journal,
  });
}

function heading(sitting: PublicSitting, local: ToLocal) {
  const { council, convocation, session, sitting: plan, quorum, state } = sitting;
  const { name, kind, edrpou, katottg } = council;
  const { seats } = sitting.origin ?? council;
  return {
    id: sitting.sittingId,
    council: { name, kind, seats, edrpou, katottg },
    ...{ convocation, session: { number: session.number, kind: session.kind }, number: plan.number },
    ...{
      date: dateOf(sitting),
      timeZone: council.timeZone,
      place: plan.place || undefined,
      startsAt: local(plan.startsAt),
    },
    ...{ openedAt: local(sitting.openedAt), closedAt: local(sitting.closedAt), state, held: !sitting.notHeld },
    quorum: quorum && { deputies: quorum.deputies, needed: quorum.needed },
    rulesEdition: sitting.origin ? undefined : sitting.rules.edition,
    presiding: sitting.presiding.map(({ name, memberId, from }) => ({ name, memberId, from: local(from) })),
    origin: sitting.origin && {
      sources: sitting.origin.sources.map(({ name, sha256, layout }) => ({ name, sha256, layout })),
      hasTimes: sitting.origin.hasTimes,
    },
    secretary: sitting.secretary?.name,
    sittingSecretary: sitting.sittingSecretary?.name,
  };
}

const personOf = ({ id, name, gender, office, faction, district }: Member) => ({
  ...{ id, name, gender, office, faction, district },
});

const attendanceOf =
  (local: ToLocal) =>
  ({ member, isHead, present, stays, ...times }: Attendance) => ({
    ...{ member: personOf(member), isHead, present },
    stays: stays.map(({ from, to, entered }) => ({ from: local(from), to: local(to), enteredBy: entered?.by })),
    cameAt: local(times.cameAt),
    departedAt: local(times.departedAt),
    mandateEndedAt: local(times.mandateEndedAt),
    mandateBeganAt: local(times.mandateBeganAt),
  });

const voteOf = ({ member, outcome }: NamedVote) => ({
  ...{ memberId: member.id, name: member.name, faction: member.faction, outcome },
});

function ballotOf(ballot: BallotRecord, uid: string | undefined, local: ToLocal) {
  const { ballotId: id, number, items, facts, secret, end, setAside, journal, origin } = ballot;
  const { about, text, manner, mannerReason, decisions } = facts;
  const subject = origin ? undefined : facts.subject;
  return {
    ...{ id, uid, number, itemIds: items.map(({ itemId }) => itemId), subject, about, text, manner, mannerReason },
    ...{ secret, openedAt: local(facts.openedAt), closedAt: local(facts.closedAt), end: end.kind },
    ...endOf(ballot),
    ...{ setAside, decisions, journal },
  };
}

function endOf({ end, secret }: BallotRecord) {
  if (end.kind === 'stopped') return { stoppedBecause: end.reason };
  if (end.kind === 'voided') return {};
  if (end.kind === 'told') {
    const { headline, explanation, told } = end;
    return { headline, explanation, told, votes: end.votes.map(voteOf) };
  }
  const { headline, explanation, verdict, roll } = end;
  const named = secret ? undefined : roll;
  const alternatives = named?.alternatives.map(({ heading, votes }) => ({ heading, votes: votes.map(voteOf) }));
  return {
    ...{ headline, explanation, verdict, votes: named?.votes.map(voteOf) },
    alternatives: alternatives?.length === 0 ? undefined : alternatives,
  };
}

function said(sitting: PublicSitting, local: ToLocal) {
  return {
    decisions: sitting.decisions.map(({ number, title, ballotNumber, itemId, adoptedAt, isSetAside }) => ({
      ...{ number, title, ballotNumber, itemId, adoptedAt: local(adoptedAt), isSetAside },
    })),
    speeches: sitting.speeches.map(({ number, speaker, kind, itemId, begunAt, endedAt, seconds, rostrum }) => {
      const times = { begunAt: local(begunAt), endedAt: local(endedAt), seconds };
      return { number, ...speaker, kind, itemId, ...times, rostrum };
    }),
    amendments: sitting.course.flatMap((matter) => (matter.kind === 'amendment' ? [amendmentOf(sitting, matter)] : [])),
    conflicts: sitting.conflicts.map(({ member, itemId, at, retracted, excepted }) => ({
      ...{ memberId: member.id, name: member.name, itemId, at: local(at), retractedAt: local(retracted?.at), excepted },
    })),
    statements: sitting.statements.map(({ memberId, kind, text, at, ballotId }) => ({
      ...{ memberId, kind, text, at: local(at), ballotId },
    })),
    notes: sitting.notes.map(({ kind, text, at, position }) => ({ kind, text, at: local(at), position })),
  };
}

/** The amendment as it stands at the end of the sitting; the course has it as it was submitted. */
function amendmentOf(sitting: PublicSitting, { amendment, at }: Extract<Matter, { kind: 'amendment' }>) {
  const { itemId, number, text, author } = amendment;
  const state = sitting.amendments.get(amendment.amendmentId)?.state ?? amendment.state;
  return { itemId, number, text, author, state, at: localOf(sitting)(at) };
}

const courseLine = (local: ToLocal) => (matter: Matter) => {
  const { position, at, itemId, kind } = matter;
  return { position, at: local(at), itemId, kind, ...shown(matter) };
};

function shown(matter: Matter): { readonly number?: number; readonly title?: string; readonly detail?: string } {
  switch (matter.kind) {
    case 'speech':
      return { number: matter.speech.number, title: matter.speech.speaker.name };
    case 'ballot':
      return { number: matter.ballot.number, title: matter.ballot.facts.text };
    case 'amendment':
      return { title: matter.amendment.text };
    case 'statement':
      return { title: matter.statement.text };
    case 'told':
      return { title: matter.title, ...(matter.detail !== undefined && { detail: matter.detail }) };
    default:
      return unreachable(matter);
  }
}
