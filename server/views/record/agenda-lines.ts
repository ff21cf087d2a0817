/** Lines of the agenda: its items and their stages, amendments, blocks. What stands on it at the convening has no line. */
import type { SittingEventOf } from '#contract/events';
import { unreachable } from '#contract/unreachable';
import { amendmentById } from '../../council/agenda/agenda.ts';
import type { Sitting } from '../../council/council.ts';
import { stageWords } from '../../council/course/words.ts';
import { byBallot, itemIn, type Line, line, nameIn, said } from './line.ts';

type ItemEvent = SittingEventOf<
  | 'ItemAdded'
  | 'ItemOpened'
  | 'ItemClosed'
  | 'ItemTakenBack'
  | 'ItemWithdrawn'
  | 'ItemPostponed'
  | 'ItemRestored'
  | 'ItemMoved'
  | 'StageOpened'
>;
type PartEvent = SittingEventOf<'AmendmentSubmitted' | 'AmendmentWithdrawn' | 'BlockFormed' | 'ItemTakenFromBlock'>;

export function agendaLine(sitting: Sitting, event: ItemEvent | PartEvent): Line | undefined {
  switch (event.type) {
    case 'AmendmentSubmitted':
    case 'AmendmentWithdrawn':
    case 'BlockFormed':
    case 'ItemTakenFromBlock':
      return partLine(sitting, event);
    default:
      return itemLine(sitting, event);
  }
}

function itemLine(sitting: Sitting, event: ItemEvent): Line | undefined {
  const { number, title } = itemIn(sitting, event.data.itemId);
  switch (event.type) {
    case 'ItemAdded': {
      if (sitting.phase === 'convened' && !event.data.fromTheFloor) return undefined;
      const uk = event.data.fromTheFloor ? 'з голосу ' : '';
      const en = event.data.fromTheFloor ? ' from the floor' : '';
      return line('item', `Внесено ${uk}питання № ${number}`, `Item No. ${number} was added${en}`, said(title));
    }
    case 'ItemOpened':
      return line('item', `Відкрито питання № ${number}`, `Item No. ${number} was opened`, said(title));
    case 'ItemClosed':
      return line('item', `Розгляд питання № ${number} завершено`, `Item No. ${number} was closed`);
    case 'ItemTakenBack':
      return line(
        'item',
        `Питання № ${number} відкрито помилково: відкриття скасовано`,
        `Item No. ${number} was opened by mistake: its opening was taken back`,
      );
    case 'ItemWithdrawn':
      return line(
        'item',
        `Питання № ${number} знято з розгляду`,
        `Item No. ${number} was withdrawn`,
        why(sitting, event),
      );
    case 'ItemPostponed':
      return line('item', `Питання № ${number} відкладено`, `Item No. ${number} was postponed`, why(sitting, event));
    case 'ItemRestored':
      return line('item', `Питання № ${number} повернуто до порядку денного`, `Item No. ${number} was restored`);
    case 'ItemMoved':
      return movedLine(sitting, number, event.data.before);
    case 'StageOpened': {
      const { uk, en } = stageWords(event.data.stage);
      const by = byBallot(sitting, event.data.ballotId);
      return line('item', `Питання № ${number}: ${uk}`, `Item No. ${number}: ${en}`, by);
    }
    default:
      return unreachable(event);
  }
}

const why = (sitting: Sitting, { data }: SittingEventOf<'ItemWithdrawn' | 'ItemPostponed'>) =>
  said(data.reason) ?? byBallot(sitting, data.ballotId);

function movedLine(sitting: Sitting, number: string, before: SittingEventOf<'ItemMoved'>['data']['before']): Line {
  if (before === undefined) {
    return line('item', `Питання № ${number} переставлено в кінець`, `Item No. ${number} was moved to the end`);
  }
  const next = itemIn(sitting, before).number;
  const uk = `Питання № ${number} переставлено перед питанням № ${next}`;
  return line('item', uk, `Item No. ${number} was moved before item No. ${next}`);
}

function partLine(sitting: Sitting, event: PartEvent): Line {
  switch (event.type) {
    case 'AmendmentSubmitted': {
      const { number, text, author, itemId } = event.data;
      const item = itemIn(sitting, itemId).number;
      const who = author === undefined ? '' : `, ${nameIn(sitting, author)}`;
      const uk = `Внесено поправку № ${number} до питання № ${item}${who}`;
      return line('item', uk, `Amendment No. ${number} to item No. ${item} was submitted${who}`, said(text));
    }
    case 'AmendmentWithdrawn': {
      const amendment = amendmentById(sitting.agenda, event.data.amendmentId);
      const number = amendment?.number ?? '—';
      return line('item', `Поправку № ${number} відкликано`, `Amendment No. ${number} was withdrawn`);
    }
    case 'BlockFormed': {
      const numbers = event.data.itemIds.map((itemId) => itemIn(sitting, itemId).number).join(', ');
      return line('item', 'Сформовано пакет питань', 'A block of items was formed', {
        uk: `Питання № ${numbers}`,
        en: `Items No. ${numbers}`,
      });
    }
    case 'ItemTakenFromBlock':
      return takenLine(sitting, event.data);
    default:
      return unreachable(event);
  }
}

function takenLine(sitting: Sitting, data: SittingEventOf<'ItemTakenFromBlock'>['data']): Line {
  const { number } = itemIn(sitting, data.itemId);
  const name = data.memberId === undefined ? undefined : nameIn(sitting, data.memberId);
  const reason =
    data.reason === 'objection'
      ? { uk: 'заперечення', en: 'an objection' }
      : { uk: 'конфлікт інтересів', en: 'a conflict of interest' };
  return line('item', `Питання № ${number} вийнято з пакета`, `Item No. ${number} was taken out of the block`, {
    uk: name === undefined ? reason.uk : `${reason.uk}: ${name}`,
    en: name === undefined ? reason.en : `${reason.en}: ${name}`,
  });
}
