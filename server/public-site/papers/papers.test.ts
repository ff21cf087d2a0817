/** Papers and corrections on the site, over a journal and a seal that is there or is not. */
import { createHash } from 'node:crypto';
import { test } from 'tap';
import type { HouseEvent } from '#contract/events';
import type { FileRef } from '#contract/files';
import type { NoteId, SittingId } from '#contract/ids';
import { DOCX } from '../../files/file-kinds.ts';
import { wholeSitting } from '../../proceedings/testing/whole-sitting.ts';
import type { Sealing } from '../build/paper-staging.ts';
import { shortSitting } from '../testing/short-sitting.ts';
import { plainLay, type SiteRig, siteRig, sittingEvents, tellCouncil } from '../testing/site-rig.ts';

const AT = '2026-03-31T09:00:00.000Z';
const { id, events } = shortSitting({ session: 1, startsAt: '2026-03-30T10:00:00+03:00' });
const FOLDER = `sittings/${id}/`;
const PROTOCOL = `${FOLDER}protocol.pdf`;
const ROLL_CALL = `${FOLDER}ballots/1/roll-call.pdf`;
const digestOf = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');
const tell = (site: SiteRig, ...told: HouseEvent[]) => tellCouncil(site, AT, ...told);
const note = (kind: 'note' | 'correction' | 'protocol-final', text: string, sittingId = id): HouseEvent => ({
  type: 'RecordNoted',
  v: 1,
  data: { noteId: text as NoteId, sittingId, kind, text },
});
const text = (site: SiteRig, path: string) => String(site.reader.bytesOf(path));

test('a protocol is shown once it is final, and a later note takes nothing away; roll calls once the sitting is over', async (t) => {
  const site = await siteRig(t);
  await site.add(events.slice(0, -1));
  await site.build();
  const papers = () => site.tree().filter((path) => path.endsWith('.pdf'));
  t.strictSame(papers(), [ROLL_CALL]);
  await site.add(events.slice(-1));
  await tell(site, note('note', 'чернетка'));
  await site.build();
  const others = [`${FOLDER}ballots/1/roll-call.pdf`, ...papers().filter((path) => path.includes('/decisions/'))];
  t.strictSame(papers(), [...others, `${FOLDER}roll-calls.pdf`]);
  t.strictSame(others, [ROLL_CALL], 'a decision waits for its text');
  await tell(site, note('protocol-final', 'остаточний'));
  await site.build();
  t.ok(papers().includes(PROTOCOL));
  t.match(text(site, `${FOLDER}index.html`), `${PROTOCOL}</a>`);
  await tell(site, note('correction', 'виправлення після того'));
  const built = await site.build();
  t.ok(papers().includes(PROTOCOL), 'it stands as it was declared final');
  t.notOk(built?.made.includes(PROTOCOL));
  t.match(text(site, 'corrections/index.html'), 'виправлення після того');
  t.match(text(site, `${FOLDER}index.html`), 'чернетка');
  t.notMatch(text(site, `${FOLDER}index.html`), 'остаточний', 'that it is final is no note for citizens');
});

const edited = (noteId: string, file?: FileRef): HouseEvent => ({
  type: 'RecordNoted',
  v: 1,
  data: {
    ...{ noteId: noteId as NoteId, sittingId: id, kind: 'paper-text', text: 'Взято виправлений текст' },
    edited: { paper: 'decision', decision: NUMBER, ...(file && { file }) },
  },
});
const NUMBER = '1-1/VIII';

test('a decision whose text is nowhere is named with its ballot and not given out until the text is brought', async (t) => {
  const site = await siteRig(t);
  await site.add(events);
  await site.build();
  const page = () => text(site, `${FOLDER}index.html`);
  const decisions = () => site.tree().filter((path) => path.includes('/decisions/'));
  t.strictSame(decisions(), []);
  const line = `<p data-name="number">${NUMBER}</p>`;
  t.match(page(), line);
  t.match(page(), `${FOLDER}ballots/1/`);
  await tell(site, edited('внесено', { sha256: 'a'.repeat(64), bytes: 2, type: DOCX }));
  await site.build();
  t.equal(decisions().length, 1);
  t.notOk(page().includes(line));
  await tell(site, edited('забрано'));
  await site.build();
  t.strictSame(decisions(), [], 'given up, it waits again');
});

test('of a sitting with a closed part the office alone gives the protocol', async (t) => {
  const site = await siteRig(t);
  await site.add(sittingEvents('8-14-1', wholeSitting()));
  await tell(site, note('protocol-final', 'остаточний', '8-14-1' as SittingId));
  await site.build();
  t.ok(site.tree().includes('sittings/8-14-1/roll-calls.pdf'));
  t.notOk(site.tree().includes('sittings/8-14-1/protocol.pdf'));
});

/** A seal that writes its name under a paper, and how often it was asked. */
function sealing(isReady: boolean, stampOwed = false) {
  const asked: string[] = [];
  const given: Sealing = {
    state: { isReady, owes: stampOwed },
    seal: async (bytes) => {
      asked.push(String(bytes).slice(0, 40));
      const sealed = Buffer.concat([bytes, Buffer.from(stampOwed ? ' SEAL' : ' SEAL STAMP')]);
      return { bytes: isReady ? sealed : bytes, isSealed: isReady, stampOwed };
    },
  };
  return { given, asked };
}

test('a paper is sealed once; one that could not be sealed or waits for its stamp is asked for when that has changed', async (t) => {
  const site = await siteRig(t);
  await site.add(events);
  const works = site.open();
  await works.build(sealing(false).given);
  const page = () => text(site, `${FOLDER}ballots/1/index.html`);
  t.match(text(site, ROLL_CALL), /^%PDF- [^S]*$/);
  t.notMatch(page(), 'isSealed');
  const dead = sealing(false);
  await works.build(dead.given);
  t.strictSame(dead.asked, []);
  await works.build(sealing(true, true).given);
  t.match(text(site, ROLL_CALL), / SEAL$/);
  t.match(page(), 'data-name="isSealed">true');
  t.match(page(), digestOf(text(site, ROLL_CALL)));
  await tell(site, note('note', 'ще далі'));
  const owing = sealing(true, true);
  await works.build(owing.given);
  t.notOk(
    owing.asked.some((asked) => asked.includes('РІШЕННЯ')),
    'the stamp is still owed',
  );
  await works.build(sealing(true).given);
  t.match(text(site, ROLL_CALL), / SEAL STAMP$/);
  await tell(site, note('note', 'востаннє'));
  const refused = sealing(false);
  await works.build(refused.given);
  t.match(text(site, ROLL_CALL), / SEAL STAMP$/, 'a key that is refused later takes no seal away');
});

test('a paper that can’t be laid out is left out and named, the site goes on, and the next build tries again', async (t) => {
  const site = await siteRig(t);
  await site.add(events);
  let isBroken = true;
  const works = site.open(undefined, async (order) => {
    if (order.kind === 'roll-call' && isBroken) throw new Error('no glyph');
    return plainLay(order);
  });
  const built = await works.build();
  t.match(built?.failed, [{ path: ROLL_CALL, why: /no glyph/ }]);
  t.notOk(site.tree().includes(ROLL_CALL));
  t.ok(site.tree().includes(`${FOLDER}roll-calls.pdf`));
  isBroken = false;
  const again = await works.build();
  t.strictSame(again?.failed, []);
  t.ok(site.tree().includes(ROLL_CALL));
});

test('a paper that was published with other bytes is a correction on the list and at its sitting, once', async (t) => {
  const site = await siteRig(t);
  await site.add(events);
  await site.build();
  const [former, sha256] = ['a'.repeat(64), 'b'.repeat(64)];
  const published = (target: string, isPublic: boolean): HouseEvent => ({
    type: 'Published',
    v: 1,
    data: {
      ...{ target, isPublic, position: 1, digest: 'c'.repeat(64), files: { all: 1, put: 1, removed: 0 } },
      ...{ corrected: [ROLL_CALL], digests: [{ former, sha256 }] },
    },
  });
  await tell(site, published('Носій', false));
  const none = await site.build();
  t.strictSame(none?.made, []);
  await tell(site, published('Вебсервер', true), published('Дзеркало', true));
  const built = await site.build();
  t.strictSame([...(built?.made ?? [])].sort(), [
    ...['corrections/index.html', 'news.atom', 'news.rss', `${FOLDER}index.html`],
  ]);
  const page = text(site, 'corrections/index.html');
  t.match(page, `Результати голосування № 1`);
  t.match(page, `data-name="former">${former}`);
  t.equal(page.split(former).length, 2);
});
