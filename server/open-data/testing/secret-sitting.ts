/**
 * A sitting with what must not leave the hall: a secret ballot on paper, one on the keypads, and a closed part in which
 * a ballot, a speech, a conflict, an amendment, a statement and an item from the floor each hold the word {@link SECRET}.
 */
import type { SittingCommand } from '#contract/commands';
import {
  after,
  askedNow,
  type Given,
  itemId,
  later,
  memberId,
  openSitting,
  sittingOf,
  when,
} from '../../council/testing/given.ts';
import type { PlacedEvent } from '../../proceedings/placed-event.ts';
import type { Proceedings } from '../../proceedings/proceedings.ts';
import { proceedingsOf } from '../../proceedings/taking.ts';
import { placedEvents } from '../../proceedings/testing/placed-events.ts';
import { notesOnWholeSitting } from '../../proceedings/testing/whole-sitting.ts';

export const SECRET = 'таємниця';
const PRESENT = ['head', 'm1', 'm2', 'm3', 'm4', 'm5'];
const secretly = (by: 'paper' | 'electronic', text: string): SittingCommand => ({
  ...{ type: 'open-ballot', subject: 'as-a-whole', majority: 'majority-of-composition', text },
  ...{ manner: 'secret', ground: '26-1-4', by },
});

function onPaper(given: Given): Given {
  const opened = after(given, secretly('paper', 'Обрати секретаря ради'));
  const figures = { made: 8, issued: 6, cancelled: 2, inBox: 6, invalid: 1, for: 4, against: 1, abstain: 0 };
  return after(opened, { type: 'enter-paper-figures', ballotId: askedNow(opened), figures });
}

function onKeypads(given: Given): Given {
  const opened = after(given, secretly('electronic', 'Звільнити секретаря ради'));
  const ballotId = askedNow(opened);
  const part = PRESENT.map((id): SittingCommand => ({ type: 'take-part', ballotId, memberId: memberId(id) }));
  const tally = { for: 3, against: 2, abstain: 1 };
  return when(later(after(opened, ...part), 30), { type: 'close-ballot', ballotId }, tally).after;
}

function inClosedPart(given: Given): Given {
  const text = `${SECRET}!`;
  const begun = after(given, { type: 'begin-closed-part', reason: text });
  const added = after(begun, { type: 'add-item', number: '9', title: text, fromTheFloor: true });
  const item = sittingOf(added).agenda.items.at(-1)?.itemId ?? itemId('i1');
  const opened = after(added, { type: 'open-item', itemId: item }, { type: 'submit-amendment', text });
  const declared = after(opened, { type: 'declare-conflict', memberId: memberId('m5') });
  const spoken = later(after(declared, { type: 'grant-floor', memberId: memberId('m1'), kind: 'debate' }), 60);
  const voting = after(spoken, { type: 'end-speech' }, { type: 'open-ballot', subject: 'basis-and-whole', text });
  const ballotId = askedNow(voting);
  const cast = ['head', 'm1', 'm2', 'm3', 'm4'].map(
    (id): SittingCommand => ({ type: 'cast-vote', ballotId, memberId: memberId(id), choice: 'for' }),
  );
  const voted = after(voting, ...cast, { type: 'close-ballot', ballotId });
  const stated = after(voted, { type: 'enter-statement', memberId: memberId('m1'), text });
  return later(after(later(stated, 5), { type: 'end-closed-part' }), 5);
}

/** Its events, oldest first. */
export function secretEvents(): PlacedEvent[] {
  const open = later(openSitting({}, PRESENT), 60);
  const held = inClosedPart(onKeypads(onPaper(open)));
  return placedEvents(after(held, { type: 'close-item' }, { type: 'close-sitting' }));
}

export function secretSitting(): Proceedings {
  const events = secretEvents();
  const proceedings = proceedingsOf(events, notesOnWholeSitting(events.length));
  if (!proceedings) throw new Error('no sitting');
  return proceedings;
}
