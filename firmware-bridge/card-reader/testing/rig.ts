/** For tests: one reader at its simulated far end, and all it tells the hall as short words in order. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LinkState } from '#contract/hall-bus';
import type { DeviceId } from '#contract/ids';
import type { Happening } from '../../seat-keypad/happening.ts';
import { Conditions } from '../../testing/conditions.ts';
import { unhurriedClock } from '../../testing/unhurried-clock.ts';
import { openReader } from '../open-reader.ts';
import type { Typed } from '../reader.ts';
import { ReaderPlace } from '../reader-place.ts';
import type { SimulatedReader } from './simulated-reader.ts';

type Kind = Parameters<typeof openReader>[0];

export type Family<Far extends SimulatedReader = SimulatedReader> = {
  readonly kind: Kind;
  /** Cards that its readers read, two at least. */
  readonly cards: readonly [string, string, ...string[]];
  /** Its far end in a folder of its own. */
  readonly simulated: (folder: string) => Far;
  readonly typed?: Typed;
  /** Reasons for which its noise is thrown away. */
  readonly noise: readonly string[];
};

const wordOf = (happening: Happening): string =>
  happening.kind === 'card-in' ? `in ${happening.card}` : happening.kind === 'card-out' ? 'out' : happening.kind;

const slotOf = ({ cardIn }: LinkState): string => (cardIn === undefined ? '' : cardIn ? ' full' : ' empty');

/** A reader that has not been started; its far end is not plugged in. */
export function rigOf<Far extends SimulatedReader>(family: Family<Far>, teardown: (task: () => Promise<void>) => void) {
  const folder = mkdtempSync(join(tmpdir(), 'dzvin-reader-'));
  const far = family.simulated(folder);
  const clock = unhurriedClock();
  const told: string[] = [];
  const troubles: string[] = [];
  const readings: string[] = [];
  const story = () => [`told: ${told.join(', ')}`, `troubles: ${troubles.join(', ')}`, far.log?.() ?? ''].join('\n');
  const conditions = new Conditions(story);
  const note = (list: string[]) => (word: string) => {
    list.push(word);
    conditions.look();
  };
  const tell = note(told);
  const { kind, typed } = family;
  const config = { device: 'reader-1' as DeviceId, kind, path: far.path, seat: 7 };
  const options = {
    report: (happening: Happening) => tell(wordOf(happening)),
    link: (state: LinkState) => tell(`${state.link}${slotOf(state)}`),
    trouble: note(troubles),
  };
  const place = new ReaderPlace(config, options, (ears) => {
    const card: typeof ears.card = (number) => {
      ears.card(number);
      note(readings)(number);
    };
    const discarded: typeof ears.discarded = (bytes, reason) => {
      ears.discarded(bytes, reason);
      conditions.look();
    };
    const watched = { ...ears, card, discarded };
    return openReader(kind, { path: far.path, clock, ears: watched, ...(typed && { typed }) });
  });
  teardown(async () => {
    place.end();
    await far.end();
    clock.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  const until = (wanted: () => boolean) => conditions.until(wanted);
  return { far, place, told, troubles, readings, until };
}
