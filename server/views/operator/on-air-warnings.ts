/** What should be known of the broadcast: a closed part that may be on air, programs that are not reached, missing scenes. */
import type { HallWarning, Sentence } from '#contract/views';
import type { ViewContext } from '../context.ts';
import { fault, notice } from './warning.ts';

type OnAir = Pick<ViewContext, 'onAir'>;

/** A closed part that may be seen or heard on air, for whoever presides as well. */
export const exposedOnAir = ({ onAir }: OnAir): Sentence[] =>
  Object.values(onAir?.links ?? {}).flatMap(({ exposed }) => (exposed ? [exposed] : []));

/** @param phase of the sitting convened last: on other days a broadcaster's program may well be off. */
export function onAirWarnings({ onAir }: OnAir, phase: string | undefined): HallWarning[] {
  if (onAir === undefined) return [];
  const isDay = phase !== undefined && phase !== 'closed';
  const links = Object.values(onAir.links);
  return [
    ...links.flatMap(({ name, exposed }) => (exposed ? [fault(`on-air ${name} exposed`, exposed)] : [])),
    ...(onAir.fault ? [notice('on-air', onAir.fault)] : []),
    ...links.flatMap(({ name, why, exposed }) =>
      isDay && why && !exposed ? [notice(`on-air ${name}`, of(name, why))] : [],
    ),
  ];
}

const of = (name: string, { uk, en }: Sentence): Sentence => ({ uk: `«${name}»: ${uk}`, en: `“${name}”: ${en}` });
