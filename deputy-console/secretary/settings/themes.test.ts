import { test } from 'tap';
import { faultsIn, THEMES } from '#kit/testing/axe';
import { ACCOUNTS, settledOffice } from '../../testing/sample-settings.ts';
import { openDesk } from '../../testing/settings-page.ts';

const desk = await openDesk();
const office = settledOffice();
const PAGES = ['council', 'rules', 'people', 'import', 'accounts'].map((part) => `secretary/#${part}`);

for (const path of PAGES) {
  test(`${path}: axe finds nothing in any theme`, async (t) => {
    const page = await desk.open(path, office, () => ({ status: 200, body: ACCOUNTS }));
    t.same(await faultsIn(page, { themes: THEMES }), []);
    await page.close();
  });
}

test('the browser and the hub are put away', () => desk.close());
