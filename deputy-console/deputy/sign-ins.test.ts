import { test } from 'tap';
import type { SignInLine, SignIns } from '#contract/sign-ins';
import { unseenOf } from './sign-ins.ts';

const [MINE, THEIRS] = ['aaaaaaaaaaaa', 'bbbbbbbbbbbb'];
const issued: SignInLine = { at: '2026-11-22T16:05:00Z', what: 'link-issued', by: 'secretary' };
const opened = (page: string, open = true): SignInLine => ({
  ...{ at: '2026-11-22T16:07:00Z', what: 'by-link', page, device: 'Chrome, Android', address: '10.0.0.7' },
  ...(open && { open: true }),
});
const signIns = (...lines: readonly SignInLine[]): SignIns => ({
  pages: lines.filter(({ open }) => open).length,
  lines: Object.fromEntries(lines.map((line, at) => [String((at + 1) * 10), line])),
});
const unseen = (all: SignIns, seen?: number) => unseenOf(all, MINE, seen).map(({ what, position }) => [what, position]);

test('the link that was given to me and that I opened here is nothing to ask about', async (t) => {
  t.same(unseen(signIns(issued, opened(MINE))), []);
  t.same(unseen(signIns(issued, opened(MINE)), 10), [], 'on a tablet that looked before too');
});

test('a link that was issued after I signed in is asked about at once, and its opening takes its place', async (t) => {
  t.same(unseen(signIns(issued, opened(MINE), issued)), [['link-issued', 30]]);
  t.same(unseen(signIns(issued, opened(MINE), issued, opened(THEIRS))), [['by-link', 40]]);
});

test('another page that is open still is asked about though it signed in before me', async (t) => {
  t.same(unseen(signIns(opened(THEIRS), issued, opened(MINE))), [['by-link', 10]]);
  t.same(unseen(signIns(opened(THEIRS, false), issued, opened(MINE))), [], 'one that has ended and came before is not');
});

test('what came while I was away is asked about on a device that I use again, though it has ended', async (t) => {
  const all = signIns(issued, opened(MINE, false), issued, opened(THEIRS, false), issued, opened(MINE));
  t.same(unseen(all, 20), [['by-link', 40]]);
});

test('a PIN that the staff set is asked about, my own is not', async (t) => {
  const pin = (by: 'secretary' | 'deputy'): SignInLine => ({ at: issued.at, what: 'pin-set', by });
  t.same(unseen(signIns(opened(MINE), pin('secretary'))), [['pin-set', 20]]);
  t.same(unseen(signIns(opened(MINE), pin('deputy'))), []);
});

test('what was looked at is not asked about again; a journal that begins anew is', async (t) => {
  const all = signIns(issued, opened(MINE), issued, opened(THEIRS));
  t.same(unseen(all, 40), []);
  t.same(unseen(all, 4000), [['by-link', 40]]);
});

test('a PIN that another set is asked about before links that came after it', async (t) => {
  const pin: SignInLine = { at: issued.at, what: 'pin-set', by: 'secretary' };
  t.same(unseen(signIns(opened(MINE), pin, issued)), [
    ['pin-set', 20],
    ['link-issued', 30],
  ]);
});
