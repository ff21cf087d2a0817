/** The part of the deputy's console that is the same for every deputy. */
import type { DeputyView } from '#contract/views';
import { agendaOf } from './agenda.ts';
import { brandOf } from './heads.ts';
import type { House } from './house.ts';
import { ceremonyOf, commonStage } from './stage.ts';

export const deputyView = (house: House): DeputyView => ({
  council: house.councilName,
  ...brandOf(house),
  ...commonStage(house.current),
  ...(house.current && ceremonyOf(house.current.sitting)),
  agenda: agendaOf(house.current?.sitting),
});
