/** What should be known of the broadcast: a closed part that may be on air, programs that are not reached, missing scenes. */
import type { OnAirLink } from '#contract/on-air';
import type { HallWarning, Sentence } from '#contract/views';
import type { ViewContext } from '../context.ts';
import { fault, notice } from './warning.ts';

type OnAir = Pick<ViewContext, 'onAir'>;

/** What is known of the sitting convened last: on days without one a broadcaster's program may well be off. */
type Course = { readonly phase: string; readonly closedPart?: unknown };

/** Programs that can take the hall off the air. */
const MIXERS: readonly OnAirLink['kind'][] = ['obs', 'vmix'];
/** Of a stream that Dzvin does not lead nothing is known, not even whether there is one. */
const NOT_LED: Sentence = {
  uk: 'Закрита частина триває, а трансляцією Дзвін не керує. Якщо вона йде, зупиніть її або вимкніть і картинку, і звук: плашка звуку не приховає.',
  en: 'A closed part is on, and Dzvin does not lead the stream. If there is one, stop it, or switch off picture and sound: a plate hides no sound.',
};

/** A closed part that may be seen or heard on air, for whoever presides as well. */
export const exposedOnAir = (context: OnAir, course: Course | undefined): Sentence[] =>
  exposures(context, course).map(([, exposed]) => exposed);

/** What may be on air, by the key of its warning: what links tell of, or that none hides the hall. */
function exposures({ onAir }: OnAir, course: Course | undefined): [string, Sentence][] {
  const links = Object.values(onAir?.links ?? {});
  const told = links.flatMap(({ name, exposed }): [string, Sentence][] =>
    exposed ? [[`on-air ${name} exposed`, exposed]] : [],
  );
  if (told.length > 0 || !course?.closedPart || course.phase === 'closed') return told;
  const isHidden = links.some(({ kind, state }) => MIXERS.includes(kind) && state === 'connected');
  return isHidden ? [] : [['on-air exposed', NOT_LED]];
}

export function onAirWarnings(context: OnAir, course: Course | undefined): HallWarning[] {
  const { onAir } = context;
  const faults = exposures(context, course).map(([key, exposed]) => fault(key, exposed));
  if (onAir === undefined) return faults;
  const isDay = course !== undefined && course.phase !== 'closed';
  return [
    ...faults,
    ...(onAir.fault ? [notice('on-air', onAir.fault)] : []),
    ...Object.values(onAir.links).flatMap(({ name, why, exposed }) =>
      isDay && why && !exposed ? [notice(`on-air ${name}`, of(name, why))] : [],
    ),
  ];
}

const of = (name: string, { uk, en }: Sentence): Sentence => ({ uk: `«${name}»: ${uk}`, en: `“${name}”: ${en}` });
