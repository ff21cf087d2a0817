/** The hall display: one scene at a time, decided here. */
import type { HallView } from '#contract/views';
import type { ViewContext } from './context.ts';
import type { House } from './house.ts';
import { sceneOf } from './scene.ts';
import { stageOf } from './stage.ts';

export const hallView = (house: House, context: ViewContext): HallView => ({
  council: house.councilName,
  scene: sceneOf(house.current),
  ...stageOf(house, context),
});
