/** The chip's own program in simavr, met on its pseudo-terminal by the frames of the specification. */
import { test } from 'tap';
import { askCapabilities, commandCode, poll, readInputs, setLights, soundBuzzer } from '../osdp/commands.ts';
import { decodeCapabilities, decodeIdentity, nakReason, receiveBuffer, replyCode } from '../osdp/replies.ts';
import { decodeVoteReply, encodeVoteCommand } from '../seat-keypad/vote-exchange.ts';
import { KEY } from '../testing/firmware-panel.ts';
import { firmwareSeat, told } from '../testing/firmware-seat.ts';
import { golden } from '../testing/golden-frames.ts';

const light = (led: number, onColour = 2) => ({ reader: 0, led, onTime: 1, offTime: 0, onColour, offColour: 0 });

test('golden frames are answered by golden frames', async (t) => {
  const { panel } = await firmwareSeat(t);
  const identity = await panel.exchange(golden('commands.hex', 'id'));
  t.same(decodeIdentity(identity.data), {
    vendor: 'd2f1a0',
    model: 1,
    version: 1,
    serial: 305_419_896,
    firmware: '0.1.0',
  });
  const capabilities = await panel.exchange(golden('commands.hex', 'cap'));
  const list = decodeCapabilities(capabilities.data) ?? [];
  t.equal(receiveBuffer(list), 128);
  for (const wanted of decodeCapabilities(golden('replies.hex', 'pdcap').subarray(6, -2)) ?? [])
    t.ok(
      list.some((told) => JSON.stringify(told) === JSON.stringify(wanted)),
      `function ${wanted.feature}`,
    );
  const refused = await panel.exchange(golden('commands.hex', 'led-on'));
  t.equal(refused.code, replyCode.nak, 'a number out of sequence');
  t.equal(refused.data[0], nakReason.sequence);
  await panel.exchange(golden('commands.hex', 'istat'));
  const secure = await panel.exchange(golden('commands.hex', 'led-on'));
  t.same(secure.bytes, golden('replies.hex', 'nak-secure'), 'a light outside the channel');
  const again = await panel.exchange(golden('commands.hex', 'poll'));
  t.same(again.bytes, golden('replies.hex', 'ack'), 'it lives, and tells nothing outside the channel');
});

test('what is for another, spoiled or for everybody is not answered; a checksum is answered with a checksum', async (t) => {
  const { panel } = await firmwareSeat(t, { address: 0 });
  const spoiled = golden('check-values.hex', 'id-crc');
  spoiled[6] = 1;
  for (const bytes of [golden('commands.hex', 'id'), spoiled, golden('check-values.hex', 'comset-broadcast-crc')])
    await panel.send(bytes);
  const answer = await panel.exchange(golden('check-values.hex', 'id-checksum'));
  t.equal(answer.check, 'checksum', 'the first answer of all is to the last frame');
});

test('a press is told with its ballot, its nonce and its age; sent again it is the same bytes', async (t) => {
  const { keypad, panel } = await firmwareSeat(t);
  t.ok(await panel.connect(KEY));
  const open = { kind: 'open', ballot: 7, nonce: 0xfeedbeef, holdMs: 0, secret: false } as const;
  const opened = decodeVoteReply((await panel.command(encodeVoteCommand(open))).data);
  t.match(opened, { kind: 'opened', ballot: 7, nonce: 0xfeedbeef, counter: 0 });
  keypad.press('against');
  const frame = await untilFrame(panel);
  const vote = decodeVoteReply(panel.open(frame).data);
  const boot = opened?.kind === 'opened' ? opened.boot : 0;
  t.match(vote, { kind: 'vote', ballot: 7, nonce: 0xfeedbeef, boot, counter: 1, key: 'against', heldMs: 0 });
  t.ok(vote?.kind === 'vote' && vote.ageMs < 1000, 'aged in milliseconds');
  t.same((await panel.exchange(panel.last)).bytes, frame.bytes, 'the stored answer');
  t.equal((await panel.command(poll)).code, replyCode.ack, 'told once');
  const closed = await panel.command(encodeVoteCommand({ kind: 'close', ballot: 0 }));
  t.match(decodeVoteReply(closed.data), { kind: 'closed', ballot: 0, counter: 1 });
  keypad.press('for');
  const late = decodeVoteReply((await told(panel)).data);
  t.match(late, { kind: 'vote', ballot: 0, nonce: 0, counter: 2 }, 'a close of any number closes what is open');
});

test('keys are told plainly until the panel speaks of a ballot, be it only that none is open, and by VOTE from then on', async (t) => {
  const { keypad, panel } = await firmwareSeat(t);
  t.ok(await panel.connect(KEY));
  keypad.press('request-floor');
  t.equal((await told(panel)).code, replyCode.keypad);
  t.equal((await panel.command(poll)).code, replyCode.ack);
  await panel.command(encodeVoteCommand({ kind: 'close', ballot: 0 }));
  keypad.press('for');
  t.match(decodeVoteReply((await told(panel)).data), { kind: 'vote', ballot: 0, counter: 2, key: 'for' });
});

async function untilFrame(panel: Awaited<ReturnType<typeof firmwareSeat>>['panel']) {
  for (;;) {
    const frame = await panel.exchange(panel.seal(poll));
    if (frame.code === replyCode.manufacturer) return frame;
    panel.open(frame);
  }
}

test('a key let go before both hands have held long enough is no press, and the display says why', async (t) => {
  const { keypad, panel } = await firmwareSeat(t);
  await panel.connect(KEY);
  await panel.command(encodeVoteCommand({ kind: 'open', ballot: 8, nonce: 1, holdMs: 400, secret: true }));
  keypad.palm(true);
  t.equal((await told(panel)).code, replyCode.inputStatus);
  keypad.press('for', 150);
  for (let seen = keypad.seen; seen.display.headline !== 'ТРИМАЙТЕ'; seen = keypad.seen) {
    t.equal((await panel.command(poll)).code, replyCode.ack);
  }
  keypad.hold('for');
  const vote = decodeVoteReply((await told(panel)).data);
  t.match(vote, { kind: 'vote', ballot: 8, key: 'for', counter: 1, inputs: { slot: false, palm: true } });
  t.ok(vote?.kind === 'vote' && vote.heldMs >= 400 && vote.ageMs >= 400, 'held, and aged from the moment it went down');
});

test('a panel that knows no exchange is told keys as any OSDP device tells them, in their order', async (t) => {
  const { keypad, panel } = await firmwareSeat(t);
  await panel.connect(KEY);
  const keys: string[] = [];
  for (const key of ['for', 'against', 'abstain', 'request-floor'] as const) {
    keypad.press(key, 30);
    keys.push((await told(panel)).data.toString('hex'));
  }
  t.same(keys, ['000131', '000132', '000133', '00017f']);
});

test('lamps blink while a vote is open, and show what is recorded; a secret choice is not named', async (t) => {
  const { keypad, panel } = await firmwareSeat(t);
  await panel.connect(KEY);
  await panel.command(setLights([light(1, 7)]));
  await keypad.until(
    ({ lamps, display }) => lamps.for && lamps.against && lamps.abstain && display.headline === 'ГОЛОСУЙТЕ',
  );
  await keypad.until(({ lamps }) => !lamps.for && !lamps.against && !lamps.abstain);
  await panel.command(setLights([light(3, 1)]));
  const seen = await keypad.until(({ lamps, display }) => lamps.against && display.headline === 'ПРОТИ');
  t.same(seen.display.lines, ['зараховано']);
  await panel.command(encodeVoteCommand({ kind: 'open', ballot: 9, nonce: 2, holdMs: 0, secret: true }));
  await keypad.until(({ display }) => display.headline === 'ГОЛОС');
  await panel.command(soundBuzzer({ reader: 0, tone: 2, onTime: 1, offTime: 1, count: 1 }));
  await keypad.until(({ buzzer }) => buzzer);
  await keypad.until(({ buzzer }) => !buzzer);
  const text = Buffer.concat([Buffer.of(0, 3, 60, 2, 3, 5), Buffer.from('HELLO')]);
  await panel.command({ code: commandCode.text, data: text });
  await keypad.until(({ display }) => display.headline === '' && display.lines.includes('HELLO'));
});

for (const [reader, number, bits] of [
  ['em4100', '62E3086CED', '2800'],
  ['mifare', '04A1B2C3D4E5F6', '3800'],
] as const) {
  test(`${reader}: a card in the slot is told once, and the slot when it opens`, async (t) => {
    const { keypad, panel } = await firmwareSeat(t, { reader });
    await panel.connect(KEY);
    keypad.insertCard(number);
    t.equal((await told(panel)).data.toString('hex'), '0100');
    t.equal((await told(panel)).data.toString('hex'), `0000${bits}${number.toLowerCase()}`);
    keypad.removeCard();
    t.equal((await told(panel)).data.toString('hex'), '0000', 'the card told ten times a second was told once');
    t.equal((await panel.command(askCapabilities)).code, replyCode.capabilities);
    t.equal((await panel.command(readInputs)).data.toString('hex'), '0000');
    const { stackLeft, stackUsed } = await keypad.figures();
    t.comment(`${reader}: stack ${stackUsed} bytes at its deepest, ${stackLeft} bytes never touched`);
    t.ok(stackLeft >= 128, `${stackLeft} bytes never touched`);
  });
}
