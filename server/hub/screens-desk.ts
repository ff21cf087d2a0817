/**
 * Screens of the hall as the hub keeps them: their names and what each was told to show. Decides what is asked of them;
 * what stands is an event of the stream `hall`, so that it is so after a restart too.
 */

import type { HallEventOf } from '#contract/events';
import { type Refusal, type RefusalCode, type RefusalDetails, refuse } from '#contract/refusals';
import type { SCREEN_COMMANDS, Screen } from '#contract/screens';
import type { Static } from '#typebox';
import { isSame } from '../council/composition/same.ts';

export type ScreenCommand = Static<(typeof SCREEN_COMMANDS)[number]>;
type ScreensArranged = HallEventOf<'ScreensArranged'>;
/** No event: what was asked for already holds. */
type Decision = { ok: true; event?: ScreensArranged } | { ok: false; refusal: Refusal };

export class ScreensDesk {
  #screens: readonly Screen[] = [];

  /** Takes an event up, as it is noted or replayed. */
  remember({ data }: ScreensArranged): void {
    this.#screens = data.screens;
  }

  decide(command: ScreenCommand): Decision {
    return command.type === 'arrange-screens' ? this.#arrange(command.screens) : this.#show(command);
  }

  #show({ screen: id, shows, notice }: Extract<ScreenCommand, { type: 'show-on-screen' }>): Decision {
    if (id !== undefined && !this.#screens.some((screen) => screen.id === id))
      return refused('UNKNOWN_SCREEN', { screen: id });
    if (this.#screens.length === 0) return refused('NO_SCREENS');
    const told = this.#screens.map((screen) =>
      id !== undefined && screen.id !== id ? screen : { ...screen, shows, ...(notice !== undefined && { notice }) },
    );
    return this.#arrange(told);
  }

  #arrange(asked: readonly Screen[]): Decision {
    const screens = asked.map(({ notice, ...screen }) =>
      screen.shows === 'notice' && notice !== undefined ? { ...screen, notice } : screen,
    );
    const ids = screens.map(({ id }) => id);
    const twice = ids.find((id, at) => ids.indexOf(id) !== at);
    if (twice !== undefined) return refused('SCREEN_TWICE', { screen: twice });
    const mute = screens.find((screen) => screen.shows === 'notice' && !('notice' in screen));
    if (mute) return refused('NOTICE_NEEDED', { screen: mute.name });
    if (isSame(screens, this.#screens)) return { ok: true };
    return { ok: true, event: { type: 'ScreensArranged', v: 1, data: { screens } } };
  }
}

const refused = (code: RefusalCode, details: RefusalDetails = {}): Decision => ({
  ok: false,
  refusal: refuse(code, details),
});
