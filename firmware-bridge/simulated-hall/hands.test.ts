import { test } from 'tap';
import { ManualClock } from '../clock.ts';
import { commandCode } from '../osdp/commands.ts';
import { replyCode } from '../osdp/replies.ts';
import { decodeVoteReply, encodeVoteCommand, type VoteReply } from '../seat-keypad/vote-exchange.ts';
import { Keypad } from './keypad.ts';

/** Our own keypad with a ballot open; what it tells at each poll. */
function openKeypad(holdMs: number) {
  const clock = new ManualClock();
  const keypad = new Keypad(2, () => undefined, { kind: 'own', clock });
  const { data } = encodeVoteCommand({ kind: 'open', ballot: 3, nonce: 4, holdMs, secret: false });
  const opened = keypad.answer({ code: commandCode.manufacturer, data }, true);
  /** Everything that waits to be told. */
  const tell = (): VoteReply[] => {
    const votes: VoteReply[] = [];
    for (let most = 20; most > 0; most -= 1) {
      const reply = keypad.answer({ code: commandCode.poll, data: Buffer.alloc(0) }, true);
      keypad.delivered();
      const vote = reply.code === replyCode.manufacturer ? decodeVoteReply(reply.data) : undefined;
      if (vote !== undefined) votes.push(vote);
    }
    return votes;
  };
  return { clock, keypad, tell, opened };
}

test('without the rule of two hands a press counts as the key goes down, with its age when it is told', async (t) => {
  const { clock, keypad, tell, opened } = openKeypad(0);
  t.match(decodeVoteReply(opened.data), { kind: 'opened', ballot: 3, nonce: 4, counter: 0 });
  keypad.press('for');
  clock.advance(40);
  t.match(tell(), [{ kind: 'vote', ballot: 3, nonce: 4, counter: 1, key: 'for', ageMs: 40, heldMs: 0 }]);
});

test('our own keypad tells keys plainly until the panel speaks of a ballot, and again after its power was off', (t) => {
  const keypad = new Keypad(2, () => undefined, { kind: 'own', clock: new ManualClock() });
  const codeOfPress = () => {
    keypad.press('request-floor');
    const { code } = keypad.answer({ code: commandCode.poll, data: Buffer.alloc(0) }, true);
    keypad.delivered();
    return code;
  };
  t.equal(codeOfPress(), replyCode.keypad);
  const { data } = encodeVoteCommand({ kind: 'close', ballot: 0 });
  keypad.answer({ code: commandCode.manufacturer, data }, true);
  t.equal(codeOfPress(), replyCode.manufacturer);
  keypad.restart();
  t.equal(codeOfPress(), replyCode.keypad);
  t.end();
});

test('with the rule a press counts when palm and key have been held together long enough, whichever came first', async (t) => {
  const { clock, keypad, tell } = openKeypad(500);
  keypad.palm(true);
  keypad.hold('for', 600);
  clock.advance(499);
  t.same(tell(), []);
  clock.advance(1);
  t.match(tell(), [{ key: 'for', counter: 1, heldMs: 500, inputs: { palm: true } }]);
  keypad.palm(false);
  keypad.hold('against', 2000);
  clock.advance(1000);
  keypad.palm(true);
  clock.advance(500);
  t.match(tell(), [{ key: 'against', counter: 2, heldMs: 500 }]);
});

test('a key let go too early, or a palm taken away, is no press; asking for the floor takes one hand', async (t) => {
  const { clock, keypad, tell } = openKeypad(500);
  keypad.press('for');
  keypad.palm(true);
  keypad.hold('for', 400);
  clock.advance(1000);
  keypad.hold('for', 2000);
  clock.advance(400);
  keypad.palm(false);
  clock.advance(1000);
  t.same(tell(), []);
  keypad.press('request-floor');
  t.match(tell(), [{ key: 'request-floor', counter: 1 }]);
});

test('a press belongs to the ballot that was open as the key went down; a keypad switched on anew counts from one again', async (t) => {
  const { clock, keypad, tell } = openKeypad(500);
  keypad.palm(true);
  keypad.hold('for', 600);
  clock.advance(300);
  const { data } = encodeVoteCommand({ kind: 'open', ballot: 5, nonce: 6, holdMs: 0, secret: false });
  keypad.answer({ code: commandCode.manufacturer, data }, true);
  clock.advance(200);
  t.match(tell(), [{ ballot: 3, nonce: 4, counter: 1 }]);
  keypad.restart();
  const close = encodeVoteCommand({ kind: 'close', ballot: 0 });
  keypad.answer({ code: commandCode.manufacturer, data: close.data }, true);
  keypad.press('for');
  t.match(tell(), [{ ballot: 0, nonce: 0, counter: 1 }]);
});
