/** Why ffmpeg gave up, in words with what to do. In: the last lines of its standard error. Out: a sentence, no password in it. */
import type { Sentence } from '#contract/views';
import { withoutSecrets } from '../settings.ts';

export const NO_FFMPEG: Sentence = {
  uk: 'Немає програми ffmpeg: встановіть пакет ffmpeg (sudo apt-get install ffmpeg). Запис почнеться сам.',
  en: 'The program ffmpeg is missing: install the package ffmpeg (sudo apt-get install ffmpeg). Recording begins by itself.',
};
export const NO_SOUND_COMES: Sentence = {
  uk: 'Джерело є, але звуку не дає. Перевірте кабель і мікшер; спроби тривають.',
  en: 'The source is there and gives no sound. Check cable and mixer; it is tried again.',
};
export const DISK_FULL: Sentence = {
  uk: 'На диску забракло місця, запис зупинено. Звільніть місце: запис почнеться сам. Записане вціліло.',
  en: 'The disk is full and recording has stopped. Make room: it begins by itself. What was recorded is kept.',
};

export const DISK_FAILED: Sentence = {
  uk: 'Диск записів не приймає даних, запис зупинено; за хвилину — нова спроба. Перевірте диск.',
  en: 'The disk of recordings takes no data and recording has stopped; it is tried again in a minute. Check the disk.',
};

export const DISK_HUNG: Sentence = {
  uk: 'Диск записів не відповідає. Перевірте його кабель або мережу; що прийшло, чекає в памʼяті.',
  en: 'The disk of recordings does not answer. Check its cable or network; what has come waits in memory.',
};

const KNOWN: readonly (readonly [RegExp, Sentence])[] = [
  [
    /device or resource busy/i,
    {
      uk: 'Звукову карту зайняла інша програма. Закрийте її; спроби тривають.',
      en: 'Another program has the sound card. Close it; it is tried again.',
    },
  ],
  [
    /permission denied/i,
    {
      uk: 'Немає дозволу на звукову карту. Додайте користувача служби до групи audio.',
      en: 'The sound card may not be opened. Add the service’s user to the group audio.',
    },
  ],
  [
    /401|403|unauthori[sz]ed|forbidden/i,
    {
      uk: 'Потік не приймає імʼя або пароль. Виправте адресу в recording.json.',
      en: 'The stream refuses name or password. Mend the address in recording.json.',
    },
  ],
  [
    /404|stream not found/i,
    {
      uk: 'За цією адресою потоку немає. Виправте адресу в recording.json.',
      en: 'There is no stream at that address. Mend the address in recording.json.',
    },
  ],
  [
    /connection refused|timed out|no route to host|name or service not known|failed to resolve|network is unreachable/i,
    {
      uk: 'Пристрій із потоком не відповідає. Перевірте, чи він увімкнений і в мережі; спроби тривають.',
      en: 'The device with the stream does not answer. Check that it is on and in the network; it is tried again.',
    },
  ],
  [
    /channel count|channels.*(not available|invalid)|cannot set (channel|sample)/i,
    {
      uk: 'Звукова карта не дає стільки каналів. Візьміть пристрій plughw:… або вкажіть inputs у recording.json.',
      en: 'The sound card has another number of channels. Take plughw:… or set inputs in recording.json.',
    },
  ],
  [
    /cannot open audio device|no such file or directory|no such device|input\/output error|no such entity/i,
    {
      uk: 'Звукової карти немає або її відʼєднано. Перевірте кабель і назву пристрою (arecord -L); спроби тривають.',
      en: 'The sound card is missing or unplugged. Check the cable and the device’s name (arecord -L); it is tried again.',
    },
  ],
  [
    /matches no streams|does not contain any stream|invalid data found/i,
    {
      uk: 'У джерелі немає звуку, який можна прочитати. Перевірте його налаштування.',
      en: 'The source has no sound that can be read. Check its settings.',
    },
  ],
];

const MAX_LINE = 160;

/** The first known cause, the newest line first; else the line itself. */
export function troubleWords(lines: readonly string[]): Sentence {
  const newest = lines.toReversed();
  const known = newest.flatMap((line) => KNOWN.filter(([pattern]) => pattern.test(line)))[0];
  if (known) return known[1];
  const line = withoutSecrets(newest[0] ?? '').slice(0, MAX_LINE);
  const told = line === '' ? '' : ` ffmpeg: ${line}`;
  return {
    uk: `Джерело звуку обірвалося; спроби тривають.${told}`,
    en: `The source of sound broke off; it is tried again.${told}`,
  };
}
