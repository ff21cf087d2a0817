import { test } from 'tap';
import { sampleHall } from './sample-views.ts';
import { speechTime } from './speech-time.ts';

const { speech } = sampleHall({ scene: 'speech', deputies: 26 });
if (!speech) throw new Error('the sample has a speech');

test('a speech counts down from its limit; the last second shows one', async (t) => {
  t.match(speechTime(speech, 0), { figures: '5:00', state: 'left' });
  t.match(speechTime(speech, 188_000), { figures: '1:52', state: 'left', remainingMs: 112_000 });
  t.match(speechTime(speech, 299_001), { figures: '0:01', state: 'warning' });
});

test('the warning starts where the rules say, and what is over is below nought, as on the consoles', async (t) => {
  t.equal(speechTime(speech, 269_999).state, 'left');
  t.equal(speechTime(speech, 270_000).state, 'warning');
  t.match(speechTime(speech, 300_000), { figures: '−0:00', state: 'over', remainingMs: 0 });
  t.match(speechTime(speech, 307_500), { figures: '−0:07', state: 'over' });
});

test('a paused speech says so, whatever time it has left', async (t) => {
  for (const elapsed of [10_000, 280_000, 305_000]) {
    t.equal(speechTime({ ...speech, paused: true }, elapsed).state, 'paused');
  }
});

test('a speech without a limit counts up', async (t) => {
  t.match(speechTime({ ...speech, limitSeconds: 0 }, 754_000), { figures: '12:34', state: 'spoken' });
});
