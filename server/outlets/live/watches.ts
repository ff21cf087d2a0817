/** Which screens of the hall are watched, and what speaks on them. In: the displays that are there. Out: by screen. */
import type { ScreenId } from '#contract/ids';
import type { ScreenVoice } from '#contract/spoken-words';
import type { OperatorView } from '#contract/views';

export type Watches = OperatorView['watches'];
type Display = { readonly screen: ScreenId | undefined; readonly voice: ScreenVoice | undefined };

/** From what needs a hand most to what needs none. */
const WORST_FIRST: readonly ScreenVoice[] = ['none', 'blocked', 'recorded', 'browser'];

/** A display that is no screen of the hall is left out; of a screen's several displays the worst voice is told. */
export function watchesOf(displays: readonly Display[]): Watches {
  const screens = [...new Set(displays.flatMap(({ screen }) => screen ?? []))].sort();
  return Object.fromEntries(
    screens.map((screen) => {
      const here = displays.filter((one) => one.screen === screen);
      const voice = WORST_FIRST.find((one) => here.some((display) => display.voice === one));
      return [screen, { displays: here.length, ...(voice && { voice }) }];
    }),
  );
}
