import { test } from 'tap';
import { SUBJECTS } from '#contract/vocabulary';
import {
  after,
  askedNow,
  ballotId,
  closeNow,
  councilOf,
  deputyIds,
  type Given,
  held,
  leave,
  nothing,
  openBallot,
  openSitting,
  register,
  sittingOf,
  votesFor,
  when,
} from '../testing/given.ts';
import { headlineOf, headlineOfBallot } from './headline.ts';
import type { Asked } from './question.ts';
import { shortened } from './wording.ts';

const all = deputyIds(5);
const sitting = openSitting({}, all);

/** The headline of the last ballot that ended. */
function headline(given: Given): string {
  const { ballots } = sittingOf(given);
  const ballot = ballots.ended.at(-1) ?? ballots.trials.at(-1);
  if (!ballot) throw new Error('no ballot has ended');
  const { uk, en } = headlineOfBallot(ballots, ballot);
  if (!/^[A-Z][A-Zo.\d ]+(: .+)?$/.test(en)) throw new Error(`not English: ${en}`);
  return uk;
}
const adopted = (question: Partial<Asked>, given = sitting) => headline(held(given, question, ...all).after);
const rejected = (question: Partial<Asked>, given = sitting) => headline(held(given, question).after);
/** The headline when these vote «за» each alternative in turn. */
const among = (question: Partial<Asked>, ...votes: readonly (readonly string[])[]) =>
  headline(votes.reduce((given, ids) => closeNow(votesFor(given, ...ids)).after, after(sitting, openBallot(question))));

test('only what adopts a decision is announced as a decision', async (t) => {
  t.equal(adopted({ subject: 'as-a-whole' }), 'РІШЕННЯ ПРИЙНЯТО');
  t.equal(rejected({ subject: 'basis-and-whole' }), 'РІШЕННЯ НЕ ПРИЙНЯТО');
  t.equal(adopted({ subject: 'as-a-basis' }), 'ПРИЙНЯТО ЗА ОСНОВУ');
  t.equal(adopted({ subject: 'procedural' }), 'ПРОПОЗИЦІЮ ПРИЙНЯТО');
  t.equal(rejected({ subject: 'request' }), 'ЗАПИТ НЕ ПІДТРИМАНО');
  t.equal(adopted({ subject: 'veto-override' }), 'РІШЕННЯ ПІДТВЕРДЖЕНО');
});

test('the agenda is announced as a basis and as a whole, a change as a proposal', async (t) => {
  t.equal(adopted({ subject: 'agenda', agendaStage: 'as-a-basis' }), 'ПОРЯДОК ДЕННИЙ ПРИЙНЯТО ЗА ОСНОВУ');
  t.equal(rejected({ subject: 'agenda', agendaStage: 'as-a-basis' }), 'ПОРЯДОК ДЕННИЙ НЕ ПРИЙНЯТО ЗА ОСНОВУ');
  t.equal(adopted({ subject: 'agenda', agendaStage: 'as-a-whole' }), 'ПОРЯДОК ДЕННИЙ ПРИЙНЯТО В ЦІЛОМУ');
  t.equal(rejected({ subject: 'agenda', agendaStage: 'as-a-whole' }), 'ПОРЯДОК ДЕННИЙ НЕ ПРИЙНЯТО В ЦІЛОМУ');
  t.equal(adopted({ subject: 'agenda', agendaStage: 'change' }), 'ПРОПОЗИЦІЮ ПРИЙНЯТО');
  t.equal(adopted({ subject: 'agenda' }), 'ПРОПОЗИЦІЮ ПРИЙНЯТО');
});

test('a rating names the alternative that won, or says that none did', async (t) => {
  const alternatives = [{ text: 'у січні' }, { text: 'у лютому' }];
  const rating = { subject: 'rating', majority: 'plurality', alternatives } as const;
  t.equal(among(rating, ['m1'], ['m2', 'm3']), 'ПЕРЕМОГЛА АЛЬТЕРНАТИВА 2: у лютому');
  t.equal(among(rating, ['m1'], ['m2']), 'РІВНІСТЬ ГОЛОСІВ: РЕЗУЛЬТАТУ НЕМАЄ');
  t.equal(among(rating, [], []), 'ЖОДНА АЛЬТЕРНАТИВА НЕ ПЕРЕМОГЛА');
});

test('an election names who is elected, or says that nobody is', async (t) => {
  const alternatives = [{ text: 'Бойко О. В.' }, { text: 'Коваль П. П.' }];
  const election = { subject: 'election', alternatives } as const;
  t.equal(among(election, ['m1', 'm2', 'm3'], ['m4']), 'ОБРАНО: Бойко О. В.');
  t.equal(among(election, ['m1', 'm2'], ['m4']), 'НІКОГО НЕ ОБРАНО');
  t.equal(among(election, ['m1'], ['m4']), 'РІВНІСТЬ ГОЛОСІВ: НІКОГО НЕ ОБРАНО');
  t.equal(adopted({ subject: 'election' }), 'ОБРАНО');
  t.equal(rejected({ subject: 'election' }), 'НЕ ОБРАНО');
});

test('a long alternative is cut between words', async (t) => {
  t.equal(shortened('коротко'), 'коротко');
  const long = 'провести громадське обговорення проєкту бюджету громади на наступний рік у серпні';
  t.equal(shortened(long), 'провести громадське обговорення проєкту бюджету громади на…');
  t.equal(shortened('а'.repeat(100)).length, 61);
});

test('a result set aside is announced by the number of its ballot', async (t) => {
  const given = held(sitting, {}, ...all).after;
  const motion = { kind: 'set-aside', ballotId: ballotId('b1'), reason: 'помилка' } as const;
  t.equal(adopted({ subject: 'set-aside', motion }, given), 'РЕЗУЛЬТАТ ГОЛОСУВАННЯ № 1 СКАСОВАНО');
  t.equal(rejected({ subject: 'set-aside', motion }, given), 'РЕЗУЛЬТАТ ГОЛОСУВАННЯ № 1 НЕ СКАСОВАНО');
});

test('a repeat has the headline of the ballot it repeats', async (t) => {
  const amendment = held(sitting, { subject: 'amendment' }).after;
  const allowed = held(amendment, { subject: 'procedural' }, ...all).after;
  t.equal(adopted({ subject: 'repeat', repeats: ballotId('b1') }, allowed), 'ПОПРАВКУ ПРИЙНЯТО');
});

test('a reasoned refusal is announced as one', async (t) => {
  t.equal(adopted({ subject: 'as-a-whole', reasonedRefusal: true }), 'МОТИВОВАНУ ВІДМОВУ ПРИЙНЯТО');
  t.equal(rejected({ subject: 'as-a-whole', reasonedRefusal: true }), 'МОТИВОВАНУ ВІДМОВУ НЕ ПРИЙНЯТО');
});

test('a ballot without a result says so: void, stopped, interrupted by a restart', async (t) => {
  const strict = openSitting({ rules: { quorumLostInBallot: 'void' } }, ['m1', 'm2', 'm3']);
  t.equal(headline(after(strict, openBallot(), leave('m1'))), 'ГОЛОСУВАННЯ НЕДІЙСНЕ');
  const running = after(sitting, openBallot());
  const stop = { type: 'stop-ballot', ballotId: askedNow(running), reason: 'помилка' } as const;
  t.equal(headline(after(running, stop)), 'ГОЛОСУВАННЯ ЗУПИНЕНО');
  const secret = after(sitting, openBallot({ manner: 'secret', ground: '26-1-4' }));
  const resume = { type: 'resume-ballot', ballotId: askedNow(secret), remainingSeconds: 10 } as const;
  t.equal(headline(when(secret, resume).after), 'ТАЄМНЕ ГОЛОСУВАННЯ ПЕРЕРВАНО');
});

test('a trial vote announces no decision, whatever it came to', async (t) => {
  const convened = after(nothing, councilOf(), ...all.map(register));
  t.equal(adopted({ trial: true }, convened), 'ПРОБНЕ ГОЛОСУВАННЯ ЗАВЕРШЕНО');
  t.equal(rejected({ trial: true }, convened), 'ПРОБНЕ ГОЛОСУВАННЯ ЗАВЕРШЕНО');
});

test('every subject has its headlines in both languages', async (t) => {
  for (const subject of SUBJECTS) {
    const words = [headlineOf(subject, 'adopted'), headlineOf(subject, 'rejected'), headlineOf(subject, 'void')];
    for (const { uk, en } of words) {
      t.match(uk, /^[А-ЯІЇЄҐ][А-ЯІЇЄҐ ]+$/, subject);
      t.match(en, /^[A-Z][A-Z’ ]+$/, subject);
    }
    t.equal(new Set(words.flatMap(({ uk, en }) => [uk, en])).size, 6, `${subject}: no two are the same`);
  }
});
