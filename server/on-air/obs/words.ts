/** What is told of an OBS, in words: why it is not reached and what to do, which scenes are missing, what was done there. */
import { likely } from '#contract/nearest';
import { unreachable } from '#contract/unreachable';
import type { Sentence } from '#contract/views';
import type { Ended } from './session.ts';

const MOST_NAMED = 4;

/** @param where host and port. */
export function endedWords(why: Ended, where: string, detail?: string): Sentence {
  const code = detail === undefined ? '' : ` (${detail})`;
  switch (why) {
    case 'unreachable':
      return {
        uk: `OBS не відповідає за адресою ${where}${code}. Запустіть OBS і ввімкніть «Інструменти → Налаштування WebSocket сервера».`,
        en: `OBS does not answer at ${where}${code}. Start OBS and switch on “Tools → WebSocket Server Settings”.`,
      };
    case 'not-obs':
      return {
        uk: `За адресою ${where} відповідає не OBS. Перевірте адресу й порт: в OBS їх показує «Налаштування WebSocket сервера».`,
        en: `What answers at ${where} is not OBS. Check address and port: OBS shows them in “WebSocket Server Settings”.`,
      };
    case 'too-old':
      return {
        uk: 'Цей OBS застарий: потрібен OBS 28 або новіший, у якому є obs-websocket 5.',
        en: 'This OBS is too old: OBS 28 or newer is needed, which has obs-websocket 5.',
      };
    case 'password-needed':
      return {
        uk: 'OBS просить пароль. Скопіюйте його з «Налаштувань WebSocket сервера» до on-air.json, поле password.',
        en: 'OBS asks for a password. Copy it from “WebSocket Server Settings” into on-air.json, field password.',
      };
    case 'wrong-password':
      return {
        uk: 'OBS не прийняв пароль. Скопіюйте його наново з «Налаштувань WebSocket сервера» до on-air.json.',
        en: 'OBS refused the password. Copy it anew from “WebSocket Server Settings” into on-air.json.',
      };
    case 'thrown-out':
      return {
        uk: 'В OBS цей звʼязок розірвано вручну. Натисніть «Зʼєднати наново», коли він знову буде потрібен.',
        en: 'Somebody ended this connection in OBS. Press “Connect anew” when it is wanted again.',
      };
    case 'silent':
      return {
        uk: `OBS за адресою ${where} мовчить. Якщо він завис, перезапустіть його; OBS до версії 28 теж мовчить.`,
        en: `OBS at ${where} is silent. If it hangs, start it anew; OBS before version 28 is silent, too.`,
      };
    case 'lost':
      return {
        uk: 'Звʼязок з OBS обірвався. Дзвін зʼєднається сам, щойно OBS відповість.',
        en: 'The connection to OBS broke. Dzvin connects by itself as soon as OBS answers.',
      };
    default:
      return unreachable(why);
  }
}

/** Something of ours failed; the log says what. */
export const failedWords: Sentence = {
  uk: 'Дзвін не впорався з тим, що відповів OBS. Перевірте, що в ефірі, і натисніть «Зʼєднати наново»; подробиці в журналі сервера.',
  en: 'Dzvin could not cope with what OBS answered. Look at what is on air and press “Connect anew”; the server’s log has details.',
};

/** Scenes or inputs that the file names and OBS has not, each with the nearest that it has; undefined: none. */
export function missingWords(
  what: 'scenes' | 'inputs',
  wanted: readonly string[],
  there: readonly string[],
): Sentence | undefined {
  const known = new Set(there);
  const missing = wanted.filter((name) => !known.has(name));
  if (missing.length === 0) return undefined;
  const told = missing.slice(0, MOST_NAMED).map((name) => ({ name, near: likely(name, there) }));
  const more = missing.length - told.length;
  const uk = told.map(({ name, near }) => `«${name}»${near === undefined ? '' : ` (є «${near}»)`}`).join(', ');
  const en = told.map(({ name, near }) => `“${name}”${near === undefined ? '' : ` (there is “${near}”)`}`).join(', ');
  const [ukMore, enMore] = more > 0 ? [` і ще ${more}`, ` and ${more} more`] : ['', ''];
  if (what === 'inputs')
    return {
      uk: `В OBS немає звукових входів, які треба вимикати в закритій частині: ${uk}${ukMore}. Виправте closedPart.mute в on-air.json.`,
      en: `OBS has no inputs of these names, which are to be muted in a closed part: ${en}${enMore}. Correct closedPart.mute in on-air.json.`,
    };
  return {
    uk: `В OBS немає сцен, які названо в правилах: ${uk}${ukMore}. Створіть їх в OBS або виправте on-air.json.`,
    en: `OBS has no scenes of these names, which rules name: ${en}${enMore}. Make them in OBS, or correct on-air.json.`,
  };
}

/** Why a closed part may be on air; `not-proved`: OBS was asked and is to answer yet. */
export type Exposure = 'not-proved' | 'unreachable' | 'no-scene' | 'not-hidden' | 'no-mute';

export const exposedWords = (why: Exposure): Sentence => {
  if (why === 'not-proved')
    return {
      uk: 'Закрита частина почалася, а OBS ще не підтвердив заставку й тишу. Не починайте, доки цей рядок не зникне.',
      en: 'A closed part has begun, and OBS has not confirmed plate and silence yet. Do not begin until this line is gone.',
    };
  if (why === 'not-hidden')
    return {
      uk: 'Закрита частина триває, а OBS показує не заставку: закритий розгляд може йти в ефір. Увімкніть заставку в OBS або зупиніть трансляцію.',
      en: 'A closed part is on and OBS does not show the plate: it may be on air. Put the plate on in OBS, or stop the stream.',
    };
  if (why === 'unreachable')
    return {
      uk: 'Закрита частина триває, а OBS не відповідає: закритий розгляд може йти в ефір. Зупиніть трансляцію в OBS або на каналі.',
      en: 'A closed part is on and OBS does not answer: it may be on air. Stop the stream in OBS or at the channel.',
    };
  if (why === 'no-scene')
    return {
      uk: 'Закрита частина триває, а сцени-заставки в OBS немає: закритий розгляд може йти в ефір. Увімкніть заставку в OBS або зупиніть трансляцію.',
      en: 'A closed part is on and OBS has no plate scene: it may be on air. Put a plate on in OBS, or stop the stream.',
    };
  return {
    uk: 'Закрита частина триває, а звук в OBS вимкнено не весь: його можуть чути в ефірі. Вимкніть звук в OBS.',
    en: 'A closed part is on and not all sound is off in OBS: it may be heard on air. Mute it in OBS.',
  };
};

/** @param code the system's word, e.g. ENOSPC. */
export const notKeptWords = (code: string): Sentence => ({
  uk: `Який звук вимкнено для закритої частини, не записалося на диск (${code}): після перезапуску Дзвону ввімкніть його самі. Звільніть місце на диску.`,
  en: `Which sound was muted for the closed part was not written to the disk (${code}): after a restart of Dzvin unmute it yourself. Free some disk space.`,
});

export const switchedWords = (scene: string): Sentence => ({ uk: `Сцена «${scene}»`, en: `Scene “${scene}”` });
export const byHandWords = (scene: string): Sentence => ({
  uk: `Людина ввімкнула сцену «${scene}»`,
  en: `A person put on the scene “${scene}”`,
});
export const refusedSceneWords = (scene: string): Sentence => ({
  uk: `OBS не ввімкнув сцену «${scene}»`,
  en: `OBS did not put on the scene “${scene}”`,
});
