/** What a closed part held, looked for in the very papers that the site gives out, laid out as for people. */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Document, Packer, Paragraph } from 'docx';
import { type Test, test } from 'tap';
import type { SittingCommand } from '#contract/commands';
import type { FileRef } from '#contract/files';
import type { AmendmentId, ItemId } from '#contract/ids';
import { after, askedNow, type Given, later, memberId, openSitting, sittingOf } from '../../council/testing/given.ts';
import { DOCX } from '../../files/file-kinds.ts';
import { textOf } from '../../papers/testing/pdf-tools.ts';
import { placedEvents } from '../../proceedings/testing/placed-events.ts';
import { siteRig, sittingEvents } from '../testing/site-rig.ts';

const PRESENT = ['head', 'm1', 'm2', 'm3', 'm4', 'm5'];
const SECRET = /діагноз|лікування|персональн/i;

/** A draft in words, kept as the council keeps its files. */
async function draft(dataDir: string, words: string): Promise<FileRef> {
  const bytes = await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph(words)] }] }));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  mkdirSync(join(dataDir, 'files', sha256.slice(0, 2)), { recursive: true });
  writeFileSync(join(dataDir, 'files', sha256.slice(0, 2), sha256), bytes);
  return { sha256, bytes: bytes.length, type: DOCX };
}

const ballot = (given: Given, command: Partial<SittingCommand> & { subject: 'as-a-whole' | 'amendment' }): Given => {
  const opened = after(given, { type: 'open-ballot', text: 'проєкт', ...command } as SittingCommand);
  const ballotId = askedNow(opened);
  const cast = PRESENT.map((id): SittingCommand => {
    return { type: 'cast-vote', ballotId, memberId: memberId(id), choice: 'for' };
  });
  return later(after(opened, ...cast, { type: 'close-ballot', ballotId }), 5);
};

const added = (given: Given, number: string, file: FileRef): { given: Given; itemId: ItemId } => {
  const documents = [{ title: 'Проєкт рішення', file }];
  const more = after(given, { type: 'add-item', number, title: `Про справу ${number}`, fromTheFloor: true, documents });
  return { given: more, itemId: sittingOf(more).agenda.items.at(-1)?.itemId ?? ('' as ItemId) };
};

/** Of one item a part was closed and an amendment adopted within it; the next was public from beginning to end. */
async function partlyClosed(t: Test) {
  const site = await siteRig(t, { realPapers: true });
  const inside = added(
    later(openSitting({}, PRESENT), 60),
    ...(['8', await draft(site.dataDir, 'Допомога: діагноз громадянина')] as const),
  );
  const open = added(inside.given, '9', await draft(site.dataDir, 'Відремонтувати міст через річку'));
  const amended = after(
    open.given,
    ...([
      { type: 'open-item', itemId: inside.itemId },
      { type: 'begin-closed-part', reason: 'персональні дані' },
    ] as const),
    { type: 'submit-amendment', text: '30 000 грн на лікування' },
  );
  const amendmentId = sittingOf(amended).agenda.amendments[0]?.amendmentId ?? ('' as AmendmentId);
  const back = after(ballot(amended, { subject: 'amendment', amendmentId } as never), { type: 'end-closed-part' });
  const next = after(ballot(back, { subject: 'as-a-whole' }), { type: 'open-item', itemId: open.itemId });
  const over = after(ballot(next, { subject: 'as-a-whole' }), { type: 'close-item' }, { type: 'close-sitting' });
  await site.add(sittingEvents('8-14-1', placedEvents(over)));
  await site.build();
  return site;
}

test('a decision on an item of which something was closed has number, title and vote, and nothing of its text, documents or amendments', async (t) => {
  const site = await partlyClosed(t);
  const papers = site.tree().filter((path) => path.endsWith('.pdf'));
  const words = new Map(papers.map((path) => [path, textOf(site.reader.bytesOf(path) ?? Buffer.alloc(0))]));
  for (const [path, text] of words) t.notMatch(text, SECRET, path);
  const [first = '', second = ''] = [...words].flatMap(([path, text]) => (path.includes('/decisions/') ? [text] : []));
  t.match(first, 'Про справу 8');
  t.match(first, 'РІШЕННЯ ПРИЙНЯТО');
  t.match(first, 'Текст рішення тут не надруковано');
  t.notMatch(first, 'Проєкт рішення');
  t.equal(site.tree().filter((path) => path.startsWith('files/')).length, 1, 'its documents are not given out either');
  t.match(second, 'Відремонтувати міст через річку', 'of an item that was public the text is there');
  for (const [path, bytes] of site.texts())
    if (/\.(?:html|json|csv|xml)$/.test(path)) t.notMatch(String(bytes), SECRET, path);
});
