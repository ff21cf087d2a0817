/** Who signs the printout, as the council's rules say: the counting commission or two deputies, and the secretary. */

import type { RollCallFacts } from '../../proceedings/ballot/roll-call.ts';
import type { Signer } from '../kit/signatures.ts';

const ROLES: Readonly<Record<RollCallFacts['signedBy'], readonly string[]>> = {
  'counting-commission': ['Член лічильної комісії', 'Член лічильної комісії'],
  'two-deputies': ['Депутат', 'Депутат'],
  secretary: [],
};

export function signersOf({ secretary, signedBy, commission }: RollCallFacts): Signer[] {
  const names = signedBy === 'counting-commission' ? commission : [];
  return [
    ...ROLES[signedBy].map((role, at) => ({ role, name: names[at] })),
    { role: 'Секретар ради', name: secretary },
  ];
}
