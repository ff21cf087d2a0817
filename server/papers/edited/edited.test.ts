import fc from 'fast-check';
import { test } from 'tap';
import type { NoteId, SittingId } from '#contract/ids';
import { docxWords, type TextBlock } from '../../imports/docx-words.ts';
import type { PlacedEvent } from '../../proceedings/placed-event.ts';
import type { Block } from '../document/blocks.ts';
import { documentDocx } from '../document/document-docx.ts';
import { protocolDocument } from '../protocol/protocol.ts';
import { ownTemplate } from '../templates/kinds.ts';
import { wholeProceedings, wholeProtocol } from '../testing/whole-papers.ts';
import { linesOf } from './lines.ts';
import { mergedBlocks } from './merge.ts';
import { textOf } from './standing-text.ts';

const proceedings = wholeProceedings();
const record = wholeProtocol(proceedings, true);
const back = async (): Promise<readonly TextBlock[]> => (await docxWords(await documentDocx(record))) ?? [];
const draft = { template: ownTemplate('protocol'), draft: true };
const lines = (blocks: readonly Block[]) => blocks.flatMap(linesOf);

test('a DOCX that comes back as it went says what the record says, block by block', async (t) => {
  const paper = protocolDocument(proceedings, { ...draft, edited: await back() });
  t.equal(paper.missing, undefined);
  t.same(paper.blocks, record.blocks);
});

test('what the secretary wrote between stands where it was written', async (t) => {
  const text = [...(await back())];
  const at = text.findIndex((block) => block.kind === 'paragraph' && block.text.includes('доповідь'));
  text.splice(at + 1, 0, { kind: 'paragraph', text: 'Доповідачка запропонувала…', mark: '1)' });
  const { blocks, missing } = protocolDocument(proceedings, { ...draft, edited: text });
  t.equal(missing, undefined);
  const place = blocks.findIndex(
    (block) => block.kind === 'paragraph' && block.text === '1) Доповідачка запропонувала…',
  );
  t.match(blocks[place - 1], { text: /доповідь/u });
  t.equal(blocks.length, record.blocks.length + 1);
});

test('a figure, a name or a result that was changed is named; the paper has the record’s all the same', async (t) => {
  const text = await back();
  const ballots = record.blocks.flatMap((block) => (block.kind === 'ballot' ? [block.ballot] : []));
  for (const was of [ballots[0]?.headline, proceedings.attendance[3]?.member.name, ballots.at(-1)?.text] as const) {
    const wrong = text.map(
      (block): TextBlock =>
        block.kind === 'paragraph' && was && block.text.includes(was) ? { ...block, text: 'Інакше' } : block,
    );
    const paper = protocolDocument(proceedings, { ...draft, edited: wrong });
    t.match(paper.missing, was);
    for (const line of lines(record.blocks.filter(({ kind }) => kind === 'ballot' || kind === 'list')))
      t.ok(lines(paper.blocks).includes(line), line);
  }
});

test('a note of the office that came after the text was taken is printed, and asks for no new text', async (t) => {
  const edited = await back();
  const noteId = 'n9' as NoteId;
  const note = { noteId, kind: 'correction', text: 'Виправлення пізніше', at: '2026-04-01T08:00:00.000Z' } as const;
  const later = { ...proceedings, notes: [...proceedings.notes, note] };
  const paper = protocolDocument(later, { ...draft, edited });
  t.equal(paper.missing, undefined);
  t.equal(lines(paper.blocks).filter((line) => line.includes('Виправлення пізніше')).length, 1);
  t.equal(lines(paper.blocks).filter((line) => line.includes('чотирьох закладів')).length, 1);
});

test('whatever is written between, every fact of the record is printed once and in its order', async (t) => {
  const text = await back();
  const facts = lines(record.blocks.filter(({ kind }) => kind === 'ballot' || kind === 'signatures'));
  const written = fc.array(
    fc.tuple(fc.nat(text.length), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 })),
    { maxLength: 5 },
  );
  fc.assert(
    fc.property(written, (places) => {
      const edited = [...text];
      for (const [at, words] of places) edited.splice(at, 0, { kind: 'paragraph', text: words });
      const printed = lines(
        mergedBlocks(record.blocks, edited).blocks.filter(({ kind }) => kind === 'ballot' || kind === 'signatures'),
      );
      return JSON.stringify(printed) === JSON.stringify(facts);
    }),
    { numRuns: 30 },
  );
  t.pass();
});

test('of texts that came back the last stands; one that was given up or replaced stands no more', async (t) => {
  const sittingId = '8-14-1' as SittingId;
  const file = (digit: string) => ({ sha256: digit.repeat(64), type: 'application/pdf', bytes: 1 }) as const;
  const noted = (
    noteId: string,
    edited: { file?: ReturnType<typeof file>; decision?: string } | undefined,
    replaces?: string,
  ): PlacedEvent => ({
    ...{ position: 1, hash: '', at: '' },
    event: {
      type: 'RecordNoted',
      v: 1,
      data: {
        ...{ noteId: noteId as NoteId, sittingId, kind: 'paper-text', text: 'Текст' },
        ...(edited && { edited: { paper: edited.decision === undefined ? 'protocol' : 'decision', ...edited } }),
        ...(replaces !== undefined && { replaces: replaces as NoteId }),
      },
    },
  });
  const one = noted('n1', { file: file('1') });
  t.equal(textOf(sittingId, undefined, [one, noted('n2', { file: file('2') })])?.sha256, '2'.repeat(64));
  t.equal(textOf(sittingId, undefined, [one, noted('n2', {})]), undefined);
  t.equal(textOf(sittingId, undefined, [one, noted('n2', undefined, 'n1')]), undefined);
  t.equal(textOf(sittingId, '5', [one, noted('n2', { file: file('3'), decision: '5' })])?.sha256, '3'.repeat(64));
  t.equal(textOf('8-14-2' as SittingId, undefined, [one]), undefined);
});
