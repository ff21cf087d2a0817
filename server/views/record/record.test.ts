/** The record of any sitting: a sentence for whatever happened, in both languages, and nothing that is nobody's business. */
import fc from 'fast-check';
import { test } from 'tap';
import { BALLOT_EVENTS } from '#contract/ballot-events';
import type { SittingEvent } from '#contract/events';
import { FLOOR_EVENTS } from '#contract/floor-events';
import type { AmendmentId } from '#contract/ids';
import { SITTING_EVENTS } from '#contract/sitting-events';
import type { RecordLine } from '#contract/views';
import { isEntered } from '../../council/ballot/votes.ts';
import type { Sitting } from '../../council/council.ts';
import { ballotId, itemId, memberId, openSitting, sittingOf } from '../../council/testing/given.ts';
import { type Life, live, lives } from '../../council/testing/lives.ts';
import { retold } from '../../council/testing/retold.ts';
import { questionIn } from './line.ts';
import { recordLine } from './record-line.ts';

type Type = SittingEvent['type'];

/** Silent: slots that were empty of a member, votes, microphones, and what the next line says anyway. */
const SILENT: ReadonlySet<Type> = new Set<Type>([
  'CardRemoved',
  'PartTaken',
  'AlternativeClosed',
  'RequestEnded',
  'MicrophoneOpened',
  'MicrophoneClosed',
]);
const EVERY = [...SITTING_EVENTS, ...BALLOT_EVENTS, ...FLOOR_EVENTS].map(({ properties }) => properties.type.const);

function isSilent(sitting: Sitting, event: SittingEvent): boolean {
  if (SILENT.has(event.type)) return true;
  if (event.type === 'VoteCast')
    return (!isEntered(event.data.means) && !event.data.replaces) || isTrial(sitting, event);
  if (event.type === 'ItemAdded') return sitting.phase === 'convened' && !event.data.fromTheFloor;
  return isTrial(sitting, event);
}

function isTrial(sitting: Sitting, event: SittingEvent): boolean {
  if (event.type === 'BallotTakenBack') return event.data.ballotId.includes('-t');
  if (!('ballotId' in event.data) || event.data.ballotId === undefined) return false;
  return questionIn(sitting, event.data.ballotId)?.trial === true;
}

const WHERE = { position: 1, at: '2026-03-30T07:00:00.000Z' };

function judge(line: RecordLine): void {
  const texts = [line.title.uk, line.title.en, line.detail?.uk ?? '', line.detail?.en ?? ''];
  for (const text of texts) {
    if (/undefined|\[object|NaN|Invalid/.test(text)) throw new Error(`a gap in «${text}»`);
  }
  if (line.title.uk.length < 5 || line.title.en.length < 5) throw new Error('a line says nothing');
  if (/[a-z]{4}/.test(line.title.uk) && /[а-яіїє]{4}/.test(line.title.uk) === false)
    throw new Error(`not Ukrainian: ${line.title.uk}`);
}

const open = sittingOf(openSitting({}, ['m1', 'm2', 'm3']));
const b1 = ballotId('b1');
const i1 = itemId('i1');
/** What random sittings seldom come to. */
const SELDOM: readonly SittingEvent[] = [
  { type: 'LimitsAdopted', v: 1, data: { limits: {}, ballotId: b1 } },
  { type: 'AmendmentWithdrawn', v: 1, data: { amendmentId: '8-14-1-a1' as AmendmentId } },
  { type: 'ConflictRetracted', v: 1, data: { memberId: memberId('m1'), itemId: i1, reason: 'Помилково' } },
  { type: 'CompetenceExceptionApplied', v: 1, data: { itemId: i1, memberIds: [memberId('m1')] } },
  { type: 'DecisionNumbered', v: 1, data: { ballotId: b1, itemId: i1, ordinal: 1, number: '1-14/VIII' } },
  { type: 'BallotVoided', v: 1, data: { ballotId: b1, reason: 'restart' } },
  { type: 'ResultSetAside', v: 1, data: { ballotId: b1, by: ballotId('b2'), byNumber: 2, reason: 'Збій' } },
];

function fail(type: string): never {
  throw new Error(`${type} is silent`);
}

test('every kind of event has its sentences, Ukrainian and English, but those that are silent on purpose', async (t) => {
  const told = new Set<Type>();
  const look = (life: Life) => {
    live(life, {
      step: ({ events, before, after }) => {
        if (before.phase === 'none' || after.phase === 'none') return;
        for (const event of events) {
          const line = recordLine(after, event, WHERE, before);
          if (line) {
            told.add(event.type);
            judge(line);
          }
          if (isSilent(after, event) !== (line === undefined))
            throw new Error(`${event.type}: ${line ? 'tells' : 'is silent'}`);
        }
      },
    });
  };
  const run = fc.check(fc.property(lives(120), look), { numRuns: 400, seed: 8 });
  for (const line of retold(run)) t.comment(line);
  t.notOk(run.failed, run.errorInstance instanceof Error ? run.errorInstance.message : 'every line is a sentence');
  for (const event of SELDOM) {
    const line = recordLine(open, event, WHERE, open);
    if (line) told.add(event.type);
    judge(line ?? fail(event.type));
  }
  const untold = EVERY.filter((type) => !SILENT.has(type) && !told.has(type));
  t.strictSame(untold, ['SittingConvened'], 'every other kind came up in some sitting and was told');
});

test('the chair is named by gender; the sitting’s time limits are adopted, as anything is', async (t) => {
  const reordered: SittingEvent = { type: 'QueueReordered', v: 1, data: { order: [] } };
  const said = (sitting: Sitting, event: SittingEvent) => recordLine(sitting, event, WHERE, sitting)?.title.uk;
  const presided = (gender: 'male' | 'female'): Sitting => {
    const members = open.roster.members.map((member) => ({ ...member, gender }));
    return { ...open, roster: { ...open.roster, members }, chair: { member: memberId('m1') } };
  };
  t.equal(said(presided('female'), reordered), 'Головуюча змінила чергу виступів');
  t.equal(said(presided('male'), reordered), 'Головуючий змінив чергу виступів');
  t.equal(
    said(open, { type: 'LimitsAdopted', v: 1, data: { limits: {}, ballotId: b1 } }),
    'Прийнято регламент засідання',
  );
});
