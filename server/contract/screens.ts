/**
 * Screens of the hall: each has a name, shows what happens by itself or a scene that was chosen for it, in a theme and
 * a direction of its own. A display signs in by a link that names its screen.
 */
import { type Static, Type } from '#typebox';
import { command } from './command.ts';
import { event } from './event.ts';
import { Line, ScreenId, Text } from './ids.ts';
import { SCENES } from './vocabulary.ts';

const closed = { additionalProperties: false };

/** `auto`: what happens now; a scene, held; `queue`, `clock`, `blank`, or words of one's own. */
export const ScreenShows = Type.Enum(['auto', ...SCENES, 'queue', 'clock', 'notice', 'blank'] as const, {
  description: 'What the screen shows.',
});
export type ScreenShows = Static<typeof ScreenShows>;

export const Screen = Type.Object(
  {
    id: ScreenId,
    name: Line(60, 'Name of the screen, e.g. «ліворуч».'),
    shows: ScreenShows,
    /** Words of the operator, with `notice`. */
    notice: Type.Optional(Text(400, 'The notice.')),
    theme: Type.Enum(['dark', 'light', 'contrast'] as const),
    language: Type.Enum(['uk', 'en'] as const),
    /** Results, quorum and turns of speech are spoken aloud. */
    speaks: Type.Optional(Type.Literal(true)),
  },
  closed,
);
export type Screen = Static<typeof Screen>;

/** All screens of the hall, in their order. */
export const ScreensArranged = event('ScreensArranged', { screens: Type.Array(Screen, { maxItems: 16 }) });

/** All screens anew. */
export const ArrangeScreens = command('arrange-screens', { screens: Type.Array(Screen, { maxItems: 16 }) });
/** What one screen shows, or all of them. */
export const ShowOnScreen = command('show-on-screen', {
  screen: Type.Optional(ScreenId),
  shows: ScreenShows,
  notice: Type.Optional(Text(400, 'The notice.')),
});
export const SCREEN_COMMANDS = [ArrangeScreens, ShowOnScreen] as const;
