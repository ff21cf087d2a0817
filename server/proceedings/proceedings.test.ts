import fc from 'fast-check';
import { test } from 'tap';
import { live, lives } from '../council/testing/lives.ts';
import type { PlacedEvent } from './placed-event.ts';
import type { Proceedings } from './proceedings.ts';
import { proceedingsOf } from './taking.ts';
import { memberIdOf } from './testing/council-of-verbivka.ts';
import { notesOnWholeSitting, wholeSitting } from './testing/whole-sitting.ts';

const events = wholeSitting();
const notes = notesOnWholeSitting(events.length);

function taken(from: readonly PlacedEvent[] = events): Proceedings {
  const proceedings = proceedingsOf(from, notes);
  if (!proceedings) throw new Error('no sitting');
  return proceedings;
}
const attendanceOf = (seat: number) => taken().attendance.find(({ member }) => member.id === memberIdOf(seat));

test('a sitting that was never convened has no proceedings', async (t) => {
  t.equal(proceedingsOf([]), undefined);
});

test('who was there and who came late is told by the order of events, whatever the clock says', async (t) => {
  const usual = taken().attendance;
  for (const at of ['2026-03-30T07:00:00.000Z', (index: number) => new Date(2e12 - index * 1000).toISOString()]) {
    const events = wholeSitting().map((one, index) => ({ ...one, at: typeof at === 'string' ? at : at(index) }));
    const attendance = proceedingsOf(events)?.attendance ?? [];
    const told = (all: typeof usual) =>
      all.map(({ member, present, cameAt }) => [member.id, present, cameAt !== undefined]);
    t.strictSame(told(attendance), told(usual));
  }
});

test('who came late, who left and whose departure was confirmed each have their times', async (t) => {
  t.strictSame(attendanceOf(2)?.cameAt, undefined, 'there from the opening');
  t.equal(attendanceOf(22)?.cameAt, '2026-03-30T07:21:48.000Z');
  t.match(attendanceOf(20), { present: true, departedAt: /^2026-03-30T08/, stays: [{}, { to: /^2026-03-30T08/ }] });
  t.match(attendanceOf(25), { present: false, stays: [] });
  t.equal(attendanceOf(2)?.stays.at(-1)?.to, taken().closedAt, 'there to the close');
  t.equal(taken().sitting.place, 'сесійна зала, вул. Соборна, 1', 'where it was convened');
  t.equal(taken().attendance.at(-1)?.isHead, true, 'the head, who is no deputy, stands last');
});

test('the course tells what was said, amended, put to the vote and decided in the order of time', async (t) => {
  const { course } = taken();
  const places = course.map(({ position }) => position);
  t.strictSame(
    places,
    [...places].sort((one, other) => one - other),
  );
  const budget = course.filter(({ itemId }) => itemId === '8-14-1-i1').map(({ kind }) => kind);
  t.strictSame(budget, [
    ...['told', 'speech', 'speech', 'speech', 'speech', 'amendment'],
    ...['ballot', 'ballot', 'ballot', 'statement'],
  ]);
});

test('speeches have the speaker’s office and district as they were, and the time without pauses', async (t) => {
  const { speeches } = taken();
  t.match(speeches[0], {
    number: 1,
    speaker: { name: 'Коваленко Зоряна Миронівна', office: 'начальниця фінансового управління' },
    kind: 'report',
    seconds: 420,
    rostrum: true,
  });
  t.match(speeches[1], { speaker: { office: 'депутатка', faction: 'Спільний дім', district: 8 }, kind: 'question' });
  t.strictSame(
    speeches.map(({ inClosedPart }) => inClosedPart),
    [false, false, false, false, true],
  );
});

test('each ballot has its figures as the council stored them, and says how it was held', async (t) => {
  const { ballots } = taken();
  t.strictSame(
    ballots.map(({ number }) => number),
    ballots.map((_, index) => index + 1),
  );
  t.match(ballots[7], { number: 8, end: { kind: 'stopped', reason: 'Повітряна тривога' } });
  t.match(ballots[8]?.facts, {
    manner: 'підняттям рук, внесено поіменно вручну',
    mannerReason: 'В укритті немає пультів',
  });
  t.match(ballots[5]?.end, { verdict: { counts: { for: 7, against: 8, abstain: 6, absent: 3, conflict: 1 } } });
});

test('a result that was set aside names the ballot that did so; decisions are those that stand', async (t) => {
  const { ballots, decisions } = taken();
  const aside = ballots.find(({ setAside }) => setAside);
  t.match(aside?.setAside, { byNumber: (aside?.number ?? 0) + 1, reason: /помилково/ });
  t.strictSame(
    decisions.map(({ number }) => number),
    decisions.map((_, index) => `${index + 1}-14/VIII`),
  );
  t.match(
    decisions.find(({ itemId }) => itemId === '8-14-1-i6'),
    { title: 'Про списання основних засобів' },
  );
});

test('a note that a correction replaced is not printed, and the place is that of the last event', async (t) => {
  const { notes: standing, journal } = taken();
  t.match(standing, [{ noteId: 'n2', kind: 'correction', text: /чотирьох/ }]);
  t.equal(standing.length, 1);
  t.equal(journal.position, events.length + 2);
});

test('what the proceedings say of the past stays as it is while the sitting goes on', async (t) => {
  const half = taken(events.slice(0, 150));
  const whole = taken();
  const ended = half.ballots.length;
  t.strictSame(whole.speeches.slice(0, half.speeches.length), half.speeches);
  t.strictSame(
    whole.ballots.slice(0, ended).map(({ end }) => end.kind === 'closed' && end.verdict),
    half.ballots.map(({ end }) => end.kind === 'closed' && end.verdict),
  );
});

test('whatever a sitting lives through, its proceedings hold every ballot of the record, and each figure adds up', async () => {
  fc.assert(
    fc.property(lives(60), (life) => {
      live(life, {
        end: (state, record) => {
          const placed = record.map((one, index) => ({ ...one, position: index + 1, hash: '' }));
          const proceedings = proceedingsOf(placed);
          if (state.phase === 'none' || !proceedings) return;
          const { ballots } = state;
          if (proceedings.ballots.length !== ballots.ended.length) throw new Error('a ballot is missing');
          if (proceedings.decisions.length !== ballots.decisions.length) throw new Error('a decision is missing');
          if (proceedings.speeches.length !== state.floor.held.length) throw new Error('a speech is missing');
          for (const { end } of proceedings.ballots) {
            if (end.kind !== 'closed' || !end.roll) continue;
            if (end.roll.votes.length !== end.verdict.counts.total) throw new Error('somebody is missing in a roll');
          }
          for (const { stays } of proceedings.attendance) {
            const open = stays.slice(0, -1).filter(({ to }) => to === undefined);
            if (open.length > 0) throw new Error('two stays at once');
          }
        },
      });
    }),
    { numRuns: 150 },
  );
});

test('who was registered by another, and never registered himself in that stay, is known by whom', async (t) => {
  const from = (means: 'entered' | 'console', at: number): PlacedEvent[] =>
    events.map((placed): PlacedEvent => {
      const { event } = placed;
      if (event.type !== 'MemberRegistered' || event.data.memberId !== memberIdOf(at)) return placed;
      const by = means === 'entered' ? { by: 'secretary' as const, byName: 'Гнатюк О. І.' } : {};
      return { ...placed, event: { ...event, data: { ...event.data, means, ...by } } };
    });
  const of = (some: readonly PlacedEvent[], seat: number) =>
    taken(some).attendance.find(({ member }) => member.id === memberIdOf(seat));
  const entered = { by: 'secretary', byName: 'Гнатюк О. І.' };
  t.match(of(from('entered', 5), 5), { present: true, entered, stays: [{ entered }] });
  t.equal(of(from('entered', 5), 6)?.entered, undefined);
  t.equal(of(from('console', 5), 5)?.entered, undefined);
});
