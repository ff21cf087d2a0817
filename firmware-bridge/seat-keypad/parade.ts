/**
 * A keypad shows itself to a person who looks for it: its lights shine one after another, and its buzzer sounds. In: a
 * clock. Out: faces to show in place of the ordered one, at last none.
 */
import type { Cancel, Clock } from '../clock.ts';
import { type Command, soundBuzzer } from '../osdp/commands.ts';
import { type Face, faceOf, light } from './lights.ts';

/** How long each light shines alone, ms. */
const EACH_LIGHT_MS = 400;
const DEFAULT_TONE = 2;

/** Three short tones. */
export const buzz: Command = soundBuzzer({ reader: 0, tone: DEFAULT_TONE, onTime: 2, offTime: 2, count: 3 });

const alone = (lit: number): Face => faceOf(undefined).map((_, led) => (led === lit ? 'steady' : 'dark'));

/** Shows the faces in turn. `show` is called with each, then with `undefined`; then `done`. The result ends it at once. */
export function parade(clock: Clock, show: (face: Face | undefined) => void, done: () => void): Cancel {
  const faces = Object.values(light).map(alone);
  let cancel: Cancel = () => undefined;
  const next = (at: number) => {
    show(faces[at]);
    if (at < faces.length) cancel = clock.after(EACH_LIGHT_MS, () => next(at + 1));
    else done();
  };
  next(0);
  return () => {
    cancel();
    show(undefined);
  };
}
