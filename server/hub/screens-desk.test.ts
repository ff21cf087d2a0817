import { join } from 'node:path';
import { type Test, test } from 'tap';
import type { PersonCommand } from '#contract/commands';
import type { ScreenId } from '#contract/ids';
import type { Screen } from '#contract/screens';
import { smallHub } from './testing/small-hub.ts';

const file = (t: Test) => join(t.testdir(), 'journal.db');
const screen = (id: string, fields: Partial<Screen> = {}): Screen => ({
  ...{ id: id as ScreenId, name: `Екран ${id}`, shows: 'auto', theme: 'dark', language: 'uk' },
  ...fields,
});
const arrange = (...screens: Screen[]): PersonCommand => ({ type: 'arrange-screens', screens });
const show = (shows: Screen['shows'], id?: string, notice?: string): PersonCommand => ({
  ...{ type: 'show-on-screen', shows },
  ...(id !== undefined && { screen: id as ScreenId }),
  ...(notice !== undefined && { notice }),
});
type House = ReturnType<typeof smallHub>;
const screensOf = ({ seen }: House) =>
  seen.flatMap(({ event }) => (event.type === 'ScreensArranged' ? [event.data.screens] : [])).at(-1);

test('a screen is told what to show until it is released; the others go on', async (t) => {
  const house = smallHub(file(t));
  await house.do(arrange(screen('left'), screen('right')), show('clock', 'left'));
  t.match(screensOf(house), [{ shows: 'clock' }, { shows: 'auto' }]);
  await house.do(show('auto', 'left'));
  t.match(screensOf(house), [{ shows: 'auto' }, { shows: 'auto' }]);
  await house.stop();
});

test('all screens are told at once; a notice goes with what it is shown by', async (t) => {
  const house = smallHub(file(t));
  await house.do(arrange(screen('left'), screen('right')), show('notice', undefined, 'Перерва до 14:00'));
  t.match(screensOf(house), [{ notice: 'Перерва до 14:00' }, { notice: 'Перерва до 14:00' }]);
  await house.do(show('blank'));
  t.notOk(screensOf(house)?.some((one) => 'notice' in one));
  await house.stop();
});

test('a screen that is not there, two of one name, a notice without words and a hall without screens are refused', async (t) => {
  const house = smallHub(file(t));
  const code = async (command: PersonCommand) => {
    const answer = await house.ask(command);
    return answer.ok ? undefined : answer.refusal.code;
  };
  t.equal(await code(show('clock')), 'NO_SCREENS');
  t.equal(await code(arrange(screen('left'), screen('left'))), 'SCREEN_TWICE');
  t.equal(await code(arrange(screen('left', { shows: 'notice' }))), 'NOTICE_NEEDED');
  await house.do(arrange(screen('left')));
  t.equal(await code(show('clock', 'right')), 'UNKNOWN_SCREEN');
  t.equal(await code(show('notice', 'left')), 'NOTICE_NEEDED');
  await house.stop();
});

test('what screens were told holds over a restart, and the same again is no event', async (t) => {
  const journal = file(t);
  const house = smallHub(journal);
  await house.do(arrange(screen('left')), show('clock'));
  await house.stop();
  const again = smallHub(journal);
  await again.do(show('clock', 'left'));
  t.equal(screensOf(again), undefined);
  await again.do(show('queue', 'left'));
  t.match(screensOf(again), [{ shows: 'queue' }]);
  await again.stop();
});
