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
  'trust.title': 'What issuers of КЕП are judged by',
  'trust.how': 'Signatures that the secretary brought back are held against these lists.',
  'trust.none':
    'There are no lists: who issued a signer’s certificate and whether it was revoked is not checked, and that is said beside the signature. Take the trusted list (TL-UA-DSTU.xml) or CACertificates.p7b from czo.gov.ua and put the file in here; the hall needs no internet.',
  'trust.issuers': '{count, plural, one {# issuer’s certificate} other {# issuers’ certificates}}',
  'trust.revocations': '{count, plural, one {# list of revoked ones} other {# lists of revoked ones}}',
  'trust.at': 'Put in on {at}',
  'trust.until': 'Put in on {at}, a new edition was promised by {until}',
  'trust.over': 'Put in on {at}; a new edition was promised by {until}: put it in',
  'trust.signed': 'The file’s signature was checked: {name}',
  'trust.unsigned':
    'The file’s own signature is not checked: compare its SHA-256 with the one on czo.gov.ua, or put its .p7s in.',
  'trust.file': 'Put a file in',
  'trust.file.how':
    'A trusted list in XML, .p7b, a certificate, a list of revoked ones .crl, or a .p7s under a file that is here, 32 MB at most',
  'trust.reading': 'Reading the file…',
  'trust.taken': 'Put in: {name}',
  'trust.drop': 'Take away',
  'trust.drop.title': 'Take {name} away',
  'trust.dropped': 'Taken away: {name}',
};
