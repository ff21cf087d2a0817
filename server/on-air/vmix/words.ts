/** What is told of a vMix, in words: why it is not reached, which inputs are missing, what was done there. */
import { likely } from '#contract/nearest';
import type { Sentence } from '#contract/views';

const MOST_NAMED = 4;

/** @param code HTTP status, or `not-vmix`. */
export function answerWhy(code: string, where: string): Sentence {
  if (code === '401' || code === '403')
    return {
      uk: `vMix за адресою ${where} просить імʼя й пароль. Впишіть їх з «Settings → Web Controller» до on-air.json.`,
      en: `vMix at ${where} asks for a name and a password. Write those of “Settings → Web Controller” into on-air.json.`,
    };
  return {
    uk: `За адресою ${where} відповідає не vMix (${code}). Перевірте адресу й порт у «Settings → Web Controller».`,
    en: `What answers at ${where} is not vMix (${code}). Check address and port in “Settings → Web Controller”.`,
  };
}

/** Inputs that rules name and vMix has not, each with the nearest that it has; undefined: none. */
export function missingInputs(wanted: readonly string[], inputs: readonly string[]): Sentence | undefined {
  const missing = [...new Set(wanted)].filter((name) => !inputs.includes(name)).slice(0, MOST_NAMED);
  if (missing.length === 0) return undefined;
  const told = (is: (near: string) => string, quote: (name: string) => string) =>
    missing.map((name) => {
      const near = likely(name, inputs);
      return near === undefined ? quote(name) : `${quote(name)} (${is(quote(near))})`;
    });
  const uk = told(
    (near) => `є ${near}`,
    (name) => `«${name}»`,
  );
  const en = told(
    (near) => `there is ${near}`,
    (name) => `“${name}”`,
  );
  return {
    uk: `У vMix немає входів, які названо в правилах: ${uk.join(', ')}. Назвіть їх так у vMix або виправте on-air.json.`,
    en: `vMix has no inputs of these names, which rules name: ${en.join(', ')}. Name them so in vMix, or correct on-air.json.`,
  };
}

export const switchedInput = (input: string): Sentence => ({ uk: `Вхід «${input}»`, en: `Input “${input}”` });
export const inputByHand = (input: string): Sentence => ({
  uk: `Людина ввімкнула вхід «${input}»`,
  en: `A person put on the input “${input}”`,
});
export const refusedInput = (input: string): Sentence => ({
  uk: `vMix не ввімкнув вхід «${input}»`,
  en: `vMix did not put on the input “${input}”`,
});

/** The disk takes nothing, so that a restart would forget what was muted. */
export const NOT_KEPT: Sentence = {
  uk: 'Диск не приймає запису. Якщо Дзвін перезапустять до кінця закритої частини, звук Master у vMix увімкніть самі.',
  en: 'The disk takes nothing. If Dzvin is restarted before the closed part ends, put the Master of vMix on yourself.',
};

const EXPOSED = {
  unproved: {
    uk: 'Закрита частина почалася: чекаємо, доки vMix підтвердить заставку й тишу. До того закритий розгляд може йти в ефір.',
    en: 'A closed part has begun: vMix has yet to confirm the plate and silence. Until then it may be on air.',
  },
  unreachable: {
    uk: 'Закрита частина триває, а vMix не відповідає: закритий розгляд може йти в ефір. Зупиніть трансляцію у vMix або на каналі.',
    en: 'A closed part is on and vMix does not answer: it may be on air. Stop the stream in vMix or at the channel.',
  },
  picture: {
    uk: 'Закрита частина триває, а заставки у vMix на екрані немає: закритий розгляд може йти в ефір. Увімкніть заставку у vMix або зупиніть трансляцію.',
    en: 'A closed part is on and vMix shows no plate: it may be on air. Put a plate on in vMix, or stop the stream.',
  },
  sound: {
    uk: 'Закрита частина триває, а звук у vMix (Master) увімкнено: його можуть чути в ефірі. Вимкніть звук у vMix.',
    en: 'A closed part is on and the sound of vMix (Master) is on: it may be heard on air. Mute it in vMix.',
  },
} as const satisfies Readonly<Record<string, Sentence>>;
export const exposedAt = (what: keyof typeof EXPOSED): Sentence => EXPOSED[what];
