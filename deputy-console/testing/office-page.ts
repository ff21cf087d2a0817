/** The secretary's page over a hub of the tests, with plans and notes. In: views. Out: a page, and agendas that it sends. */
import type { Page } from 'playwright-core';
import type { AgendaEntry } from '#contract/composition';
import type { OfficeView, SecretaryView } from '#contract/views';
import { startChromium } from '#kit/testing/chromium';
import { ConsoleHub, type Received } from './console-hub.ts';
import { sampleSecretary } from './sample.ts';
import { PLAN, sampleOffice } from './sample-plans.ts';

export async function raiseOffice() {
  const hub = new ConsoleHub();
  const address = await hub.open();
  const browser = await startChromium();
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
  context.setDefaultTimeout(10_000);
  return {
    hub,
    /** Opens the page at an address, while the sitting of the sample is closed. */
    async open(
      hash: string,
      office: OfficeView = sampleOffice(),
      view: SecretaryView = sampleSecretary({ scene: 'closed', deputies: 26 }),
    ): Promise<Page> {
      hub.forget();
      hub.show('office', office);
      hub.show('secretary', view, {});
      const page = await context.newPage();
      page.on('dialog', (dialog) => void dialog.accept());
      await page.goto(`${address}/secretary/${hash}`);
      await page.locator('main:not(.outside) h1').waitFor();
      return page;
    },
    async close(): Promise<void> {
      await browser.close();
      await hub.close();
    },
  };
}

/** The agenda that a command brings. */
export function entriesOf({ command }: Received): readonly AgendaEntry[] {
  if (command.type !== 'settle-agenda') throw new Error(`No agenda but ${command.type} was sent.`);
  return command.agenda;
}

/** The office with another agenda of the plan. */
export function withAgenda(agenda: readonly AgendaEntry[], changedAt: string): OfficeView {
  const office = sampleOffice();
  const plan = office.plans[PLAN];
  if (!plan) throw new Error('The sample has a plan.');
  return { ...office, plans: { ...office.plans, [PLAN]: { ...plan, agenda: [...agenda], changedAt } } };
}

/** The hub takes an agenda, and shows it as the plan's. */
export function take(hub: ConsoleHub, received: Received, changedAt: string): void {
  hub.accept(received, 1300);
  hub.show('office', withAgenda(entriesOf(received), changedAt));
}

/** The field of a line's title. */
export const titled = (page: Page, number: string) =>
  page.getByRole('textbox', { name: `Назва питання ${number}`, exact: true });
