/**
 * Warnings of cards: one that is in several slots at once, and one that was taken out in the running ballot after its
 * holder had voted. Told to the chair and the secretary as it happens, never to the hall.
 */
import type { Sentence } from '#contract/views';
import type { VoidedVote } from '../../council/ballot/ballot.ts';
import type { Sitting } from '../../council/council.ts';
import { membersSeenTwice, seatsOfCard } from '../../council/registration/seen-twice.ts';
import { clockTime, nameIn, seatsInWords } from '../record/line.ts';

export function cardWarnings(sitting: Sitting): Sentence[] {
  if (sitting.phase === 'closed') return [];
  return [
    ...seenTwice(sitting),
    ...(sitting.ballots.running?.voidedVotes ?? []).flatMap((one) => voided(sitting, one)),
  ];
}

const seenTwice = (sitting: Sitting): Sentence[] =>
  membersSeenTwice(sitting).map(({ id }) => {
    const { uk, en } = seatsInWords(seatsOfCard(sitting, id) ?? []);
    const name = nameIn(sitting, id);
    return {
      uk: `${name}: та сама картка на місцях ${uk}. Клавіші цих місць заблоковано. Нехай зайву картку виймуть, або видайте тимчасову.`,
      en: `${name}: the same card at seats ${en}. The keys of these seats are blocked. Have one card taken out, or give a temporary card.`,
    };
  });

function voided(sitting: Sitting, { memberId, reason, at }: VoidedVote): Sentence[] {
  const name = nameIn(sitting, memberId);
  const time = clockTime(sitting, at, 'second');
  switch (reason) {
    case 'card-out':
      return [
        {
          uk: `${name}: о ${time} картку вийнято під час голосування, поданий голос недійсний.`,
          en: `${name}: the card was taken out at ${time}, in the ballot; the vote given is void.`,
        },
      ];
    case 'card-seen-twice':
      return [
        {
          uk: `${name}: о ${time} та сама картка зʼявилася на іншому місці, поданий голос недійсний.`,
          en: `${name}: at ${time} the same card turned up at another seat; the vote given is void.`,
        },
      ];
    default:
      return [];
  }
}
