import { test } from 'tap';
import { isProofOfNone } from './unreachable-ignorer.ts';

const returning = (name: string) => [{ type: 'ReturnStatement', argument: { callee: { name } } }];

test('only a default branch that proves there is none is left out', async (t) => {
  t.ok(isProofOfNone({ type: 'SwitchCase', test: null, consequent: returning('unreachable') }));
  t.notOk(isProofOfNone({ type: 'SwitchCase', test: null, consequent: returning('decideBallot') }));
  t.notOk(isProofOfNone({ type: 'SwitchCase', test: { type: 'StringLiteral' }, consequent: returning('unreachable') }));
  t.notOk(isProofOfNone({ type: 'ReturnStatement' }));
});
