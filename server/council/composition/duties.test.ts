import { test } from 'tap';
import type { PlanId, SittingId } from '#contract/ids';
import { type CouncilState, emptyCouncil } from './council-state.ts';
import { type CouncilCommandOf, decideCouncil } from './decide.ts';

const [planId, sittingId] = ['plan-1' as PlanId, '8-1-1' as SittingId];
const plan = {
  session: { number: 2, kind: 'regular' as const },
  sitting: { number: 1, place: 'зала', startsAt: '2026-03-30T10:00:00+03:00' },
  agenda: [],
  changedAt: '',
};
const state: CouncilState = { ...emptyCouncil, plans: new Map([[planId, plan]]), sittings: new Set([sittingId]) };
const note = (given: Omit<CouncilCommandOf<'note-duty'>, 'type'>) =>
  decideCouncil(state, { type: 'note-duty', ...given });
const at = '2026-03-20T09:00:00+02:00';

test('notice and drafts are of a plan, results, video and decisions of a sitting', async (t) => {
  t.match(note({ duty: 'notice', planId, at }), { events: [{ type: 'DutyNoted', data: { planId, at } }] });
  t.match(note({ duty: 'video', sittingId, at, how: 'https://rada.example' }), { ok: true });
  t.match(note({ duty: 'veto', sittingId, decision: '914', at }), { ok: true });
  t.match(note({ duty: 'roll-call', sittingId, day: '2026-03-30', at }), { ok: true });
  for (const given of [
    { duty: 'notice', sittingId },
    { duty: 'video', planId },
    { duty: 'drafts' },
    { duty: 'video', sittingId, decision: '914' },
    { duty: 'veto', sittingId },
    { duty: 'video', sittingId, day: '2026-03-30' },
  ] as const)
    t.match(note({ ...given, at }), { refusal: { code: 'DUTY_OF_WHAT' } });
});

test('what is noted is of a plan or a sitting that is known, at a time that exists', async (t) => {
  t.match(note({ duty: 'notice', planId: 'other' as PlanId, at }), { refusal: { code: 'NO_SUCH_PLAN' } });
  t.match(note({ duty: 'video', sittingId: '9-9-9' as SittingId }), { refusal: { code: 'UNKNOWN_SITTING' } });
  t.match(note({ duty: 'video', sittingId, at: '2026-02-30T10:00:00+02:00' }), { refusal: { code: 'NO_SUCH_DATE' } });
});

test('martial law begins and ends once', async (t) => {
  const settle = (martialLaw: boolean, now = state) => decideCouncil(now, { type: 'settle-deadlines', martialLaw });
  t.match(settle(true), { events: [{ type: 'DeadlinesSettled', data: { martialLaw: true } }] });
  t.same(settle(false), { ok: true, events: [] });
  t.same(settle(true, { ...state, martialLaw: true }), { ok: true, events: [] });
});
