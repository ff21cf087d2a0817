/** What the secretary's console says of signing a sitting's papers with КЕП, and of the device's seal, in English. */
import type { sealUk } from './messages.uk.ts';

export const sealEn: Record<keyof typeof sealUk, string> = {
  'signing.title': 'Sign with КЕП',
  'signing.count': '{count, plural, one {# signature} other {# signatures}}',
  'signing.how':
    'Download the package of papers, sign that very file in Diia or a signing program without changing it, and bring the signature’s file back here.',
  'signing.package': 'Download the package, ZIP',
  'signing.package.title': 'Package of papers of sitting {sitting}, session {session}, ZIP',
  'signing.file': 'File of the signature',
  'signing.file.how': '.p7s, .asice or .asics, 64 MB at most',
  'signing.checking': 'Checking the signature…',
  'signing.taken': 'Signature taken in: {name}',
  'signing.list': 'Signatures',
  'signing.at.time-stamp': 'Signed {at}, by a time stamp',
  'signing.at.signer': 'Signed {at}, by the signer’s clock',
  'signing.at.none': 'It is not said when it was signed',
  'signing.certificate': 'Certificate {serial}, issued by {issuer}, valid {from} – {until}',
  'signing.qualified': 'The certificate calls itself qualified.',
  'signing.unqualified': 'The certificate does not call itself qualified: this may be no КЕП.',
  'signing.device': 'This is the seal of a Dzvin device, no КЕП.',
  'signing.covers.package': 'The whole package of papers is signed.',
  'signing.covers.manifest': 'The package’s list is signed: it holds every file with its digest.',
  'signing.get': 'File of the signature',
  'signing.get.title': 'File of the signature: {name}',
  'seal.title': 'Seal of the device',
  'seal.ready': 'Every PDF of the sittings’ papers is sealed with this device’s key. It is no КЕП.',
  'seal.waits': 'There will be one as soon as the council has a name.',
  'seal.fingerprint': 'Fingerprint of the certificate',
  'seal.certificate': 'Certificate',
  'seal.owed': '{count, plural, one {# paper waits} other {# papers wait}} for a time stamp.',
};
