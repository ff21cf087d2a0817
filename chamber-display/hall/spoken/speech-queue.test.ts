/** One voice: nothing over anything else, and nothing old after something new. */
import fc from 'fast-check';
import { test } from 'tap';
import type { Saying } from './sentences.ts';
import { SpeechQueue, type Voice } from './speech-queue.ts';

/** A voice whose sentences end when a test says so. */
class FakeVoice implements Voice {
  readonly said: string[] = [];
  now: string | undefined;
  overlaps = 0;
  #done: () => void = () => undefined;

  say(sentence: string, done: () => void): void {
    if (this.now !== undefined) this.overlaps += 1;
    this.now = sentence;
    this.#done = done;
  }

  hush(): void {
    this.now = undefined;
  }

  end(): void {
    if (this.now === undefined) return;
    this.said.push(this.now);
    this.now = undefined;
    this.#done();
  }
}

const saying = (about: Saying['about'], ...sentences: string[]): Saying => ({ about, sentences });
function newQueue() {
  const voice = new FakeVoice();
  return { voice, queue: new SpeechQueue(voice) };
}

test('sentences come one after another, then the next saying', async (t) => {
  const { voice, queue } = newQueue();
  queue.add(saying('quorum', 'Кворум є.'));
  queue.add(saying('ballot', 'Голосуємо.', 'Потрібно.'));
  for (let i = 0; i < 3; i += 1) voice.end();
  t.strictSame(voice.said, ['Кворум є.', 'Голосуємо.', 'Потрібно.']);
  t.equal(voice.overlaps, 0);
});

test('a verdict silences the question that is being read, and an earlier verdict', async (t) => {
  const { voice, queue } = newQueue();
  queue.add(saying('ballot', 'Голосуємо.', 'Потрібно.'));
  queue.add(saying('verdict', 'Прийнято.', 'За — один.'));
  t.equal(voice.now, 'Прийнято.');
  queue.add(saying('verdict', 'Не прийнято.'));
  t.equal(voice.now, 'Не прийнято.');
  voice.end();
  t.strictSame([voice.said, voice.now], [['Не прийнято.'], undefined]);
});

test('a new question waits until the verdict has been said', async (t) => {
  const { voice, queue } = newQueue();
  queue.add(saying('verdict', 'Прийнято.'));
  queue.add(saying('ballot', 'Голосуємо друге.'));
  queue.add(saying('ballot', 'Голосуємо третє.'));
  t.equal(voice.now, 'Прийнято.');
  voice.end();
  t.equal(voice.now, 'Голосуємо третє.');
});

test('an alarm silences all, and nothing silences it', async (t) => {
  const { voice, queue } = newQueue();
  queue.add(saying('verdict', 'Прийнято.'));
  queue.add(saying('sitting', 'Перерва.'));
  queue.add(saying('alarm', 'Тривога.', 'В укриття.'));
  t.equal(voice.now, 'Тривога.');
  queue.add(saying('verdict', 'Зупинено.'));
  t.equal(voice.now, 'Тривога.');
  voice.end();
  t.equal(voice.now, 'В укриття.');
});

test('hushed, it is silent until something new comes', async (t) => {
  const { voice, queue } = newQueue();
  queue.add(saying('quorum', 'Кворум є.'));
  queue.add(saying('sitting', 'Перерва.'));
  queue.hush();
  t.equal(voice.now, undefined);
  queue.add(saying('sitting', 'Закрито.'));
  t.equal(voice.now, 'Закрито.');
});

test('in whatever order things come, no two sound at once and all fall silent in the end', async (t) => {
  const about = fc.constantFrom<Saying['about']>('alarm', 'verdict', 'ballot', 'quorum', 'speech', 'sitting');
  fc.assert(
    fc.property(fc.array(fc.oneof(about, fc.constant('end' as const))), (steps) => {
      const { voice, queue } = newQueue();
      for (const step of steps) {
        if (step === 'end') voice.end();
        else queue.add(saying(step, `${step} 1`, `${step} 2`));
      }
      for (let i = 0; i < 2 * steps.length; i += 1) voice.end();
      t.equal(voice.overlaps, 0);
      t.equal(voice.now, undefined);
    }),
  );
});
