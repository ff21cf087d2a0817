import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Test, test } from 'tap';
import type { PlacedEvent } from '../../proceedings/placed-event.ts';
import { PROTOCOL_TEMPLATE } from '../protocol/protocol-template.ts';
import { TemplateShelf } from './shelf.ts';
import { standingTemplate, standingText } from './standing.ts';
import { openTemplates } from './template-desk.ts';

const [FIRST, SECOND] = ['= ПЕРШИЙ\n[підписи]\n', '= ДРУГИЙ\n[підписи]\n'];
const BY = { role: 'secretary' } as const;

/** A desk over a folder and what the journal holds; the power fails before an event is noted, or after it. */
function desk(t: Test) {
  const dataDir = t.testdir({});
  const journal: (PlacedEvent & { actor: string })[] = [];
  const power = { fails: 'never' as 'never' | 'before' | 'after' };
  const open = () =>
    openTemplates({
      shelf: new TemplateShelf(dataDir),
      councilEvents: () => journal,
      note: async (event, by) => {
        if (power.fails === 'before') throw new Error('the power is cut');
        const place = { position: journal.length + 1, hash: 'a'.repeat(64), at: '2026-03-31T08:00:00.000Z' };
        journal.push({ ...place, event, actor: by === 'hub' ? by : by.role });
        if (power.fails === 'after') throw new Error('the power is cut');
      },
    });
  const path = join(dataDir, 'papers/protocol.txt');
  return { ...{ dataDir, journal, power, open, path }, templates: open(), file: () => readFileSync(path, 'utf8') };
}

test('a text with a fault is not kept, and a file spoiled by hand leaves the former template in force', async (t) => {
  const { templates, journal, path } = desk(t);
  t.match(await templates.look('protocol'), { text: PROTOCOL_TEMPLATE, isOwn: true, isByHand: false });
  t.equal(await templates.keep('protocol', FIRST, BY), undefined);
  t.match(await templates.keep('protocol', '{невідоме}', BY), { line: 1 });
  t.match(await templates.look('protocol'), { text: FIRST, isOwn: false, isByHand: false });
  for (const spoiled of ['= ПРОТОКОЛ\n[підпис]\n', `= ${'я'.repeat(20_001)}\n`, '= П\u0007\n']) {
    writeFileSync(path, spoiled);
    t.match(await templates.look('protocol'), { text: spoiled, fault: { uk: String }, isByHand: true });
    t.equal(standingText('protocol', journal), FIRST, 'the former one');
  }
  await templates.keep('protocol', undefined, BY);
  t.match(await templates.look('protocol'), { text: PROTOCOL_TEMPLATE, isOwn: true, isByHand: false });
  t.notOk(existsSync(path));
});

test('a file that somebody changed with an editor is in the journal before a paper is made by it', async (t) => {
  const { templates, journal, path, dataDir } = desk(t);
  mkdirSync(join(dataDir, 'papers'));
  writeFileSync(path, FIRST);
  t.equal(await templates.settle(), true);
  t.equal(await templates.settle(), false, 'once');
  t.match(templates.changesOf('protocol'), [{ by: 'hub', text: FIRST }]);
  t.match(await templates.look('protocol'), { text: FIRST, isByHand: true });
  t.equal(journal.length, 1);
});

test('the journal has a change before the file: whenever the power is cut, both say one thing after the start', async (t) => {
  for (const [fails, stands] of [
    ['before', FIRST],
    ['after', SECOND],
  ] as const) {
    const { templates, power, journal, open, file } = desk(t);
    await templates.keep('protocol', FIRST, BY);
    power.fails = fails;
    await t.rejects(templates.keep('protocol', SECOND, BY));
    t.equal(file(), FIRST, 'the file was not touched yet');
    power.fails = 'never';
    const after = open();
    await after.settle();
    t.equal(file(), stands);
    t.equal(standingText('protocol', journal), stands);
    t.notOk(
      after.changesOf('protocol').some(({ by }) => by === 'hub'),
      'nobody is taken for one who edited it',
    );
  }
});

test('a template that was being given up when the power was cut is given up after the start', async (t) => {
  const { templates, power, open, path } = desk(t);
  await templates.keep('protocol', FIRST, BY);
  power.fails = 'after';
  await t.rejects(templates.keep('protocol', undefined, BY));
  t.ok(existsSync(path));
  power.fails = 'never';
  t.match(await open().look('protocol'), { isOwn: true, isByHand: false });
  t.notOk(existsSync(path));
});

test('a text that was written over an older one changes nothing, until its writer has seen the newer', async (t) => {
  const { templates, journal, file } = desk(t);
  t.equal(await templates.keep('protocol', FIRST, BY, 0), undefined);
  t.equal(await templates.keep('protocol', SECOND, BY, 0), 'changed');
  t.equal(file(), FIRST);
  t.equal(await templates.keep('decision', SECOND, BY, 0), undefined, 'each paper has its own');
  t.equal(await templates.keep('protocol', SECOND, BY, journal[0]?.position), undefined);
  t.equal(file(), SECOND);
});

test('a file that was lost is written again from the journal', async (t) => {
  const { templates, file, path, open } = desk(t);
  await templates.keep('protocol', FIRST, BY);
  writeFileSync(path, '');
  t.match(await templates.look('protocol'), { fault: { uk: /порожній/u } });
  rmSync(path);
  t.match(await open().look('protocol'), { text: FIRST, isOwn: false });
  t.equal(file(), FIRST);
});

test('what stood at a position stands there for ever; a text that this version can’t read gives way to its own', async (t) => {
  const { templates, journal } = desk(t);
  await templates.keep('protocol', FIRST, BY);
  await templates.keep('protocol', SECOND, BY);
  const title = (upTo?: number) => standingTemplate('protocol', journal, upTo).lines[0];
  t.match([title(1), title(2), title()], [{ text: 'ПЕРШИЙ' }, { text: 'ДРУГИЙ' }, { text: 'ДРУГИЙ' }]);
  t.equal(standingText('protocol', journal, 0), undefined);
  const event = { type: 'TemplateKept', v: 1, data: { paper: 'protocol', text: '[чого вже немає]' } } as const;
  journal.push({ position: 3, hash: 'a'.repeat(64), at: '2026-03-31T08:00:00.000Z', event, actor: 'secretary' });
  t.ok(standingTemplate('protocol', journal).lines.length > 3);
});
