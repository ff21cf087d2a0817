/** Shows one scene on a wall, and waits until it is there and not the one before, which may look alike. */
import type { Page } from 'playwright-core';
import type { Shot } from '../../kit/sample-scenes.ts';
import { sampleHall } from '../../kit/sample-views.ts';
import type { FakeHub } from '../../kit/testing/fake-hub.ts';

export async function showShot(hub: FakeHub, page: Page, shot: Shot, deputies: number): Promise<void> {
  const { sample, clock, shows } = shot;
  const between = sample.scene === 'idle' ? 'alarm' : 'idle';
  hub.show(sampleHall({ scene: between, deputies: 5 }));
  await page.locator(`.main > .${between}`).waitFor();
  hub.show(sampleHall({ ...sample, deputies }), clock);
  await page.locator(shows).first().waitFor();
}
