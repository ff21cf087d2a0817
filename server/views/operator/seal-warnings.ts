/** What should be known about the device's seal: a key that can't be used, a certificate that ends, stamps that are owed. */
import type { HallWarning } from '#contract/views';
import type { ViewContext } from '../context.ts';
import { fault, notice } from './warning.ts';

const RENEW = {
  uk: 'Оновіть сертифікат у розділі «Сервер» і оприлюдніть новий відбиток.',
  en: 'Renew the certificate in the section “Hub” and publish the new fingerprint.',
};

export function sealWarnings({ seal }: Pick<ViewContext, 'seal'>): HallWarning[] {
  if (seal === undefined) return [];
  const { refused, endsSoon, isOfOther, validUntil, stamps, keyChangedAt } = seal;
  const ahead = stamps?.clockAheadSeconds;
  const until = validUntil && dayOf(validUntil);
  return [
    ...(refused
      ? [
          fault('seal-refused', {
            uk: `Папери не засвідчуються печаткою пристрою. ${refused.uk}`,
            en: `Papers are not sealed. ${refused.en}`,
          }),
        ]
      : []),
    ...(endsSoon
      ? [
          notice(
            'seal-ends',
            {
              uk: `Сертифікат печатки пристрою діє до ${until}.`,
              en: `The certificate of the device’s seal ends on ${until}.`,
            },
            RENEW,
          ),
        ]
      : []),
    ...(isOfOther
      ? [
          notice(
            'seal-of-other',
            {
              uk: 'У сертифікаті печатки пристрою інша назва ради або інший код ЄДРПОУ.',
              en: 'The certificate of the device’s seal has another council’s name or code.',
            },
            RENEW,
          ),
        ]
      : []),
    ...(keyChangedAt
      ? [
          notice(
            'seal-key-changed',
            {
              uk: `Ключ печатки пристрою інший від ${dayOf(keyChangedAt)}: папери засвідчуються новим.`,
              en: `The key of the device’s seal is another since ${dayOf(keyChangedAt)}: papers are sealed with it.`,
            },
            {
              uk: 'Якщо ключ змінили ви, оприлюдніть новий відбиток; засвідчене раніше перевіряють за старим сертифікатом. Якщо ні, зʼясуйте, хто мав доступ до диска.',
              en: 'If you changed it, publish the new fingerprint; what was sealed before is checked by the old certificate. If not, find out who had access to the disk.',
            },
          ),
        ]
      : []),
    ...(ahead !== undefined
      ? [
          notice(
            'seal-clock',
            {
              uk: `Годинник пристрою ${ahead > 0 ? 'поспішає' : 'відстає'} на ${Math.round(Math.abs(ahead) / 60)} хв за сервером позначок часу.`,
              en: `The device’s clock is ${Math.round(Math.abs(ahead) / 60)} min ${ahead > 0 ? 'ahead of' : 'behind'} the time-stamp server’s.`,
            },
            {
              uk: 'Перевірте час пристрою: його показують печатки й записи журналу.',
              en: 'Check the device’s time: seals and records of the journal show it.',
            },
          ),
        ]
      : []),
    ...(stamps?.failed
      ? [
          notice(
            'time-stamps',
            {
              uk: `Позначок часу немає, паперів у черзі: ${stamps.owed}. ${stamps.failed.why.uk}`,
              en: `There are no time stamps, papers waiting: ${stamps.owed}. ${stamps.failed.why.en}`,
            },
            {
              uk: 'Перевірте інтернет і адресу timeStamps у файлі зали; черга мине сама.',
              en: 'Check the internet and timeStamps in the hall file; the queue clears by itself.',
            },
          ),
        ]
      : []),
  ];
}

const dayOf = (at: string): string => at.slice(0, 10).split('-').toReversed().join('.');
