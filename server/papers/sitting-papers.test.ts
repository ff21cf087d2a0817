import { test } from 'tap';
import type { NoteId, SittingId } from '#contract/ids';
import type { NoteKind } from '#contract/vocabulary';
import type { PlacedEvent } from '../proceedings/placed-event.ts';
import { wholeSitting } from '../proceedings/testing/whole-sitting.ts';
import { sittingPaper } from './sitting-papers.ts';
import { ownTemplate } from './templates/kinds.ts';

const events = wholeSitting();
const templates = { protocol: ownTemplate('protocol'), decision: ownTemplate('decision') };

/** Notes of these kinds, one after another, after the sitting. */
const noted = (...kinds: readonly NoteKind[]): PlacedEvent[] =>
  kinds.map((kind, index) => ({
    position: events.length + index + 1,
    hash: 'f'.repeat(64),
    at: '2026-03-31T08:00:00.000Z',
    event: {
      type: 'RecordNoted',
      v: 1,
      data: { noteId: `n${index}` as NoteId, sittingId: '8-14-1' as SittingId, kind, text: 'Примітка до запису' },
    },
  }));
const protocolAfter = (council: readonly PlacedEvent[], from: readonly PlacedEvent[] = events) =>
  sittingPaper({ events: from, council, which: { kind: 'protocol' }, format: 'html', templates });
const isDraft = async (made: ReturnType<typeof protocolAfter>) => (await made)?.fileName.startsWith('Проєкт');

test('a protocol is final once the secretary declared it so after the close, and a draft again after a later note', async (t) => {
  t.equal(await isDraft(protocolAfter([])), true);
  t.equal(await isDraft(protocolAfter(noted('note', 'protocol-final'))), false);
  t.equal(await isDraft(protocolAfter(noted('protocol-final', 'correction'))), true);
  t.equal(await isDraft(protocolAfter(noted('protocol-final'), events.slice(0, 200))), true, 'before the close');
});

test('the declaration itself is no note among those that the protocol prints', async (t) => {
  const made = await protocolAfter(noted('protocol-final'));
  t.notMatch(Buffer.from(made?.bytes ?? []).toString('utf8'), 'Примітка до запису');
});

test('a decision is saved under its number without a stroke in it', async (t) => {
  const which = { kind: 'decision', ordinal: 2 } as const;
  const made = await sittingPaper({ events, council: [], which, format: 'html', templates });
  t.equal(made?.fileName, 'Рішення № 2-14-VIII (14-1).html');
  t.equal(made?.lacksText, true, 'there was no draft as a text, and none was brought');
});

test('a sitting that was never convened has no paper', async (t) => {
  t.equal(await protocolAfter([], []), undefined);
});
