import { test } from 'tap';
import type { SittingCommand } from '#contract/commands';
import { given, i1, openBallot, register, vote } from './testing/screens.ts';
import { convening, idOf } from './testing/small-council.ts';

const SHELTER = 'Підвал школи № 2, вхід з двору';
const withShelter = () => {
  const plan = convening();
  return { ...plan, council: { ...plan.council, shelter: SHELTER } };
};
const HERE = ['head', 'm1', 'm2', 'm3'] as const;
const open = (plan = convening()) => given(plan, ...register(...HERE), { type: 'open-sitting' });

test('in an alarm the hall shows the way to the shelter, whatever was on it before', async (t) => {
  const { hall, deputy, give, hub } = open(withShelter());
  give({ type: 'begin-ceremony', ceremony: 'anthem' });
  give({ type: 'end-ceremony' }, openBallot, { type: 'sound-alarm' });
  t.match(hall(), { scene: 'alarm', alarm: { since: new Date(hub.nowMs).toISOString(), shelter: SHELTER } });
  t.equal(deputy().alarm?.shelter, SHELTER);
  give({ type: 'give-all-clear', place: 'Актова зала школи' });
  t.equal(hall().alarm, undefined);
  t.equal(hall().scene, 'registration', 'everybody registers anew');
});

test('a ceremony fills the hall, with the names of those who take the oath', async (t) => {
  const { hall, give } = open();
  give({ type: 'begin-ceremony', ceremony: 'oath', memberIds: [idOf('m1')] });
  t.match(hall(), { scene: 'ceremony', ceremony: { ceremony: 'oath', names: ['Щербань Олег Петрович'] } });
  give({ type: 'end-ceremony' });
  t.equal(hall().ceremony, undefined);
});

test('a sitting that was not held says so, and until then when the second registration is', async (t) => {
  const { hall, give } = given(convening(), ...register('m1'));
  give({ type: 'set-second-registration', at: '2026-03-30T10:30:00+03:00' });
  t.equal(hall().head?.secondRegistrationAt, '2026-03-30T10:30:00+03:00');
  give({ type: 'declare-not-held' });
  t.match(hall(), { scene: 'not-held', head: { notHeld: true, state: 'closed' } });
});

test('a closed part is a flag on every screen, and a break says until when it lasts', async (t) => {
  const { hall, secretary, give } = open();
  give({ type: 'begin-closed-part', reason: 'Персональні дані' });
  t.ok(hall().head?.closedPart);
  t.ok(secretary().head?.closedPart);
  give({ type: 'end-closed-part' }, { type: 'adjourn-sitting', until: '2026-03-30T14:00:00+03:00' });
  t.equal(hall().head?.closedPart, undefined);
  t.equal(hall().head?.breakUntil, '2026-03-30T14:00:00+03:00');
});

test('the end of the sitting is on every screen as planned, and as extended', async (t) => {
  const plan = convening();
  const { hall, give } = open({ ...plan, sitting: { ...plan.sitting, endsAt: '2026-03-30T18:00:00+03:00' } });
  t.equal(hall().head?.endsAt, '2026-03-30T18:00:00+03:00');
  give({ type: 'extend-sitting', until: '2026-03-30T19:00:00+03:00' });
  t.equal(hall().head?.endsAt, '2026-03-30T19:00:00+03:00');
});

test('who declares a conflict of interest is named, marked at the seat, and counted apart from those waited for', async (t) => {
  const { hall, own, chair, give } = open();
  give({ type: 'open-item', itemId: i1 }, { type: 'declare-conflict', memberId: idOf('m1') });
  t.strictSame(hall().conflicts, { names: ['Щербань'], exception: false });
  t.ok(hall().seats[idOf('m1')]?.conflict);
  t.match(own('m1'), { conflict: true, mayAskFor: [] });
  give(openBallot);
  t.match(hall(), { ballot: { present: 3 }, seats: { m1: { mark: 'present' }, m2: { mark: 'waiting' } } });
  t.notOk(chair().notVoted.includes(idOf('m1')));
  const ballotId = hall().ballot?.ballotId;
  if (ballotId) give(vote('m2', 'for'), { type: 'close-ballot', ballotId });
  t.equal(hall().seats[idOf('m1')]?.mark, 'conflict');
});

test('who is in conflict on the open item votes on what is not about it, and the own page lets them', async (t) => {
  const { own, give } = open();
  give({ type: 'open-item', itemId: i1 }, { type: 'declare-conflict', memberId: idOf('m1') });
  give({ ...openBallot, subject: 'procedural', text: 'Оголосити перерву' });
  t.equal(own('m1').conflict, undefined);
});

test('when the council would lose its competence the chair is told, and the exception shows on every screen', async (t) => {
  const { hall, own, chair, give } = open();
  give({ type: 'open-item', itemId: i1 }, { type: 'declare-conflict', memberId: idOf('m1') });
  t.match(
    chair().warnings.map(({ uk }) => uk),
    [/рада втрачає повноважність: лишається депутатів 2, потрібно 3/],
  );
  t.notOk(chair().steps.find(({ key }) => key === 'competence-exception')?.refusedBecause);
  give({ type: 'apply-competence-exception' });
  t.equal(hall().conflicts?.exception, true);
  t.equal(own('m1').conflict, undefined, 'takes part');
});

test('the item shows its reporter and the stage its consideration has reached', async (t) => {
  const plan = convening();
  const agenda = plan.agenda.map((entry) => ({ ...entry, reporter: 'Щербань О. П.' }));
  const { hall, give } = open({ ...plan, agenda });
  give({ type: 'open-item', itemId: i1 }, { type: 'open-stage', stage: 'debate' });
  t.match(hall().item, { reporter: 'Щербань О. П.', stage: 'debate' });
  t.equal(hall().agenda[i1]?.stage, 'debate');
});

test('a rating, an amendment or a procedural vote decides no item, and the agenda says no result of it', async (t) => {
  const { hall, give } = open();
  const put = (fields: Partial<typeof openBallot>, number: number): SittingCommand[] => [
    { ...openBallot, ...fields },
    ...HERE.map((id) => vote(id, 'for', `8-14-1-b${number}` as never)),
    { type: 'close-ballot', ballotId: `8-14-1-b${number}` as never },
  ];
  give({ type: 'open-item', itemId: i1 }, ...put({ subject: 'procedural' }, 1), ...put({ subject: 'indicative' }, 2));
  t.equal(hall().agenda[i1]?.result, undefined);
  give(...put({ subject: 'as-a-basis' }, 3));
  t.equal(hall().agenda[i1]?.result, undefined, 'what was taken as a basis is not decided yet');
  give(...put({}, 4), ...put({ subject: 'instruction' }, 5));
  t.match(hall().agenda[i1], { result: 'adopted', votesFor: 4 });
});

test('an adopted decision shows its number in the agenda, and a result set aside no longer counts there', async (t) => {
  const { hall, secretary, give } = open();
  const put = (fields: Partial<typeof openBallot>, number: number): SittingCommand[] => [
    { ...openBallot, ...fields },
    ...HERE.map((id) => vote(id, 'for', `8-14-1-b${number}` as never)),
    { type: 'close-ballot', ballotId: `8-14-1-b${number}` as never },
  ];
  give({ type: 'open-item', itemId: i1 }, ...put({}, 1));
  t.match(hall().agenda[i1], { decision: '1-14/VIII', result: 'adopted', votesFor: 4 });
  t.strictSame(hall().result?.decisions, ['1-14/VIII']);
  const motion = { kind: 'set-aside' as const, ballotId: '8-14-1-b1' as never, reason: 'Збій пульта' };
  give(...put({ subject: 'set-aside', motion, text: 'Скасувати результат' }, 2));
  const first = () => secretary().sittings['8-14-1' as never]?.ballots[0];
  t.strictSame(first()?.setAside, { by: 2, reason: 'Збій пульта' });
  const undoing = { ...motion, ballotId: '8-14-1-b2' as never };
  give(...put({ subject: 'set-aside', motion: undoing, text: 'Скасувати скасування' }, 3));
  t.strictSame(first()?.setAside, undefined, 'it stands again');
});
