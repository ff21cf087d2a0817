/** A finished paper has the same bytes for ever, whoever lays it out and however the council's templates go on. */
import { createHash } from 'node:crypto';
import { type Test, test } from 'tap';
import type { CouncilEvent } from '#contract/events';
import type { NoteId, SittingId } from '#contract/ids';
import type { PlacedEvent } from '../proceedings/placed-event.ts';
import { wholeSitting } from '../proceedings/testing/whole-sitting.ts';
import type { Lay } from '../public-site/papers/lay-papers.ts';
import { layPapers } from '../public-site/papers/lay-papers.ts';
import { openSittingDesk } from './sitting-desk.ts';
import { type SittingPaper, sittingPaper } from './sitting-papers.ts';
import { OWN_TEXTS } from './templates/kinds.ts';

const ID = '8-14-1' as SittingId;
const PROTOCOL: SittingPaper = { kind: 'protocol' };
const DECISION: SittingPaper = { kind: 'decision', ordinal: 1 };
const EXTRACT: SittingPaper = { kind: 'decision-extract', ordinal: 1 };

/** The office's desk and the site's way of laying papers out, over one journal; `restored`: in a new, empty folder. */
function office(t: Test) {
  const events = wholeSitting();
  const council: PlacedEvent[] = [];
  const tell = (event: CouncilEvent) => {
    const place = { position: events.length + council.length + 1, hash: 'b'.repeat(64) };
    council.push({ ...place, at: '2026-03-31T08:00:00.000Z', event });
  };
  const note = (noteId: string, kind: 'note' | 'protocol-final') =>
    tell({ type: 'RecordNoted', v: 1, data: { noteId: noteId as NoteId, sittingId: ID, kind, text: noteId } });
  const deskIn = (dataDir: string, of: readonly PlacedEvent[] = events) =>
    openSittingDesk({
      ...{ press: { make: sittingPaper }, dataDir, eventsOf: () => of, councilEvents: () => council },
      ...{ pathOf: async () => undefined, note: async (event: CouncilEvent) => tell(event) },
    });
  const folder = (name: string) => `${t.testdirName}/${name}`;
  t.testdir({ first: {}, restored: {}, site: {} });
  const desk = deskIn(folder('first'));
  const made = async (which: SittingPaper, by = desk) => String((await by.make(ID, which, 'html'))?.bytes);
  const rename = (kind: 'protocol' | 'decision', to: string) => {
    const text = OWN_TEXTS[kind].replace(/^= .*$/mu, `= ${to}`);
    return desk.wording.templates.keep(kind, text, { role: 'secretary' });
  };
  const lay: Lay = layPapers(folder('site'));
  const onSite = (which: SittingPaper, ofRecord = council) => lay({ kind: 'whole', events, ofRecord, which });
  return {
    ...{ events, council, note, desk, made, rename, onSite, deskIn },
    restored: () => deskIn(folder('restored')),
  };
}

test('a coat of arms that can’t be printed is told; one that is not there is nothing to tell of', async (t) => {
  const { desk, council } = office(t);
  t.equal(await desk.isWithoutArms(), false);
  const [first] = wholeSitting();
  if (first?.event.type !== 'SittingConvened') throw new Error('no sitting');
  const arms = { sha256: 'c'.repeat(64), type: 'image/svg+xml', bytes: 900 } as const;
  const settled = { ...first.event.data.council, brand: { arms } };
  const event: CouncilEvent = { type: 'CouncilSettled', v: 1, data: { council: settled, convocation: 8 } };
  council.push({ position: 999, hash: 'b'.repeat(64), at: '2026-03-31T08:00:00.000Z', event });
  t.equal(await desk.isWithoutArms(), true, 'its file is not there');
});

const digestOf = (bytes: Uint8Array | undefined) =>
  createHash('sha256')
    .update(bytes ?? '')
    .digest('hex');

test('a protocol is made by the template that stands while it is a draft, and keeps it once it is final', async (t) => {
  const { made, rename, note, restored } = office(t);
  await rename('protocol', 'ЧЕРНЕТКА');
  t.match(await made(PROTOCOL), 'ЧЕРНЕТКА');
  await rename('protocol', 'ДО ПІДПИСУ');
  t.match(await made(PROTOCOL), 'ДО ПІДПИСУ');
  note('final', 'protocol-final');
  const final = await made(PROTOCOL);
  await rename('protocol', 'ЗА РІК');
  t.equal(await made(PROTOCOL), final);
  t.equal(await made(PROTOCOL, restored()), final, 'so also by another machine that has the journal');
  note('later', 'note');
  t.match(await made(PROTOCOL), 'ЗА РІК', 'a protocol that is written on is a draft again');
});

test('a decision is made by the template that stood when its sitting closed', async (t) => {
  const { made, rename, deskIn, events } = office(t);
  const running = deskIn(`${t.testdirName}/first`, events.slice(0, -1));
  const closed = await made(DECISION);
  await rename('decision', 'ЗА РІК');
  t.equal(await made(DECISION), closed);
  t.notMatch(await made(EXTRACT), 'ЗА РІК');
  t.equal(events.at(-1)?.event.type, 'SittingClosed');
  t.match(await made(DECISION, running), 'ЗА РІК', 'while the sitting goes on, by the one that stands');
});

test('office and site give the same bytes, whatever becomes of the templates between', async (t) => {
  const { desk, rename, note, onSite, council } = office(t);
  await rename('protocol', 'НАШ ПРОТОКОЛ');
  note('final', 'protocol-final');
  const final = council.length;
  const site = { protocol: digestOf(await onSite(PROTOCOL)), decision: digestOf(await onSite(DECISION)) };
  await rename('protocol', 'ЗА РІК');
  await rename('decision', 'ЗА РІК');
  const given = async (which: SittingPaper) => digestOf((await desk.make(ID, which, 'pdf'))?.bytes);
  t.same({ protocol: await given(PROTOCOL), decision: await given(DECISION) }, site);
  t.equal(digestOf(await onSite(PROTOCOL, council.slice(0, final))), site.protocol);
  t.equal(digestOf(await onSite(DECISION)), site.decision, 'and a site that is made anew has what it had');
});
