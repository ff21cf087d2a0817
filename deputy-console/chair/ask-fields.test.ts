import { test } from 'tap';
import type { BallotId, MemberId } from '#contract/ids';
import { fieldsOf, filled, suggested } from './ask-fields.ts';

const stop = { type: 'stop-ballot', ballotId: 'b1' as BallotId, reason: ' ' } as const;

test('stopping a ballot needs a reason, a break may have one', async (t) => {
  t.match(fieldsOf(stop, 'reason'), [{ name: 'reason', required: true }]);
  t.match(fieldsOf({ type: 'adjourn-sitting' }, 'time'), [
    { name: 'until', required: false },
    { name: 'reason', required: false },
  ]);
});

test('what the hub left blank is no suggestion', async (t) => {
  const [reason] = fieldsOf(stop, 'reason');
  t.equal(reason && suggested(stop, reason), '');
});

test('what is written goes into the command, and an empty field is left out', async (t) => {
  t.same(filled(stop, fieldsOf(stop, 'reason'), { reason: ' повітряна тривога ' }), {
    ...stop,
    reason: 'повітряна тривога',
  });
  const amendment = { type: 'submit-amendment', text: ' ', author: 'm1' as MemberId } as const;
  t.same(filled(amendment, fieldsOf(amendment, 'text'), { text: 'Слова замінити', author: '' }), {
    type: 'submit-amendment',
    text: 'Слова замінити',
  });
});

test('closing a sitting asks for nothing but a confirmation', async (t) => {
  t.same(fieldsOf({ type: 'close-sitting' }, 'confirmation'), []);
});
