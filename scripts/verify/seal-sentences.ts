/** What the checker says of sealed papers: a line a paper, in whole sentences, Ukrainian and English. */
import type { SealFound } from '../../server/sealing/sealed-folder.ts';
import type { CheckedPaper, CheckedSignature, SealedPapers } from './sealed.ts';
import type { Language } from './sentences.ts';

type Words = {
  readonly ours: string;
  readonly other: string;
  readonly stamped: string;
  readonly nobody: string;
  readonly sealed: (path: string, by: string) => string;
  readonly altered: (path: string, why: string) => string;
  readonly unsealed: (count: number, paths: string) => string;
  readonly more: (count: number) => string;
  readonly whole: string;
  readonly wholePackage: string;
  readonly changedAfter: string;
  readonly there: (position: number) => string;
  readonly otherJournal: (position: number) => string;
  readonly noPlace: string;
  readonly key: (by: string, fingerprint: string) => string;
  readonly signed: (name: string, who: string, isThere: boolean) => string;
  readonly faults: Readonly<Record<string, string>>;
};

const UK: Words = {
  ours: 'засвідчено ключем пристрою (не КЕП)',
  other: 'підпис',
  stamped: 'позначка часу',
  nobody: 'невідомо чий',
  sealed: (path, by) => `${path}: ${by}`,
  altered: (path, why) => `${path}: ПЕЧАТКА НЕ ДІЄ: ${why}`,
  unsealed: (count, paths) => `Без печатки, файлів: ${count}: ${paths}`,
  more: (count) => `та інші, разом ще ${count}`,
  whole: 'охоплює весь документ',
  wholePackage: 'усі файли на місці',
  changedAfter: 'документ змінено після засвідчення',
  there: (position) => `запис № ${position} є в журналі`,
  otherJournal: (position) => `запису № ${position}, на який посилається документ, у цьому журналі немає`,
  noPlace: 'із журналом не звірено',
  key: (by, fingerprint) => `Ключ «${by}»: відбиток ${fingerprint}. Звірте його з тим, який оприлюднила рада.`,
  signed: (name, who, isThere) =>
    `КЕП під «${name}» (${who}): ${isThere ? 'підписаний файл на місці, байт у байт' : 'ПІДПИСАНОГО ФАЙЛА АБО ПІДПИСУ ТУТ НЕМАЄ'}`,
  faults: {
    altered: 'змінено',
    missing: 'немає',
    extra: 'додано',
    'not-a-manifest': 'не перелік файлів',
    'not-a-seal': 'не печатка',
    'seal-of-other-bytes': 'печатка стоїть під іншими байтами',
    'seal-not-valid': 'печатка не дійсна',
  },
};

const EN: Words = {
  ours: 'sealed with the device’s key (no КЕП)',
  other: 'signature',
  stamped: 'time stamp',
  nobody: 'nobody knows whose',
  sealed: (path, by) => `${path}: ${by}`,
  altered: (path, why) => `${path}: THE SEAL DOES NOT HOLD: ${why}`,
  unsealed: (count, paths) => `Without a seal, files: ${count}: ${paths}`,
  more: (count) => `and ${count} more`,
  whole: 'covers the whole document',
  wholePackage: 'every file is there',
  changedAfter: 'the document was changed after it was sealed',
  there: (position) => `record ${position} is in the journal`,
  otherJournal: (position) => `record ${position} that the paper quotes is not in this journal`,
  noPlace: 'not compared with a journal',
  key: (by, fingerprint) =>
    `The key “${by}”: fingerprint ${fingerprint}. Compare it with the one the council published.`,
  signed: (name, who, isThere) =>
    `КЕП over “${name}” (${who}): ${isThere ? 'what was signed is here, byte for byte' : 'WHAT WAS SIGNED, OR THE SIGNATURE, IS NOT HERE'}`,
  faults: {
    altered: 'altered',
    missing: 'missing',
    extra: 'added',
    'not-a-manifest': 'no list of files',
    'not-a-seal': 'no seal',
    'seal-of-other-bytes': 'the seal stands under other bytes',
    'seal-not-valid': 'the seal is not valid',
  },
};

/** Paths of unsealed papers that are named one by one. */
const MOST_NAMED = 5;
const ALOUD_DIGITS = 24;

/** One line a sealed paper, then what has no seal, then each key once, then every КЕП. */
export function sealedText(language: Language, { papers, signatures }: SealedPapers): string[] {
  const words = language === 'uk' ? UK : EN;
  const unsealed = papers.filter(({ verdict }) => verdict === 'unsealed').map(({ path }) => path);
  return [
    ...papers.filter(({ verdict }) => verdict !== 'unsealed').map((paper) => paperText(words, paper)),
    ...(unsealed.length > 0 ? [words.unsealed(unsealed.length, namesOf(words, unsealed))] : []),
    ...keysOf(papers).map(({ by, fingerprint }) => words.key(by ?? words.nobody, aloud(fingerprint))),
    ...signatures.map((signature) => signatureText(words, signature)),
  ];
}

function paperText(words: Words, { path, kind, verdict, seals, faults, quotes, inJournal }: CheckedPaper): string {
  if (verdict === 'altered') {
    const why = faults.map((one) => `${one.path} — ${words.faults[one.fault] ?? one.fault}`).join('; ');
    return words.altered(path, why || words.changedAfter);
  }
  if (inJournal === 'other' && quotes) return words.altered(path, words.otherJournal(quotes.position));
  const place = inJournal === 'there' && quotes ? words.there(quotes.position) : words.noPlace;
  const by = seals.map((seal) => sealText(words, seal)).join(' + ');
  return words.sealed(path, `${by}; ${kind === 'pdf' ? words.whole : words.wholePackage}; ${place}`);
}

function sealText(words: Words, { isDeviceSeal, organisation, by, at, stampedAt }: SealFound): string {
  const whose = isDeviceSeal ? (organisation ?? by) : by;
  const when = at === undefined ? '' : `, ${moment(at)}`;
  const stamp = stampedAt === undefined ? '' : `, ${words.stamped} ${moment(stampedAt)}`;
  return `${isDeviceSeal ? words.ours : words.other}: ${whose ?? words.nobody}${when}${stamp}`;
}

const moment = (at: Date): string => `${at.toISOString().slice(0, 16).replace('T', ' ')} UTC`;

function namesOf(words: Words, paths: readonly string[]): string {
  const unnamed = paths.length - MOST_NAMED;
  return [...paths.slice(0, MOST_NAMED), ...(unnamed > 0 ? [words.more(unnamed)] : [])].join(', ');
}

function keysOf(papers: readonly CheckedPaper[]): { by: string | undefined; fingerprint: string }[] {
  const seals = papers.flatMap((paper) => paper.seals).filter(({ isDeviceSeal }) => isDeviceSeal);
  const keys = new Map(
    seals.flatMap(({ organisation, by, fingerprint }) =>
      fingerprint === undefined ? [] : [[fingerprint, organisation ?? by] as const],
    ),
  );
  return [...keys].map(([fingerprint, by]) => ({ fingerprint, by }));
}

/** As it is read aloud: six groups of four. */
const aloud = (fingerprint: string): string =>
  (fingerprint.slice(0, ALOUD_DIGITS).match(/.{4}/g) ?? [fingerprint]).join(' ');

function signatureText(words: Words, { document, signers, hasDocument, hasSignature }: CheckedSignature): string {
  return words.signed(document.name, signers.map(({ name }) => name).join(', '), hasDocument && hasSignature);
}
