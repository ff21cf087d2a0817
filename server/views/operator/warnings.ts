/**
 * What should be known about the hall, in words, with what to do; the gravest first. Warnings advise and refuse nothing.
 * In: the facts of the operator's view. The chair is told of the battery and of microphones alone.
 */
import type { HallWarning, MicrophoneView, OperatorView, Sentence } from '#contract/views';
import type { ViewContext } from '../context.ts';
import type { House } from '../house.ts';
import { bridgeWarnings, deviceWarnings } from './line-warnings.ts';
import { machineWarnings } from './machine-warnings.ts';
import { fault } from './warning.ts';

export type HallFacts = Pick<OperatorView, 'bridges' | 'devices' | 'seats' | 'microphones' | 'mains' | 'machine'>;

export function hallWarnings(facts: HallFacts): HallWarning[] {
  const all = [
    ...mainsWarnings(facts.mains),
    ...bridgeWarnings(facts),
    ...deviceWarnings(facts),
    ...Object.values(facts.microphones).flatMap(microphoneWarning),
    ...machineWarnings(facts.machine),
  ];
  return [...all.filter(({ grave }) => grave === 'fault'), ...all.filter(({ grave }) => grave === 'notice')];
}

/** What of the hall the chair should know before acting. */
export function hallWarningsForChair(house: House, { hall }: ViewContext): Sentence[] {
  return [...mainsWarnings(house.mains), ...(hall?.microphones ?? []).flatMap(microphoneWarning)].map(
    ({ what }) => what,
  );
}

function mainsWarnings(mains: OperatorView['mains']): HallWarning[] {
  if (mains?.state !== 'failed') return [];
  return [
    fault(
      'mains',
      {
        uk: 'Живлення від батареї: електрики в мережі немає. Запис голосувань триває.',
        en: 'On battery: mains power has failed. The record goes on.',
      },
      {
        uk: 'Дізнайтеся, на скільки вистачить батареї, і попередьте головуючу особу.',
        en: 'Find out how long the battery lasts, and tell the chair.',
      },
    ),
  ];
}

function microphoneWarning({ place, asked, open, reachable, fault: faulty, driver }: MicrophoneView): HallWarning[] {
  if (!faulty) return [];
  const of = placeWords(place);
  const remedy = {
    uk: 'Система повторює наказ сама. Якщо не допоможе, вимкніть мікрофон на обладнанні.',
    en: 'The order is repeated by itself. If that does not help, switch it at the equipment.',
  };
  const key = `microphone ${place}`;
  if (!reachable)
    return [
      fault(
        key,
        {
          uk: `Мікрофон ${of.uk}: обладнання (${driver}) не на звʼязку; чи його ${asked ? 'ввімкнено' : 'вимкнено'}, невідомо.`,
          en: `Microphone of ${of.en}: its equipment (${driver}) is out of reach; whether it is ${asked ? 'on' : 'off'} is not known.`,
        },
        { uk: 'Перевірте живлення й мережу обладнання.', en: 'Check the power and network of the equipment.' },
      ),
    ];
  if (open)
    return [
      fault(
        key,
        {
          uk: `Мікрофон ${of.uk} не закрився: його просили вимкнути, а обладнання показує ввімкнений.`,
          en: `Microphone of ${of.en} did not close: it was asked to, and the equipment shows it open.`,
        },
        remedy,
      ),
    ];
  return [
    fault(
      key,
      {
        uk: `Мікрофон ${of.uk} не ввімкнувся: його просили ввімкнути, а обладнання показує вимкнений.`,
        en: `Microphone of ${of.en} did not open: it was asked to, and the equipment shows it closed.`,
      },
      remedy,
    ),
  ];
}

function placeWords(place: MicrophoneView['place']): Sentence {
  if (place === 'rostrum') return { uk: 'трибуни', en: 'the rostrum' };
  if (place === 'chair') return { uk: 'головуючої особи', en: 'the chair' };
  return { uk: `місця ${place}`, en: `seat ${place}` };
}
