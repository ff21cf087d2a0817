/**
 * The rule of two hands (`twoHandHoldMs`) asks for a palm pad at every keypad: from one without it no vote is taken. Told
 * before a sitting, when there is still time to switch the rule off or to wire the pads.
 */
import type { HallWarning, OperatorView } from '#contract/views';
import type { HallNow } from '../../hub/face.ts';
import type { House } from '../house.ts';
import { fault, notice } from './warning.ts';

/** What ails palm pads under the council's rule; nothing where the rule is off or no keypad answers. */
export function palmWarnings(
  { current }: House,
  palmPads: HallNow['palmPads'],
  devices: OperatorView['devices'],
): HallWarning[] {
  if (current === undefined || current.sitting.rules.twoHandHoldMs === 0 || palmPads === undefined) return [];
  const answering = Object.entries(devices).filter(([, { up, seat }]) => up && seat !== undefined);
  const pads = new Map<string, string>(palmPads);
  const without = answering.flatMap(([device, { seat }]) => (pads.has(device) ? [] : [seat ?? 0]));
  if (without.length > 0)
    return [withoutPads(without.toSorted((a, b) => a - b).join(', '), without.length === answering.length)];
  const isTouched = answering.some(([device]) => pads.get(device) === 'touched');
  return answering.length === 0 || isTouched ? [] : [untouched];
}

const remedy = {
  uk: 'Підʼєднайте датчики долоні (вхід 1 пульта) або, доки засідання не скликано, вимкніть правило twoHandHoldMs. Голос можна подати з планшета.',
  en: 'Wire palm pads (input 1 of the keypad), or set the rule twoHandHoldMs to 0 before the sitting is convened. Consoles can vote.',
};

const withoutPads = (seats: string, all: boolean): HallWarning =>
  fault(
    'palm-pads',
    all
      ? {
          uk: 'Діє правило двох рук, а датчика долоні не має жоден пульт: голосу з пультів не буде прийнято.',
          en: 'The rule of two hands is on, and no keypad has a palm pad: no vote from a keypad will be taken.',
        }
      : {
          uk: `Діє правило двох рук, а пульти без датчика долоні — на місцях ${seats}: голосу з них не буде прийнято.`,
          en: `The rule of two hands is on, and the keypads of seats ${seats} have no palm pad: no vote from them will be taken.`,
        },
    remedy,
  );

const untouched: HallWarning = notice(
  'palm-pads',
  {
    uk: 'Діє правило двох рук, а жоден датчик долоні ще не спрацював.',
    en: 'The rule of two hands is on, and no palm pad has been touched yet.',
  },
  {
    uk: 'До засідання покладіть долоню на датчик кожного пульта: без справного датчика голосу не буде прийнято.',
    en: 'Lay a palm on the pad of each keypad before the sitting: without a pad that works no vote is taken.',
  },
);
