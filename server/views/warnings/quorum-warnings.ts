/** Warnings of the quorum (280/97-ВР ст. 46), and of members whom a conflict of interest keeps out (ст. 59-1). */
import type { Sentence } from '#contract/views';
import { declaredOn, inConflict } from '../../council/conflict/conflict.ts';
import type { Sitting } from '../../council/council.ts';
import { enteredDeputies } from '../../council/registration/entering.ts';
import { registeredMembers } from '../../council/registration/presence.ts';
import { quorumOf } from '../../council/registration/quorum.ts';
import { isDeputy } from '../../council/roster/roster.ts';
import type { SittingRecord } from '../house.ts';
import { ROLE_WORDS } from '../record/by-words.ts';

export function quorumWarnings({ sitting, quorumCheckOwed }: SittingRecord): Sentence[] {
  if (sitting.phase === 'closed' || sitting.alarm) return [];
  return [
    ...noQuorum(sitting),
    ...enteredByOthers(sitting),
    ...checkOwed(sitting, quorumCheckOwed),
    ...exceptionApplies(sitting),
  ];
}

function noQuorum(sitting: Sitting): Sentence[] {
  const { deputies, needed, met } = quorumOf(sitting);
  if (met) return [];
  const figures = {
    uk: `зареєстровано депутатів ${deputies}, потрібно ${needed}`,
    en: `${deputies} deputies registered, ${needed} needed`,
  };
  if (sitting.ballots.running && !sitting.ballots.running.trial) return [lostInBallot(sitting, figures)];
  const { uk, en } = whatOpens(sitting);
  return [{ uk: `Кворуму немає: ${figures.uk} (ст. 46). ${uk}`, en: `No quorum: ${figures.en} (Art. 46). ${en}` }];
}

/** Deputies whom the staff entered: whether they are in the hall a person can see, the machine can't. */
function enteredByOthers(sitting: Sitting): Sentence[] {
  const entered = enteredDeputies(sitting);
  if (entered.length === 0) return [];
  const roles = (['chair', 'secretary', 'operator'] as const).flatMap((role) => {
    const count = entered.filter(({ by }) => by === role).length;
    return count > 0 ? [{ uk: `${ROLE_WORDS[role].uk} — ${count}`, en: `${ROLE_WORDS[role].en} ${count}` }] : [];
  });
  const { deputies, needed, met } = quorumOf(sitting);
  const decides = met && deputies - entered.length < needed;
  const [uk, en] = [roles.map((role) => role.uk).join(', '), roles.map((role) => role.en).join(', ')];
  return [
    {
      uk: `Зареєстровано не ними самими: ${entered.length} з ${deputies} депутатів (${uk}).${decides ? ` Без них кворуму немає: потрібно ${needed}. Перевірте, чи вони в залі.` : ''}`,
      en: `Not registered by themselves: ${entered.length} of ${deputies} deputies (${en}).${decides ? ` Without them there is no quorum: ${needed} needed. Check that they are in the hall.` : ''}`,
    },
  ];
}

/** Without a quorum nothing is voted on, but procedural questions where the council's own rules allow it. */
const whatOpens = ({ rules }: Sitting): Sentence =>
  rules.proceduralWithoutQuorum
    ? {
        uk: 'За регламентом можна голосувати лише процедурні питання.',
        en: 'By the regulations only procedural questions can be put to the vote.',
      }
    : { uk: 'Відкрити голосування не можна.', en: 'A ballot can’t be opened.' };

function lostInBallot({ rules }: Sitting, figures: Sentence): Sentence {
  const stands = rules.quorumLostInBallot === 'stands';
  return {
    uk: `Кворум втрачено під час голосування: ${figures.uk}. ${stands ? 'За регламентом голосування триває; перед наступним перевірте кворум.' : 'За регламентом голосування недійсне.'}`,
    en: `The quorum was lost during the ballot: ${figures.en}. ${stands ? 'By the regulations the ballot stands; check the quorum before the next.' : 'By the regulations the ballot is void.'}`,
  };
}

/** The quorum is back, but the loss in the last ballot still asks for a check. */
function checkOwed(sitting: Sitting, owed: boolean): Sentence[] {
  if (!owed || sitting.ballots.running || !quorumOf(sitting).met) return [];
  return [
    {
      uk: 'Під час останнього голосування кворум було втрачено. Перед наступним проведіть реєстрацію.',
      en: 'The quorum was lost during the last ballot. Take the roll before the next.',
    },
  ];
}

/** The deputies who are here would be a quorum, those without a conflict on the open item are none. */
function exceptionApplies(sitting: Sitting): Sentence[] {
  const { openItemId } = sitting.agenda;
  if (openItemId === undefined || declaredOn(sitting, openItemId).length === 0) return [];
  const { deputies, needed, met } = quorumOf(sitting);
  const free = registeredMembers(sitting).filter(
    ({ id }) => isDeputy(sitting.roster, id) && !inConflict(sitting, id, openItemId),
  ).length;
  if (!met || free >= needed || free === deputies) return [];
  return [
    {
      uk: `Без тих, хто заявив конфлікт інтересів, рада втрачає повноважність: лишається депутатів ${free}, потрібно ${needed}. За законом вони беруть участь: застосуйте виняток (ст. 59-1).`,
      en: `Without those in conflict of interest the council loses its competence: ${free} deputies are left, ${needed} needed. By law they take part: apply the exception (Art. 59-1).`,
    },
  ];
}
