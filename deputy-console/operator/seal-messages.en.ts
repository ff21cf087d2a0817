/** What the operator's page says of the device's seal, in English. */
import type { sealUk } from './seal-messages.uk.ts';

export const sealEn: Record<keyof typeof sealUk, string> = {
  'seal.title': 'Seal of the device',
  'seal.how': 'It is on every PDF of the sittings’ papers. It is no КЕП.',
  'seal.state': 'State',
  'seal.state.ready': 'in force',
  'seal.state.waits': 'there will be one as soon as the council has a name',
  'seal.state.refused': 'not in force',
  'seal.owner': 'Whose',
  'seal.fingerprint': 'Fingerprint of the certificate, to be read aloud',
  'seal.until': 'The certificate is valid until',
  'seal.stamps': 'Time stamps',
  'seal.stamps.none': 'no server is set (timeStamps in the hall file)',
  'seal.stamps.failed': '{url} gave no stamp ({at}); papers waiting: {owed}',
  'seal.certificate': 'Download the certificate',
  'seal.renew': 'Renew the certificate…',
  'seal.renew.how':
    'The key stays the same, and what was sealed before stays valid. The fingerprint will be another: publish it.',
  'seal.renew.do': 'Renew',
  'seal.renewed': 'The certificate of the device’s seal was renewed.',
};
