import { test } from 'tap';
import type { BridgeId, DeviceId } from '#contract/ids';
import type { LineSetUp, OperatorView } from '#contract/views';
import { startChromium } from '#kit/testing/chromium';
import { ConsoleHub } from '../testing/console-hub.ts';
import { foundOn, sampleOperator } from '../testing/sample-operator.ts';

const hub = new ConsoleHub();
const address = await hub.open();
const browser = await startChromium();
const LINE = 'bridge-1/line1';
const half = sampleOperator({ deputies: 6, bareFrom: 5 });
const spare = 'line1-04' as DeviceId;

async function open(shown: OperatorView, query = '') {
  hub.forget();
  hub.show('operator', shown, {});
  const page = await browser.newPage({ viewport: { width: 1024, height: 768 } });
  await page.goto(`${address}/operator/${query}`);
  await page.locator('.operator').waitFor();
  return page;
}
const seated = (view: OperatorView, device: DeviceId, seat: number): OperatorView => {
  const of = view.devices[device];
  if (!of) throw new Error(device);
  return {
    ...view,
    devices: { ...view.devices, [device]: { ...of, seat } },
    seats: { ...view.seats, [seat]: { ...view.seats[String(seat)], seat, device } },
  };
};
const pressed = (device: DeviceId, count: number) => ({ device, at: '2025-12-18T09:42:06.000Z', count });

test('in the round a press gives the seat its keypad, and the next bare seat is asked for', async (t) => {
  const page = await open({ ...half, pressed: pressed(spare, 1) }, '#set-up');
  await page.getByRole('button', { name: 'Почати обхід' }).click();
  await page.getByText('Натисніть клавішу на місці 5').waitFor();
  t.equal(hub.untaken.length, 0, 'a press of before the round counts for nothing');
  hub.show('operator', { ...half, pressed: pressed(spare, 2) });
  const order = await hub.nextCommand();
  t.same(order.command, { type: 'assign-keypad', device: spare, seat: 5 });
  hub.show('operator', seated({ ...half, pressed: pressed(spare, 2) }, spare, 5));
  hub.accept(order, 1300);
  await page.getByText('Натисніть клавішу на місці 6').waitFor();
  await page.getByText('Місце 5: пульт line1-04.').waitFor();
  await page.getByRole('button', { name: 'Назад' }).click();
  await page.getByText('Натисніть клавішу на місці 5').waitFor();
  await page.close();
});

test('a hall whose seats all have keypads is gone round once more: each answers for its seat, and none is given another unasked', async (t) => {
  const whole = sampleOperator({ deputies: 3 });
  const at = (id: string, count: number): OperatorView => ({ ...whole, pressedAtSeat: pressed(id as DeviceId, count) });
  const page = await open(at('line1-00', 7), '#set-up');
  await page.getByRole('button', { name: 'Пройти ще раз' }).click();
  await page.getByText('Натисніть клавішу на місці 1').waitFor();
  hub.show('operator', at('line1-00', 8));
  await page.getByText('Місце 1: так, відповів його пульт line1-00.').waitFor();
  await page.getByText('Натисніть клавішу на місці 2').waitFor();
  hub.show('operator', at('line1-02', 9));
  await page.getByRole('alert').filter({ hasText: 'відповів line1-02, він закріплений за місцем 3' }).waitFor();
  t.equal(hub.untaken.length, 0, 'nothing is given by itself');
  await page.getByRole('button', { name: 'Закріпити line1-02 за місцем 2' }).click();
  const order = await hub.nextCommand();
  t.same(order.command, { type: 'assign-keypad', device: 'line1-02', seat: 2 });
  const { device: _, ...bare } = whole.seats['3'] ?? { seat: 3 };
  const moved = seated(at('line1-02', 9), 'line1-02' as DeviceId, 2);
  hub.show('operator', { ...moved, seats: { ...moved.seats, 3: bare } });
  hub.accept(order, 1300);
  await page.getByText('Не перевірено місця: 3.').waitFor();
  t.ok(await page.getByText('Перевірено місць: 2 з 3.').isVisible());
  await page.close();
});

test('while a sitting is open no check of keys is begun', async (t) => {
  const page = await open(sampleOperator({ deputies: 3, open: true }), '#set-up');
  await page.getByText('Перевірити клавіші можна, коли засідання не йде.').waitFor();
  t.equal(await page.getByRole('button', { name: 'Пройти ще раз' }).count(), 0);
  await page.close();
});

test('all devices in install mode are adopted one after another, each when the line is free again', async (t) => {
  const line = (parts: Partial<LineSetUp> = {}): OperatorView => ({
    ...half,
    setUp: { [LINE]: { ...foundOn(), ...parts } },
  });
  const page = await open(line(), '#set-up');
  await page.getByRole('button', { name: 'Взяти всі (2)' }).click();
  const first = await hub.nextCommand();
  const bridge = 'bridge-1' as BridgeId;
  t.same(first.command, { type: 'adopt-device', bridge, line: 'line1', address: 3 });
  const doing = { act: 'adopt' as const, since: '2025-12-18T09:42:06.000Z', address: 3 };
  hub.show('operator', line({ doing }));
  hub.accept(first, 1300);
  await page.getByText('Беру пристрій за адресою 3…').waitFor();
  t.equal(hub.untaken.length, 0);
  hub.show('operator', line({ last: { act: 'adopt', at: doing.since, device: 'line1-03' as DeviceId } }));
  t.match((await hub.nextCommand()).command, { type: 'adopt-device', address: 4 });
  await page.close();
});

test('a device may be given another address as it is adopted', async (t) => {
  const page = await open({ ...half, setUp: { [LINE]: foundOn() } }, '#set-up');
  await page.getByRole('button', { name: 'Взяти пристрій за адресою 3' }).click();
  await page.getByLabel('Адреса на лінії (0–126)').fill('12');
  await page.getByRole('dialog').getByRole('button', { name: 'Взяти' }).click();
  t.match((await hub.nextCommand()).command, { type: 'adopt-device', address: 3, newAddress: 12 });
  await page.close();
});

test('what is refused is told as a sentence', async (t) => {
  const page = await open(half, '#set-up');
  await page.getByRole('button', { name: 'Знайти пристрої на лінії «line1»' }).click();
  hub.refuse(await hub.nextCommand(), 'BRIDGE_AWAY', { bridge: 'bridge-1' });
  t.match(await page.getByRole('alert').textContent(), /Шлюз «bridge-1» не на звʼязку/);
  await page.close();
});

test('a keypad chosen by hand serves its seat, and none makes the keypad a spare', async (t) => {
  const page = await open(half, '#set-up');
  await page.getByLabel('Пульт місця 6').focus();
  await page.getByLabel('Пульт місця 6').selectOption(spare);
  const order = await hub.nextCommand();
  t.same(order.command, { type: 'assign-keypad', device: spare, seat: 6 });
  hub.accept(order, 1300);
  await page.getByLabel('Пульт місця 1').selectOption('');
  t.same((await hub.nextCommand()).command, { type: 'assign-keypad', device: 'line1-00' });
  await page.close();
});

test('the keyboard alone reaches a keypad and shows its lights', async (t) => {
  const page = await open(half);
  await page.getByRole('button', { name: 'Місце 2, пульт line1-01: відповідає' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Enter');
  t.same((await hub.nextCommand()).command, { type: 'show-device', device: 'line1-01' });
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.close();
});

test('the secretary sees the hall and gives seats their keypads, and sets up no line', async (t) => {
  const page = await open(half, '?as=secretary#set-up');
  t.ok(await page.getByRole('button', { name: 'Почати обхід' }).isVisible());
  t.equal(await page.getByRole('button', { name: /Знайти пристрої/ }).count(), 0);
  await page.close();
});

test('the browser and the hub are put away', async () => {
  await browser.close();
  await hub.close();
});
