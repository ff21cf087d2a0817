/**
 * Who signs protocol and decisions: the head, else the council's secretary, else who presided by the law
 * (280/97-ВР ст. 46 ч. 14, ст. 59 ч. 5); raion and oblast councils have a head who is one of the deputies.
 */
import type { Proceedings } from '../../proceedings/proceedings.ts';
import { headWords, memberWords } from '../../proceedings/words.ts';
import type { Signer } from '../kit/signatures.ts';

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** The one who signs first. */
export function firstSigner({ attendance, presiding, council, secretary }: Proceedings): Signer {
  const head = attendance.find(({ member, present }) => member.office === 'head' && present);
  if (head) return { role: capital(headWords(council.kind)), name: head.member.name };
  const there = attendance.find(({ member, present }) => member.id === secretary?.id && present);
  if (there) return { role: 'Секретар ради', name: there.member.name };
  const last = presiding.at(-1);
  const member = attendance.find((one) => one.member.id === last?.memberId)?.member;
  const office = member ? `, ${memberWords(member, council.kind)}` : '';
  return { role: `Головуючий${office}`, name: last?.name };
}

/** Of the protocol: and who kept it. */
export function protocolSigners(proceedings: Proceedings): readonly Signer[] {
  const first = firstSigner(proceedings);
  const { sittingSecretary, secretary } = proceedings;
  const keeper = sittingSecretary ?? secretary;
  const role = sittingSecretary ? 'Секретар засідання' : 'Секретар ради';
  return keeper?.name === first.name ? [first] : [first, { role, name: keeper?.name }];
}
