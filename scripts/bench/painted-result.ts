/**
 * The result scene of 450 seats on the hall display, from the message that brings it until it is laid out and ready to
 * paint, against the same markup set by `innerHTML` in the same page. Rounds take turns.
 */
import { sampleHall } from '#kit/sample-views';
import { startChromium } from '#kit/testing/chromium';
import { FakeHub, WEB_ROOT } from '../../chamber-display/kit/testing/fake-hub.ts';
import type { Bench } from './bench.ts';
import { type Row, timesAsLong } from './row.ts';
import { median } from './statistics.ts';

const WARM_UP = 5;
const ROUNDS = 25;
const DEPUTIES = 450;

/** In the page: notes when a message came, and when what it changed was laid out. */
const NOTE_MESSAGES = `(() => {
  const { addEventListener } = WebSocket.prototype;
  WebSocket.prototype.addEventListener = function (type, heard) {
    addEventListener.call(this, type, type !== 'message' ? heard : (event) => {
      const begun = performance.now();
      heard(event);
      const noted = new MessageChannel();
      noted.port1.onmessage = () => {
        if (!document.querySelector('.field')) return;
        document.body.offsetHeight;
        globalThis.laidOutMs ??= performance.now() - begun;
      };
      noted.port2.postMessage('');
    });
  };
})()`;
/** In the page: resolves with the noted time once there is one. */
const LAID_OUT = `new Promise((resolve) => {
  const look = () => (globalThis.laidOutMs === undefined ? setTimeout(look, 5) : resolve(globalThis.laidOutMs));
  look();
})`;
/** In the page: the same markup, set at once, while the wall itself is not drawn. */
const SET_MARKUP = `(() => {
  const wall = document.querySelector('.wall');
  const markup = wall.outerHTML;
  const copy = document.createElement('div');
  wall.style.display = 'none';
  document.body.append(copy);
  document.body.offsetHeight;
  const begun = performance.now();
  copy.innerHTML = markup;
  document.body.offsetHeight;
  const setMs = performance.now() - begun;
  copy.remove();
  wall.style.display = '';
  return setMs;
})()`;

export async function paintedResult({ tell }: Bench): Promise<Row> {
  const hub = new FakeHub(WEB_ROOT);
  const address = await hub.open();
  const browser = await startChromium();
  const [ours, peer]: [number[], number[]] = [[], []];
  try {
    const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
    await page.addInitScript(NOTE_MESSAGES);
    hub.show(sampleHall({ scene: 'idle', deputies: DEPUTIES }));
    await page.goto(address);
    for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
      hub.show(sampleHall({ scene: 'idle', deputies: DEPUTIES }));
      await page.locator('.idle').waitFor();
      await page.evaluate('globalThis.laidOutMs = undefined');
      hub.show(sampleHall({ scene: 'result', deputies: DEPUTIES }));
      const drawnMs = Number(await page.evaluate(LAID_OUT));
      const setMs = Number(await page.evaluate(SET_MARKUP));
      if (round < WARM_UP) continue;
      ours.push(drawnMs);
      peer.push(setMs);
    }
  } finally {
    await browser.close();
    await hub.close();
  }
  tell(`ours p50 ${median(ours).toFixed(1)} ms, the markup ${median(peer).toFixed(1)} ms`);
  const name = "450 seats' result scene laid out, p50";
  return timesAsLong({ name, ours: median(ours), peer: median(peer), peerName: 'the same markup by innerHTML' }, 1.5);
}
