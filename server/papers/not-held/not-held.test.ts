import { test } from 'tap';
import { after, councilOf, nothing, registerAll } from '../../council/testing/given.ts';
import { placedEvents } from '../../proceedings/testing/placed-events.ts';
import { textOf } from '../testing/pdf-tools.ts';
import { notHeldFacts } from './facts.ts';
import { notHeldPdf } from './not-held.ts';

const convened = after(nothing, councilOf(), ...registerAll('m1', 'head'));

test('«засідання не відбулося» says who was there, who was not, and what was needed', async (t) => {
  const second = { type: 'set-second-registration', at: '2026-03-30T10:30:00+03:00' } as const;
  const given = after(convened, second, { type: 'declare-not-held' });
  const facts = notHeldFacts(placedEvents(given));
  t.ok(facts);
  if (!facts) return;
  const text = textOf(await notHeldPdf(facts));
  for (const field of [
    'ЗАСІДАННЯ НЕ ВІДБУЛОСЯ',
    'Зареєстровано депутатів 1; для повноважності потрібно 3 (280/97-ВР ст. 46)',
    'Присутні (2) Депутат head; Депутат m1',
    'Відсутні (4)',
    'Повторна реєстрація 30 березня 2026 року, 10:30:00',
  ])
    t.ok(text.includes(field), field);
});

test('a sitting that was held has no such paper', async (t) => {
  t.equal(notHeldFacts(placedEvents(convened)), undefined);
});
