/** Warnings before a ballot and while one runs: its threshold, its majority, its secrecy, its place in the order. */
import type { ChairStep, Sentence } from '#contract/views';
import type { Majority } from '#contract/vocabulary';
import { amendmentById, amendmentsTo, openItem } from '../../council/agenda/agenda.ts';
import { doubtsAbout } from '../../council/ballot/disputed.ts';
import { disputedTwoThirdsNow } from '../../council/ballot/running-threshold.ts';
import { isOnPaper, isSealed } from '../../council/ballot/secret.ts';
import { subjectOf } from '../../council/ballot/subject.ts';
import type { RunningBallot, Sitting } from '../../council/council.ts';
import { floorIsOwed } from '../../council/course/on-the-floor.ts';
import { electionForSecondRound, protocolToApprove } from '../../council/course/owed-ballots.ts';
import { majorityWords, subjectWords } from '../../council/course/words.ts';

export function ballotWarnings(sitting: Sitting, steps: readonly ChairStep[]): Sentence[] {
  const { running } = sitting.ballots;
  if (sitting.phase !== 'open') return [];
  return [
    ...basesDiffer(sitting, running),
    ...(running ? whileRunning(sitting, running) : beforeTheNext(sitting)),
    ...unanimity(running, steps),
  ];
}

const whileRunning = (sitting: Sitting, running: RunningBallot): Sentence[] => [
  ...doubtsAbout(sitting, running),
  ...unlikeTheRules(sitting, running),
  ...outOfOrder(sitting, running),
  ...noCommission(sitting, running),
];

const beforeTheNext = (sitting: Sitting): Sentence[] => [
  ...protocolNotApproved(sitting),
  ...secondRoundIsDue(sitting),
  ...stillWaiting(sitting),
];

/** Shown before a ballot of two thirds can be opened, and while one runs. */
function basesDiffer(sitting: Sitting, running: RunningBallot | undefined): Sentence[] {
  const matters = !running || running.majority === 'two-thirds-of-composition';
  const bases = matters ? disputedTwoThirdsNow(sitting) : undefined;
  if (!bases) return [];
  const { withHead, withoutHead } = bases;
  const needed = sitting.rules.headInTwoThirdsBase ? withHead : withoutHead;
  return [
    {
      uk: `Дві третини тлумачать двояко: ${withHead} «за», якщо голову враховано в загальному складі, або ${withoutHead}, якщо ні. За правилами вашої ради потрібно ${needed}.`,
      en: `Two thirds are read in two ways: ${withHead} votes with the head in the composition, or ${withoutHead} without. By your council’s rules ${needed} are needed.`,
    },
  ];
}

function unlikeTheRules({ rules, ballots }: Sitting, running: RunningBallot): Sentence[] {
  const subject = subjectOf(ballots, running);
  const usual: Majority = rules.majorityOf[subject];
  if (running.trial || running.majority === usual) return [];
  const [what, now, byRule] = [subjectWords(subject), majorityWords(running.majority), majorityWords(usual)];
  return [
    {
      uk: `Це голосування (${what.uk}) відкрито з іншою більшістю, ніж велить регламент: потребує ${now.uk} замість ${byRule.uk}.`,
      en: `This ballot (${what.en}) was opened with another majority than the rules ask for: ${now.en} instead of ${byRule.en}.`,
    },
  ];
}

/** Amendments are put in the order of receipt. */
function outOfOrder({ agenda }: Sitting, { amendmentId }: RunningBallot): Sentence[] {
  const put = amendmentId === undefined ? undefined : amendmentById(agenda, amendmentId);
  const earlier =
    put && amendmentsTo(agenda, put.itemId).find(({ state, number }) => state === 'waiting' && number < put.number);
  if (!earlier) return [];
  return [
    {
      uk: `Поправки голосують у порядку надходження: поправка № ${earlier.number} надійшла раніше й ще чекає.`,
      en: `Amendments are voted in the order of receipt: amendment No. ${earlier.number} came earlier and still waits.`,
    },
  ];
}

/** Papers are counted by a commission of at least three, elected openly before. */
function noCommission({ offices }: Sitting, running: RunningBallot): Sentence[] {
  if (!isOnPaper(running) || offices.commission) return [];
  return [
    {
      uk: 'Бюлетені рахує лічильна комісія, а її ще не обрано. Зупиніть голосування й оберіть її відкритим голосуванням.',
      en: 'A counting commission counts the papers, and none has been elected. Stop the ballot and elect one by an open vote.',
    },
  ];
}

/** A secret ballot in which all vote alike tells how everyone voted. */
function unanimity(running: RunningBallot | undefined, steps: readonly ChairStep[]): Sentence[] {
  const next = steps.find(({ refusedBecause }) => refusedBecause === undefined)?.command;
  const comes = next?.type === 'open-ballot' && next.manner === 'secret' && next.by !== 'paper';
  if (running ? !isSealed(running) : !comes) return [];
  return [
    {
      uk: 'Якщо в таємному голосуванні всі проголосують однаково, результат покаже, хто як голосував. Попередьте про це.',
      en: 'If all vote alike in a secret ballot, its result tells how everyone voted. Say so before it.',
    },
  ];
}

function protocolNotApproved(sitting: Sitting): Sentence[] {
  const ballot = protocolToApprove(sitting);
  if (!ballot) return [];
  return [
    {
      uk: `Протокол лічильної комісії про голосування № ${ballot.number} ще не затверджено. Його затверджують відкритим голосуванням.`,
      en: `The counting commission’s protocol of ballot No. ${ballot.number} has not been approved yet. An open vote approves it.`,
    },
  ];
}

function secondRoundIsDue(sitting: Sitting): Sentence[] {
  const due = electionForSecondRound(sitting);
  if (!due) return [];
  const names = due.candidates.map(({ text }) => text).join(', ');
  return [
    {
      uk: `Нікого не обрано. За регламентом проводять другий тур: ${names}.`,
      en: `Nobody was elected. By the rules a second round is held: ${names}.`,
    },
  ];
}

/** Who waits for the floor comes before a vote, unless the debate is closed. */
function stillWaiting(sitting: Sitting): Sentence[] {
  const item = openItem(sitting.agenda);
  const count = item ? floorIsOwed(sitting) : 0;
  if (count === 0) return [];
  return [
    {
      uk: `На слово чекають: ${count}. Перед голосуванням надайте слово або припиніть обговорення.`,
      en: `Waiting for the floor: ${count}. Give the floor or close the debate before a vote.`,
    },
  ];
}
