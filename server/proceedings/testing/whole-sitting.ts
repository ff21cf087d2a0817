/**
 * A whole sitting with everything that papers tell of: who came late and left, an amended agenda, a guest who reports,
 * amendments, a conflict of interest, a block, a rating, an alarm, a break, a closed part, votes entered by hand, a
 * result set aside and voted anew, statements. Decided by the council's own rules, the clock moved by hand, so that it
 * is the same whenever it is made.
 */
import type { SittingCommand } from '#contract/commands';
import type { AgendaEntry } from '#contract/composition';
import type { HouseEvent } from '#contract/events';
import type { NoteId, SittingId } from '#contract/ids';
import { DEFAULT_RULES } from '#contract/rules';
import type { Choice } from '#contract/vocabulary';
import type { CommandOf } from '../../council/command-of.ts';
import {
  after,
  askedNow,
  ballotId,
  type Given,
  itemId,
  later,
  nothing,
  sittingOf,
} from '../../council/testing/given.ts';
import type { PlacedEvent } from '../placed-event.ts';
import { COUNCIL, memberIdOf, ROSTER } from './council-of-verbivka.ts';
import { placedEvents } from './placed-events.ts';

const AGENDA: readonly AgendaEntry[] = [
  {
    number: '1',
    title: 'Про внесення змін до бюджету Вербівської міської територіальної громади на 2026 рік',
    project: '14/1',
    reporter: 'Коваленко Зоряна Миронівна, начальниця фінансового управління',
  },
  {
    number: '2',
    title: 'Про дозвіл на розроблення проєкту землеустрою громадянину К.',
    project: '14/2',
    landMatter: true,
  },
  { number: '3', title: 'Про затвердження Програми «Безпечна громада» на 2026–2028 роки', project: '14/3' },
  { number: '4', title: 'Про перейменування вулиці Тупикової', project: '14/4' },
  { number: '5', title: 'Про прийняття у комунальну власність майна закладу освіти', project: '14/5' },
  { number: '6', title: 'Про списання основних засобів', project: '14/6' },
  { number: '7', title: 'Про звіт постійної комісії з питань бюджету', project: '14/7' },
];
const GUEST = { name: 'Коваленко Зоряна Миронівна', office: 'начальниця фінансового управління' };

const seats = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, index) => from + index);
const register = (seat: number): SittingCommand => ({ type: 'register-member', memberId: memberIdOf(seat) });

/** `titles`: in the place of the agenda's own, by number. */
export type WholeSittingOptions = { readonly titles?: Readonly<Record<string, string>> };

const convene = ({ titles = {} }: WholeSittingOptions): CommandOf<'convene'> => ({
  type: 'convene',
  sittingId: '8-14-1' as SittingId,
  council: COUNCIL,
  convocation: 8,
  session: { number: 14, kind: 'regular' },
  sitting: { number: 1, place: 'сесійна зала, вул. Соборна, 1', startsAt: '2026-03-30T10:00:00+03:00' },
  roster: [...ROSTER],
  rules: { ...DEFAULT_RULES, edition: 'редакція 3 від 27.03.2025' },
  chair: { member: memberIdOf(1) },
  agenda: AGENDA.map((entry) => ({ ...entry, title: titles[entry.number] ?? entry.title })),
});

/** By seat: who votes otherwise than «за». */
type Votes = {
  readonly against?: readonly number[];
  readonly abstain?: readonly number[];
  readonly silent?: readonly number[];
};

function choiceOf(seat: number, { against = [], abstain = [], silent = [] }: Votes): Choice | undefined {
  if (silent.includes(seat)) return undefined;
  if (against.includes(seat)) return 'against';
  return abstain.includes(seat) ? 'abstain' : 'for';
}

/** Whoever is registered and has no conflict votes. */
function voted(given: Given, votes: Votes): Given {
  const asked = askedNow(given);
  const { registration, conflicts, agenda } = sittingOf(given);
  const barred = conflicts.declared.filter((one) => one.itemId === agenda.openItemId).map((one) => one.memberId);
  const casts = ROSTER.flatMap(({ id }, place): SittingCommand[] => {
    const choice = choiceOf(place + 1, votes);
    if (choice === undefined || !registration.present[place] || barred.includes(id)) return [];
    return [{ type: 'cast-vote', ballotId: asked, memberId: id, choice }];
  });
  return later(
    casts.reduce((before, cast) => after(later(before, 1), cast), given),
    3,
  );
}

const closeNow = (given: Given): Given => later(after(given, { type: 'close-ballot', ballotId: askedNow(given) }), 20);
const ballot = (given: Given, question: Omit<CommandOf<'open-ballot'>, 'type'>, votes: Votes = {}): Given =>
  closeNow(voted(after(given, { type: 'open-ballot', openForSeconds: 60, ...question }), votes));
const does = (given: Given, seconds: number, ...commands: readonly SittingCommand[]): Given =>
  later(after(given, ...commands), seconds);
const speech = (given: Given, seat: number, kind: CommandOf<'grant-floor'>['kind'], seconds: number): Given =>
  does(does(given, seconds, { type: 'grant-floor', memberId: memberIdOf(seat), kind }), 5, { type: 'end-speech' });
const openItem = (given: Given, item: string): Given => does(given, 10, { type: 'open-item', itemId: itemId(item) });

function opening(options: WholeSittingOptions): Given {
  const registered = does(after(nothing, convene(options)), 300, ...seats(1, 21).map(register));
  const opened = does(registered, 30, { type: 'open-sitting' }, { type: 'begin-ceremony', ceremony: 'anthem' });
  const sung = does(opened, 90, { type: 'end-ceremony' }, { type: 'take-roll' });
  const based = ballot(sung, {
    subject: 'agenda',
    agendaStage: 'as-a-basis',
    text: 'Прийняти порядок денний за основу',
  });
  const title = 'Про звернення до Кабінету Міністрів України';
  const added = does(based, 15, { type: 'add-item', number: '8', title, fromTheFloor: true });
  const shortened = does(added, 15, { type: 'withdraw-item', itemId: itemId('i7'), reason: 'Звіт не готовий' });
  return ballot(shortened, { subject: 'agenda', agendaStage: 'as-a-whole', text: 'Прийняти порядок денний у цілому' });
}

function debate(given: Given): Given {
  const stage: SittingCommand = { type: 'open-stage', stage: 'report' };
  const invited = does(openItem(given, 'i1'), 5, { type: 'add-guest', guest: GUEST }, stage);
  const guestId = sittingOf(invited).offices.guests[0]?.guestId;
  const report: SittingCommand = { type: 'grant-floor', ...(guestId && { guestId }), kind: 'report', rostrum: true };
  const told = does(does(invited, 420, report), 5, { type: 'end-speech' }, { type: 'open-stage', stage: 'questions' });
  const asked = does(speech(told, 8, 'question', 45), 5, { type: 'open-stage', stage: 'debate' });
  return does(speech(speech(asked, 5, 'debate', 170), 13, 'debate', 95), 5, register(22));
}

function budget(given: Given): Given {
  const text = 'Збільшити видатки на ремонт доріг на 1,2 млн грн';
  const amended = does(debate(given), 5, { type: 'submit-amendment', text, author: memberIdOf(8) });
  const basis = ballot(amended, { subject: 'as-a-basis', text: 'Прийняти проєкт за основу' }, { abstain: [7, 8] });
  const amendmentId = sittingOf(basis).agenda.amendments[0]?.amendmentId;
  const amending = {
    subject: 'amendment',
    ...(amendmentId && { amendmentId }),
    text: 'Підтримати поправку № 1',
  } as const;
  const refused = ballot(basis, amending, { against: seats(2, 12), abstain: [14, 15] });
  const whole = ballot(
    refused,
    { subject: 'as-a-whole', text: 'Прийняти рішення в цілому' },
    { against: [8], silent: [17] },
  );
  return does(whole, 10, {
    type: 'state-recorded-wrongly',
    memberId: memberIdOf(17),
    ballotId: ballotId('b5'),
    text: 'Голосувала «за», пульт не зарахував натискання.',
  });
}

function land(given: Given): Given {
  const declared = does(openItem(given, 'i2'), 10, { type: 'declare-conflict', memberId: memberIdOf(6) });
  const permit = { subject: 'basis-and-whole', text: 'Надати дозвіл за основу та в цілому' } as const;
  const failed = ballot(declared, permit, { against: seats(7, 14), abstain: seats(15, 20) });
  const refusal = 'Відмовити у наданні дозволу: невідповідність генеральному плану';
  return ballot(failed, { subject: 'basis-and-whole', text: refusal, reasonedRefusal: true });
}

function interrupted(given: Given): Given {
  const text = 'Прийняти Програму за основу та в цілому';
  const running = does(openItem(given, 'i3'), 4, { type: 'open-ballot', subject: 'basis-and-whole', text });
  const alarm = does(running, 2400, { type: 'sound-alarm' });
  const clear = does(alarm, 120, { type: 'give-all-clear', place: 'укриття, зала № 2' });
  const again = does(clear, 30, ...seats(1, 20).map(register), { type: 'resume-sitting' });
  const entered: SittingCommand = {
    ...{ type: 'enter-ballot', subject: 'basis-and-whole', text, method: 'raised-hands' },
    reason: 'В укритті немає пультів',
    votes: { for: seats(1, 18).map(memberIdOf), against: [memberIdOf(19)], abstain: [memberIdOf(20)] },
  };
  return does(again, 60, entered);
}

function street(given: Given): Given {
  const rest = does(given, 900, { type: 'adjourn-sitting', reason: 'Повернення до сесійної зали' });
  const opened = openItem(does(rest, 10, { type: 'resume-sitting' }), 'i4');
  const gone = memberIdOf(20);
  const left = does(opened, 20, { type: 'leave', memberId: gone }, { type: 'confirm-departure', memberId: gone });
  const rating = after(left, {
    ...{ type: 'open-ballot', subject: 'rating', majority: 'plurality', text: 'Обрати назву вулиці' },
    alternatives: [{ text: 'вулиця Вишнева' }, { text: 'вулиця Героїв рятувальників' }, { text: 'вулиця Садова' }],
  });
  const first = closeNow(voted(rating, { silent: seats(4, 19) }));
  const second = closeNow(voted(first, { silent: [1, 2, 3, 16, 17, 18, 19] }));
  const rated = closeNow(voted(second, { silent: seats(1, 15) }));
  return ballot(rated, { subject: 'basis-and-whole', text: 'Перейменувати на вулицю Героїв рятувальників' });
}

function block(given: Given): Given {
  const items = ['i5', 'i6'].map(itemId);
  const formed = does(given, 10, { type: 'close-item' }, { type: 'form-block', itemIds: items });
  const blockId = sittingOf(formed).agenda.block?.blockId;
  const text = 'Прийняти пакетом за основу та в цілому';
  return ballot(formed, { subject: 'basis-and-whole', text, ...(blockId && { blockId }) }, { abstain: [12] });
}

function appeal(given: Given): Given {
  const text = 'Прийняти звернення';
  const wrong = ballot(openItem(given, 'i8'), { subject: 'basis-and-whole', text }, { against: seats(3, 18) });
  const last = sittingOf(wrong).ballots.ended.at(-1)?.ballotId ?? ballotId('b1');
  const reason = 'Депутати помилково голосували за інший текст';
  const setAside = { kind: 'set-aside', ballotId: last, reason } as const;
  const aside = ballot(wrong, { subject: 'set-aside', text: 'Скасувати результат голосування', motion: setAside });
  return ballot(aside, { subject: 'basis-and-whole', text });
}

function closing(given: Given): Given {
  const reason = 'Відомості про оборону громади';
  const secret = speech(does(given, 5, { type: 'begin-closed-part', reason }), 1, 'reference', 120);
  const text = 'Прошу долучити до протоколу звернення мешканців.';
  const stated = does(does(secret, 5, { type: 'end-closed-part' }), 30, {
    ...{ type: 'enter-statement', memberId: memberIdOf(9), text },
  });
  return does(stated, 1, { type: 'close-item' }, { type: 'close-sitting' });
}

/** The committed events of the sitting, oldest first. */
export function wholeSitting(options: WholeSittingOptions = {}): PlacedEvent[] {
  const parts = [budget, land, interrupted, street, block, appeal, closing];
  return placedEvents(parts.reduce((given, part) => part(given), opening(options)));
}

/** What the office noted afterwards: a note, and a correction that took the place of it. */
export function notesOnWholeSitting(after: number): PlacedEvent[] {
  const noted = (noteId: string, text: string, replaces?: string): HouseEvent => ({
    type: 'RecordNoted',
    v: 1,
    data: {
      ...{ noteId: noteId as NoteId, sittingId: '8-14-1' as SittingId, kind: replaces ? 'correction' : 'note', text },
      ...(replaces !== undefined && { replaces: replaces as NoteId }),
    },
  });
  return [
    noted('n1', 'Присутні представники трьох закладів освіти.'),
    noted('n2', 'Присутні представники чотирьох закладів освіти.', 'n1'),
  ].map((event, index) => ({
    position: after + index + 1,
    hash: String(index).repeat(64),
    at: '2026-03-30T14:00:00.000Z',
    event,
  }));
}
