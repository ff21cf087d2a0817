/**
 * The text of a decision: what the secretary edited and brought back, else the text of the draft that was put to the
 * vote, as its DOCX has it, with the amendments that were adopted beneath. A PDF is not typed again: the paper names it.
 */
import type { AttachedDocument } from '#contract/files';
import type { Item } from '../../council/agenda/agenda.ts';
import { DOCX } from '../../files/file-kinds.ts';
import type { TextBlock } from '../../imports/docx-words.ts';
import type { DecisionRecord, Proceedings } from '../../proceedings/proceedings.ts';
import type { Block } from '../document/blocks.ts';
import { plain } from '../edited/lines.ts';
import { writtenBlocks } from '../edited/written-blocks.ts';

const DRAFT = /про[єе]кт|рішення/iu;

/** Of an item's documents the draft: a DOCX before anything else, one that is called a draft before others. */
export function draftOf(documents: readonly AttachedDocument[] = []): AttachedDocument | undefined {
  const texts = documents.filter(({ file }) => file.type === DOCX);
  return texts.find(({ title }) => DRAFT.test(title)) ?? texts[0];
}

/** In the place of the decision's text, while the secretary has brought none back. */
export function draftBlocks(
  proceedings: Proceedings,
  decision: DecisionRecord,
  draft: readonly TextBlock[] | undefined,
): readonly Block[] {
  const item = proceedings.agenda.find((one) => one.itemId === decision.itemId);
  const amended = amendmentBlocks(proceedings, item);
  if (!draft) return [{ kind: 'blank', text: placeWords(item) }, ...amended];
  return [...writtenBlocks(bodyOf(draft, proceedings, decision)), ...amended];
}

/** Where a text that is nowhere as a text has its place: the draft's number and the names of its documents. */
function placeWords(item: Item | undefined): string {
  const draft = item?.project === undefined ? 'за прийнятим проєктом' : `за проєктом № ${item.project}`;
  const documents = item?.documents ?? [];
  const names = documents.map(({ title }) => `«${title}»`).join(', ');
  const isPdf = documents.some(({ file }) => file.type === 'application/pdf');
  return `Текст рішення ${draft}${names === '' ? '' : `: ${names}`}${isPdf ? ' (PDF, додається)' : ''}`;
}

function amendmentBlocks({ amendments }: Proceedings, item: Item | undefined): readonly Block[] {
  const adopted = [...amendments.values()].filter(
    ({ itemId, state }) => itemId === item?.itemId && state === 'adopted',
  );
  if (adopted.length === 0) return [];
  return [
    { kind: 'paragraph', text: 'Прийняті поправки:', strong: true },
    { kind: 'list', numbered: false, lines: adopted.map(({ number, text }) => `№ ${number}. ${text}`) },
  ];
}

/** Lines at the head of a draft that the paper prints itself are looked for among so many, lines at its end likewise. */
const HEAD = 14;
const FOOT = 4;

/** The draft without its own head and signature, which the paper has from the record. */
function bodyOf(text: readonly TextBlock[], { council }: Proceedings, { title }: DecisionRecord): readonly TextBlock[] {
  const own = new Set([council.name, title, 'проєкт', 'рішення', 'проєкт рішення', 'україна'].map(bare));
  const isHead = (block: TextBlock) =>
    block.kind === 'picture' ||
    (block.kind === 'paragraph' && (own.has(bare(block.text)) || HEAD_LINE.test(block.text)));
  const first = text.slice(0, HEAD).findIndex((block) => !isHead(block));
  const body = first < 0 ? text : text.slice(first);
  const foot = body.slice(-FOOT).findIndex((block) => block.kind === 'paragraph' && isSignature(block));
  return foot < 0 ? body : body.slice(0, Math.max(0, body.length - FOOT) + foot);
}

const bare = (text: string): string => plain(text.replace(/[«»"“”.:]/gu, '')).toLocaleLowerCase('uk');
/** «14-та сесія VIII скликання», «від ___ 2026 року № ___». */
const HEAD_LINE =
  /^(?:.{0,60}(?:сесі[яї]|скликання).{0,60}|(?:від\s)?[_\s\d.«»]*(?:\p{L}{3,9}\s+)?20\d\d.{0,40}№.{0,20}|№?[_\s]+)$/iu;
const SIGNER = /^(?:\p{L}+\s+голова|голова|секретар)(?:\s|$)/iu;
/** «Міський голова ____ Ім’я», and no point of the text. */
const isSignature = ({ text, mark }: TextBlock & { kind: 'paragraph' }): boolean =>
  mark === undefined && text.length < 120 && !text.trimEnd().endsWith('.') && SIGNER.test(text);
