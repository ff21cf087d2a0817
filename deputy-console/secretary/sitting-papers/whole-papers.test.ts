import { test } from 'tap';
import type { NoteId, SittingId } from '#contract/ids';
import type { NoteView } from '#contract/views';
import { sampleSigned } from '../../testing/sample-seal.ts';
import { awaitedOf } from './awaited.ts';
import { editedAt, finalWord, shownSince, signedAs } from './whole-papers.ts';

const sittingId = '8-14-1' as SittingId;
const note = (kind: NoteView['kind'], noted: number, rest: Partial<NoteView> = {}): NoteView => ({
  ...{ sittingId, kind, noted, text: 'Примітка', at: '2026-03-30T14:00:00.000Z', by: 'secretary' },
  ...rest,
});
const final = (...notes: readonly NoteView[]) =>
  finalWord({ sittingId }, Object.fromEntries(notes.map((one, at) => [`n${at}`, one]))) !== undefined;

test('a protocol is final when nothing stands noted after the word that it is', async (t) => {
  t.equal(final(), false);
  t.equal(final(note('note', 1), note('protocol-final', 2)), true);
  t.equal(final(note('protocol-final', 2), note('correction', 3)), false);
  t.equal(final(note('protocol-final', 1, { replacedBy: 'n1' as NoteId }), note('note', 2)), false);
  t.equal(final(note('protocol-final', 1, { sittingId: '8-14-2' as SittingId })), false, 'of another sitting');
});

test('an edited text stands until it is given up; each decision has its own', async (t) => {
  const file = { sha256: 'a'.repeat(64), type: 'application/pdf', bytes: 9 } as const;
  const text = (noted: number, edited: NonNullable<NoteView['edited']>) =>
    note('paper-text', noted, { edited, at: `2026-03-30T14:00:0${noted}.000Z` });
  const at = (notes: readonly NoteView[], decision?: string) =>
    editedAt({ sittingId }, Object.fromEntries(notes.map((one, index) => [`n${index}`, one])), decision);
  const notes = [text(1, { paper: 'protocol', file }), text(2, { paper: 'decision', decision: '5', file })];
  t.match(at(notes), /:01/);
  t.match(at(notes, '5'), /:02/);
  t.equal(at(notes, '6'), undefined);
  t.equal(at([...notes, text(3, { paper: 'protocol' })]), undefined);
});

test('a decision waits for its text until it has a draft in words or an edited one', async (t) => {
  const decisions = [{ number: '5', title: 'Про міст', hasDraft: true as const }, ...['6', '7'].map(untitled)];
  const file = { sha256: 'a'.repeat(64), type: 'application/pdf', bytes: 9 } as const;
  const brought = note('paper-text', 1, { edited: { paper: 'decision', decision: '6', file } });
  const waiting = (notes: Readonly<Record<string, NoteView>>) =>
    awaitedOf({ sittingId, decisions }, notes).map(({ number }) => number);
  t.same(waiting({}), ['6', '7']);
  t.same(waiting({ n1: brought }), ['7']);
  t.same(awaitedOf({ sittingId }, {}), []);
});
const untitled = (number: string) => ({ number, title: 'Про межі' });

test('the protocol is signed by what stands under it since it is final, and by КЕП only where that was confirmed', async (t) => {
  const word = { at: '2026-03-30T12:00:00.000Z' };
  const of = (name: string, isConfirmed = false, at = '2026-03-30T12:45:00.000Z') => {
    const signed = sampleSigned(sittingId);
    const signers = signed.signers.map((one) => ({ ...one, ...(isConfirmed && { isConfirmed: true as const }) }));
    return { ...signed, at, signers, document: { ...signed.document, name } };
  };
  const PROTOCOL = 'Протокол засідання (8-14-1).pdf';
  t.equal(signedAs(word, [of(PROTOCOL)]), 'unconfirmed');
  t.equal(signedAs(word, [of(PROTOCOL), of('manifest.json', true)]), 'confirmed');
  t.equal(signedAs(word, [of('8-14-1_1_a.zip', true)]), 'confirmed');
  t.equal(signedAs(word, [of('Поіменне голосування 8-14-1 № 2.pdf', true)]), undefined, 'another paper');
  t.equal(signedAs(word, [of(PROTOCOL, true, '2026-03-30T11:59:00.000Z')]), undefined, 'a draft was signed');
});

test('the site shows the final protocol once a public place shows that word, and not by the hour alone', async (t) => {
  const place = {
    kind: 'folder',
    isPublic: true,
    state: 'up-to-date',
    publishedAt: '2026-03-30T14:00:00.000Z',
  } as const;
  const word = { noted: 7 };
  t.equal(shownSince(word, [{ ...place, shows: 6 }]), undefined);
  t.equal(shownSince(word, [{ ...place, shows: 7 }]), place.publishedAt);
  t.equal(shownSince(word, [{ ...place, shows: 7, isPublic: false }]), undefined);
  t.equal(shownSince(word, [place]), undefined, 'a web server has not fetched it yet');
});
