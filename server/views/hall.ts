/** The hall display: one scene at a time, decided here. */
import type { HallView } from '#contract/views';
import type { ViewContext } from './context.ts';
import { brandOf } from './heads.ts';
import type { House } from './house.ts';
import { sceneOf } from './scene.ts';
import { stageOf } from './stage.ts';

export const hallView = (house: House, context: ViewContext): HallView => ({
  council: house.councilName,
  ...brandOf(house),
  scene: sceneOf(house.current),
  ...(house.screens.length > 0 && { screens: Object.fromEntries(house.screens.map((one) => [one.id, one])) }),
  ...stageOf(house, context),
});
