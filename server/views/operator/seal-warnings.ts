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
  const { refused, endsSoon, isOfOther, validUntil, stamps } = seal;
  const until = validUntil?.slice(0, 10).split('-').toReversed().join('.');
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
