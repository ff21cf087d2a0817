/**
 * What should be known about the hall, in words, with what to do; the gravest first. Warnings advise and refuse nothing.
 * In: the facts of the operator's view. The chair is told of the battery and of microphones alone.
 */
import type { HallWarning, OperatorView, Sentence } from '#contract/views';
import type { ViewContext } from '../context.ts';
import type { House } from '../house.ts';
import { bridgeWarnings, deviceWarnings } from './line-warnings.ts';
import { machineWarnings } from './machine-warnings.ts';
import { isUnknown, microphoneWarning, unknownMicrophones } from './microphone-warnings.ts';
import { fault } from './warning.ts';

export type HallFacts = Pick<OperatorView, 'bridges' | 'devices' | 'seats' | 'microphones' | 'mains' | 'machine'>;

/** @param others what is known beside these facts. */
export function hallWarnings(facts: HallFacts, others: readonly HallWarning[] = []): HallWarning[] {
  const all = [
    ...mainsWarnings(facts.mains),
    ...bridgeWarnings(facts),
    ...deviceWarnings(facts),
    ...Object.values(facts.microphones).flatMap(microphoneWarning),
    ...others,
    ...machineWarnings(facts.machine),
  ];
  return [...all.filter(({ grave }) => grave === 'fault'), ...all.filter(({ grave }) => grave === 'notice')];
}

/** What of the hall the chair should know before acting; what is not known of microphones only while a sitting is open. */
export function hallWarningsForChair(house: House, { hall }: ViewContext): Sentence[] {
  const microphones = hall?.microphones ?? [];
  const known = microphones.filter((one) => !isUnknown(one));
  const isOpen = house.current?.sitting.phase === 'open';
  return [
    ...[...mainsWarnings(house.mains), ...known.flatMap(microphoneWarning)].map(({ what }) => what),
    ...(isOpen ? unknownMicrophones(microphones.filter(isUnknown)) : []),
  ];
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
