/**
 * Warnings of cards: one that is in several slots at once, and one that was taken out in the running ballot after its
 * holder had voted. Told to the chair and the secretary as it happens, never to the hall.
 */
import type { MemberId } from '#contract/ids';
import type { Sentence } from '#contract/views';
import type { VoidedVote } from '../../council/ballot/ballot.ts';
import type { Sitting } from '../../council/council.ts';
import { membersWithOtherCard, otherCardAt } from '../../council/registration/other-card.ts';
import { membersSeenTwice, seatsOfCard } from '../../council/registration/seen-twice.ts';
import { memberById } from '../../council/roster/roster.ts';
import { clockTime, nameIn, seatsInWords } from '../record/line.ts';

/** `vouchFor`: whom a person of the staff may vouch for. */
export type CardWarning = Sentence & { readonly vouchFor?: MemberId };

export function cardWarnings(sitting: Sitting): CardWarning[] {
  if (sitting.phase === 'closed') return [];
  const voided = sitting.ballots.running?.voidedVotes ?? [];
  const voidedBy = (reason: VoidedVote['reason'], uk: string, en: string): Sentence[] => {
    const whose = voided.filter((one) => one.reason === reason).map((one) => withTime(sitting, one));
    return whose.length === 0 ? [] : [{ uk: `${uk}: ${whose.join(', ')}.`, en: `${en}: ${whose.join(', ')}.` }];
  };
  return [
    ...seenTwice(sitting),
    ...otherCards(sitting),
    ...voidedBy(
      'card-seen-twice',
      'Під час голосування та сама картка зʼявилася на іншому місці, поданий голос недійсний',
      'In the ballot the same card turned up at another seat, the vote given is void',
    ),
    ...voidedBy(
      'card-out',
      'Під час голосування вийнято картку, поданий голос недійсний',
      'In the ballot the card was taken out, the vote given is void',
    ),
  ];
}

const withTime = (sitting: Sitting, { memberId, at }: VoidedVote): string =>
  `${nameIn(sitting, memberId)} (${clockTime(sitting, at, 'second')})`;

const otherCards = (sitting: Sitting): Sentence[] =>
  membersWithOtherCard(sitting).map(({ id }) => {
    const { seat, cardOf } = otherCardAt(sitting, id) ?? {};
    const name = nameIn(sitting, id);
    const whose =
      cardOf === undefined
        ? { uk: 'нічия', en: 'nobody’s' }
        : { uk: nameIn(sitting, cardOf), en: nameIn(sitting, cardOf) };
    return {
      uk: `${name}: у пульті на місці ${seat} чужа картка (${whose.uk}). Клавіші цього місця заблоковано. Нехай її виймуть, а депутат вставить свою.`,
      en: `${name}: another’s card (${whose.en}) is in the keypad at seat ${seat}. The keys of this seat are blocked. Have it taken out, and the member insert the own one.`,
    };
  });

const seenTwice = (sitting: Sitting): CardWarning[] =>
  membersSeenTwice(sitting).map(({ id }) => {
    const { uk, en } = seatsInWords(seatsOfCard(sitting, id) ?? []);
    const name = nameIn(sitting, id);
    if (seatsOfCard(sitting, id)?.length === 1) return lastLeft(sitting, id, name, { uk, en });
    return {
      uk: `${name}: та сама картка на місцях ${uk}. Клавіші цих місць заблоковано. Нехай зайву картку виймуть, або видайте тимчасову.`,
      en: `${name}: the same card at seats ${en}. The keys of these seats are blocked. Have one card taken out, or give a temporary card.`,
    };
  });

/** There were two cards, and the one that is left is not at the member's own seat: a person looks who sits there. */
function lastLeft(sitting: Sitting, id: MemberId, name: string, { uk, en }: Sentence): CardWarning {
  const own = memberById(sitting.roster, id)?.seat;
  const usual = own === undefined ? { uk: '', en: '' } : { uk: ` (звичне — ${own})`, en: ` (usually ${own})` };
  return {
    uk: `${name}: була картка-двійник, лишилася та, що на місці ${uk}${usual.uk}; клавіші там заблоковано. Подивіться, хто там сидить: зареєструйте депутата вручну або видайте тимчасову картку.`,
    en: `${name}: there were two such cards, and the one at seat ${en} is left${usual.en}; its keys are blocked. See who sits there: register the member by hand or give a temporary card.`,
    vouchFor: id,
  };
}
