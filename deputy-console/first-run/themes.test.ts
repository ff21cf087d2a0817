import { test } from 'tap';
import { faultsIn, THEMES } from '#kit/testing/axe';
import { ACCOUNTS, settledOffice } from '../testing/sample-settings.ts';
import { openDesk } from '../testing/settings-page.ts';

const desk = await openDesk();
const office = settledOffice(26, { missing: ['seats', 'accounts', 'sitting'] });
const STEPS = ['council', 'rules', 'roster', 'seats', 'accounts', 'sitting'].map((step) => `first-run/#${step}`);

for (const path of STEPS) {
  test(`${path}: axe finds nothing in any theme`, async (t) => {
    const page = await desk.open(path, office, () => ({ status: 200, body: ACCOUNTS }));
    t.same(await faultsIn(page, { themes: THEMES }), []);
    await page.close();
  });
}

test('the browser and the hub are put away', () => desk.close());
