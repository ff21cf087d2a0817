/** What should be known about microphones: which do otherwise than asked, and of which it is not known what they do. */
import type { HallWarning, MicrophoneView, Sentence } from '#contract/views';
import { fault } from './warning.ts';

/** Whether nobody knows what this microphone does, for longer than a switch takes. */
export const isUnknown = ({ fault, reachable, open }: MicrophoneView): boolean =>
  fault === true && (!reachable || open === undefined);

/** One sentence for all of them: where a bridge is lost they are many. */
export function unknownMicrophones(unknown: readonly MicrophoneView[]): Sentence[] {
  if (unknown.length === 0) return [];
  const places = unknown.map(({ place }) => placeWords(place));
  return [
    {
      uk: `Чи вимкнено мікрофон, невідомо: ${places.map(({ uk }) => uk).join(', ')}. Оператор перевіряє обладнання.`,
      en: `Whether the microphone is off is not known: ${places.map(({ en }) => en).join(', ')}. The operator checks the equipment.`,
    },
  ];
}

export function microphoneWarning(microphone: MicrophoneView): HallWarning[] {
  if (!microphone.fault) return [];
  const of = placeWords(microphone.place);
  const [what, remedy] = isUnknown(microphone) ? whyUnknown(microphone, of) : otherwise(microphone, of);
  return [fault(`microphone ${microphone.place}`, what, remedy)];
}

function whyUnknown({ reachable, driver, asked }: MicrophoneView, of: Sentence): [Sentence, Sentence] {
  const why = reachable
    ? { uk: `обладнання (${driver}) не каже свого стану`, en: `its equipment (${driver}) does not tell its state` }
    : { uk: `обладнання (${driver}) не на звʼязку`, en: `its equipment (${driver}) is out of reach` };
  return [
    {
      uk: `Мікрофон ${of.uk}: ${why.uk}; чи його ${asked ? 'ввімкнено' : 'вимкнено'}, невідомо.`,
      en: `Microphone of ${of.en}: ${why.en}; whether it is ${asked ? 'on' : 'off'} is not known.`,
    },
    { uk: 'Перевірте живлення й мережу обладнання.', en: 'Check the power and network of the equipment.' },
  ];
}

function otherwise({ open }: MicrophoneView, of: Sentence): [Sentence, Sentence] {
  const what = open
    ? {
        uk: `Мікрофон ${of.uk} не закрився: його просили вимкнути, а обладнання показує ввімкнений.`,
        en: `Microphone of ${of.en} did not close: it was asked to, and the equipment shows it open.`,
      }
    : {
        uk: `Мікрофон ${of.uk} не ввімкнувся: його просили ввімкнути, а обладнання показує вимкнений.`,
        en: `Microphone of ${of.en} did not open: it was asked to, and the equipment shows it closed.`,
      };
  return [
    what,
    {
      uk: 'Система повторює наказ сама. Якщо не допоможе, вимкніть мікрофон на обладнанні.',
      en: 'The order is repeated by itself. If that does not help, switch it at the equipment.',
    },
  ];
}

function placeWords(place: MicrophoneView['place']): Sentence {
  if (place === 'rostrum') return { uk: 'трибуни', en: 'the rostrum' };
  if (place === 'chair') return { uk: 'головуючої особи', en: 'the chair' };
  return { uk: `місця ${place}`, en: `seat ${place}` };
}
