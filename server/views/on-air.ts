/** How the broadcast stands: programs that are served, and videos of the sitting that is on or was last. */
import type { OnAirView } from '#contract/on-air';
import { videosOf } from '../council/composition/videos.ts';
import type { ViewContext } from './context.ts';
import type { House } from './house.ts';

export const onAirView = ({ current, councilState }: House, { onAir }: ViewContext): OnAirView => ({
  links: {},
  ...onAir,
  ...(current && { sittingId: current.sitting.sittingId }),
  videos: current ? Object.fromEntries(videosOf(councilState, current.sitting.sittingId)) : {},
});
