/** A choice pressed on a plain keypad just as a secret ballot closes: told after its light has gone out. */
import { test } from 'tap';
import { sealKeyPair } from '#contract/sealed-press';
import { plainKeypad } from './testing/plain-keypads.ts';
import { idle, open } from './testing/seat.ts';

/** The last poll is answered, and the light has not gone out yet. */
const LIGHT_MS = 2;
const { publicKey: sealKey } = sealKeyPair();

test('whenever in the poll cycle a key is pressed as a secret ballot closes, its choice never leaves in the open', async (t) => {
  let stray = 0;
  for (let ms = 0; ms < 60; ms += 1) {
    const { clock, keypad, listener, reports } = plainKeypad();
    listener.order({ ...open, sealKey });
    clock.advance(2000 + ms);
    listener.order(idle);
    clock.advance(ms % (LIGHT_MS + 1));
    keypad.press('against');
    clock.advance(1000);
    stray += listener.lost.counts.stray;
    t.notOk(JSON.stringify(reports).includes('against'), `${ms} ms`);
    keypad.press('for');
    clock.advance(1000);
    t.match(reports.at(-1), { kind: 'key', key: 'for' }, 'and what is pressed later is told as ever');
  }
  t.ok(stray > 0, 'some were told too late to be sealed');
});
