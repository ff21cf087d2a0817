/** The part of the deputy's console that is the same for every deputy. */
import type { DeputyView } from '#contract/views';
import type { House } from './house.ts';
import { agendaOf, commonStage } from './stage.ts';

export const deputyView = (house: House): DeputyView => ({
  council: house.councilName,
  ...commonStage(house.current),
  agenda: agendaOf(house.current?.sitting),
});
