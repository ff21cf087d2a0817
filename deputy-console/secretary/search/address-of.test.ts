import { test } from 'tap';
import type { PlanId, SittingId } from '#contract/ids';
import { addressOf } from './address-of.ts';

const [now, before] = ['8-42-2', '8-42-1'] as [SittingId, SittingId];
const found = { title: '', excerpt: '', sittingId: now } as const;

test('a paper opens as whoever acts on this page', async (t) => {
  const paper = { ...found, kind: 'ballot', href: '/api/sittings/8-42-2/ballots/3/roll-call.pdf' } as const;
  t.match(addressOf(paper, now, 'secretary'), { href: /roll-call\.pdf\?as=secretary$/, paper: true });
  const document = { ...found, kind: 'document', href: '/files/aa?title=x' } as const;
  t.match(addressOf(document, now, 'operator'), { href: '/files/aa?title=x&as=operator' });
});

test('a line of the sitting under way opens in its record, one of another sitting among that sitting’s papers', async (t) => {
  const speech = { ...found, kind: 'speech', position: 120 } as const;
  t.match(addressOf(speech, now, 'secretary'), { href: '#record/120', paper: false });
  t.match(addressOf({ ...speech, sittingId: before }, now, 'secretary'), { href: '#papers/8-42-1' });
});

test('an item of a plan opens in the plan, its draft as a document', async (t) => {
  const planned = { kind: 'plan', title: '', excerpt: '', planId: 'p1' as PlanId } as const;
  t.match(addressOf(planned, now, 'secretary'), { href: '#plans/p1', paper: false });
  t.match(addressOf({ ...planned, href: '/files/aa?title=x' }, now, 'secretary'), { href: /^\/files/, paper: true });
});
