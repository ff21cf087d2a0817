import { test } from 'tap';
import { signersOf } from './signatures.ts';

type Facts = Parameters<typeof signersOf>[0];
const facts = (signedBy: Facts['signedBy']) =>
  ({
    signedBy,
    commission: ['Коваль О. П.', 'Їжак Д. І.', 'Ґудзь Є. Ю.'],
    secretary: 'Щербань О. П.',
  }) as unknown as Facts;
const signers = (signedBy: Facts['signedBy']) => signersOf(facts(signedBy)).map(({ role, name }) => [role, name]);

test('who signs the printout is a rule of the council: the commission, two deputies, or the secretary alone', async (t) => {
  const secretary = ['Секретар ради', 'Щербань О. П.'];
  t.same(signers('counting-commission'), [
    ['Член лічильної комісії', 'Коваль О. П.'],
    ['Член лічильної комісії', 'Їжак Д. І.'],
    secretary,
  ]);
  t.same(signers('two-deputies'), [['Депутат', undefined], ['Депутат', undefined], secretary]);
  t.same(signers('secretary'), [secretary]);
});
