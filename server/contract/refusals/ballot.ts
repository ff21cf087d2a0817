/** Why a ballot is not opened, a vote not taken, a result not set aside; secret ballots and those on paper. */
import type { Sentences } from './sentences.ts';

export const ballotRefusals = {
  BALLOT_RUNNING: {
    uk: 'Триває голосування. Спершу закрийте або зупиніть його.',
    en: 'A ballot is running. Close or stop it first.',
  },
  BALLOT_NOT_OPEN: { uk: 'Голосування {ballotId} не відкрите.', en: 'Ballot {ballotId} is not open.' },
  BALLOT_MISMATCH: {
    uk: 'Натискання належить іншому голосуванню ({pressed}); зараз триває {ballotId}.',
    en: 'The press belongs to another ballot ({pressed}); {ballotId} is running.',
  },
  TWO_HANDS_NEEDED: {
    uk: 'Місце {seat}: одну долоню покладіть на датчик, а другою рукою тримайте клавішу щонайменше {holdMs} мс. Натискання не зараховано; натисніть ще раз.',
    en: 'Seat {seat}: lay one palm on the pad and hold the key with the other hand for at least {holdMs} ms. The press was not taken; press again.',
  },
  VOTE_MAY_NOT_CHANGE: {
    uk: 'Голос уже зараховано, а регламент не дозволяє змінювати його.',
    en: 'The vote is recorded, and the regulations do not allow changing it.',
  },
  VOTE_ENTERED_SINCE: {
    uk: 'Уже після цього натискання голос внесено вручну, і діє внесений. Хочете іншого — натисніть ще раз.',
    en: 'After this press the vote was entered by hand, and that one counts. If you want another, press again.',
  },
  PLURALITY_NEVER_ADOPTS: {
    uk: 'Простою перевагою голосів можна лише зʼясувати думку (сигнальне, рейтингове); рішення так не приймають. Оберіть іншу більшість.',
    en: 'A plurality may only sound out opinion (indicative, rating); it never adopts. Choose another majority.',
  },
  VOTES_CAST: {
    uk: 'Хтось уже проголосував, тож голосування не забирають без сліду. Зупиніть його, вказавши причину.',
    en: 'Somebody has voted already, so the ballot can’t be taken back without a trace. Stop it and say why.',
  },
  NOT_CLOSED_BALLOT: {
    uk: 'Голосування {ballotId} не закрите з результатом.',
    en: 'Ballot {ballotId} has not been closed with a result.',
  },
  NAMES_NO_BALLOT: {
    uk: 'Укажіть, якого голосування це стосується, і причину.',
    en: 'Name the ballot this is about, and the reason.',
  },
  ALREADY_SET_ASIDE: {
    uk: 'Результат цього голосування вже скасовано.',
    en: 'The result of this ballot has been set aside already.',
  },
  REPEAT_NEEDS_DECISION: {
    uk: 'Спершу проголосуйте процедурне рішення про повторне голосування.',
    en: 'A procedural decision to vote again is needed first.',
    article: 'регламент ради',
  },
  ALTERNATIVES_MISSING: {
    uk: 'Рейтингове голосування потребує від 2 до 20 альтернатив.',
    en: 'A rating needs 2 to 20 alternatives.',
  },
  ALTERNATIVES_NOT_HERE: {
    uk: 'Альтернативи бувають лише в рейтингового голосування й виборів, а в таємному — лише на папері.',
    en: 'Alternatives belong to ratings and elections, and in a secret ballot to one on paper.',
  },
  ALTERNATIVES_ONE_BY_ONE: {
    uk: 'Голосування за кількома альтернативами вносять по одній: окреме голосування для кожної.',
    en: 'Votes on several alternatives are entered one by one: a ballot for each.',
  },
  ONE_CANDIDATE_ONLY: {
    uk: 'Ваш голос «за» вже віддано: {candidate}. У виборах «за» голосують лише одного кандидата.',
    en: 'Your vote “for” is given to {candidate}. In an election it goes to one candidate only.',
    article: 'регламент ради',
  },
  NO_SECRET_GROUND: {
    uk: 'Голосування відкрите й поіменне. Таємне можливе лише на підставах, названих законом; жодної не вказано.',
    en: 'Voting is open and by name. A secret ballot needs one of the grounds that the law lists.',
    article: '280/97-ВР ст. 59 ч. 3',
  },
  GROUND_WITHOUT_SECRECY: {
    uk: 'Підстава й спосіб таємного голосування вказані, а голосування відкрите.',
    en: 'A ground and means of a secret ballot are given, and the ballot is open.',
  },
  GROUP_TOO_SMALL: {
    uk: 'Для електронного таємного голосування зареєстровано замало: {present}, потрібно щонайменше {needed}. Проведіть його на папері.',
    en: 'Too few are registered for an electronic secret ballot: {present}, {needed} needed. Hold it on paper.',
  },
  SECRET_BALLOT: {
    uk: 'Голосування таємне: відкритий голос не приймається.',
    en: 'The ballot is secret: an open vote is not accepted.',
  },
  OPEN_BALLOT_HERE: {
    uk: 'Голосування відкрите: запечатаний голос не приймається.',
    en: 'The ballot is open: a sealed vote is not accepted.',
  },
  SEAL_BROKEN: {
    uk: 'Запечатаний голос не вдалося прочитати. Проголосуйте ще раз.',
    en: 'The sealed vote could not be read. Vote again.',
  },
  PAPER_BALLOT: {
    uk: 'Голосують бюлетенями: його закриває протокол лічильної комісії.',
    en: 'The vote is held on paper: figures of the counting commission close it.',
  },
  NOT_A_PAPER_BALLOT: {
    uk: 'Голосування {ballotId} не паперове.',
    en: 'Ballot {ballotId} is not held on paper.',
  },
  FIGURES_CONTRADICT: {
    uk: 'Числа не сходяться: {sumUk}. Виправте їх або визнайте голосування недійсним.',
    en: 'The figures contradict each other: {sum}. Correct them or declare the ballot void.',
  },
  FIGURES_HOLD: {
    uk: 'Числа сходяться, тож визнавати голосування недійсним нема підстав.',
    en: 'The figures hold: there is no ground to declare the ballot void.',
  },
  MEMBER_NAMED_TWICE: {
    uk: '{memberName}: названо двічі. Один депутат — один голос.',
    en: '{memberName} is named twice. One member has one vote.',
    article: '280/97-ВР ст. 59 ч. 3',
  },
  TRIAL_ONLY_BEFORE: {
    uk: 'Пробне голосування проводять до відкриття засідання.',
    en: 'A trial vote is held before the sitting is opened.',
  },
} as const satisfies Sentences;
