/** What the secretary's console says of signing a sitting's papers with КЕП, and of the device's seal, in English. */
import type { sealUk } from './messages.uk.ts';

export const sealEn: Record<keyof typeof sealUk, string> = {
  'signing.title': 'Sign with КЕП',
  'signing.count': '{count, plural, one {# signature} other {# signatures}}',
  'signing.how':
    'Download the package of papers, or one paper of this page (PDF or DOCX), sign that very file in Diia or a signing program without changing it, and bring the signature’s file back here.',
  'signing.package': 'Download the package, ZIP',
  'signing.package.title': 'Package of papers of sitting {sitting}, session {session}, ZIP',
  'signing.file': 'File of the signature',
  'signing.file.how': '.p7s, .asice, .asics, or the PDF with a signature in it, 64 MB at most',
  'signing.checking': 'Checking the signature…',
  'signing.taken': 'КЕП confirmed: {name}',
  'signing.taken.unconfirmed': 'There is a signature; that it is КЕП is not confirmed: {name}',
  'signing.confirmed': 'КЕП confirmed',
  'signing.unconfirmed': 'There is a signature; that it is КЕП is not confirmed',
  'signing.remedy.no-lists':
    'There is nothing to check the certificate’s issuer against. Ask the operator to put ЦЗО’s trusted list in: “Server”, “What issuers of КЕП are judged by”. Then bring the same file of the signature back here.',
  'signing.remedy.not-listed':
    'The issuer of the certificate is not on the trusted list. If the list is out of date the operator puts a new one in; then bring the same file back here. If it is not, sign with a КЕП whose issuer is listed.',
  'signing.remedy.run-out':
    'The certificate is no longer in force, and no trusted time stamp says when it signed. Sign the document with a key in force, better with a time stamp, and bring the new signature back.',
  'signing.remedy.unqualified':
    'The certificate is not qualified, so this is no КЕП. Sign the document with a qualified key and bring the new signature back.',
  'signing.list': 'Signatures',
  'signing.at.time-stamp': 'Signed {at}, by a time stamp',
  'signing.at.signer': 'Signed {at}, by the signer’s clock',
  'signing.at.none': 'It is not said when it was signed',
  'signing.certificate': 'Certificate {serial}, issued by {issuer}, valid {from} – {until}',
  'signing.is.confirmed': 'The certificate is qualified.',
  'signing.is.no-lists': 'The certificate calls itself qualified.',
  'signing.is.not-listed': 'The certificate calls itself qualified.',
  'signing.is.run-out': 'The certificate is no longer in force, and nobody trusted proves the moment of signing.',
  'signing.is.unqualified': 'The certificate does not call itself qualified.',
  'signing.is.device': 'This is the seal of a Dzvin device, no КЕП.',
  'signing.covers.package': 'The whole package of papers is signed.',
  'signing.covers.manifest': 'The package’s list is signed: it holds every file with its digest.',
  'signing.covers.paper': 'The document “{name}” is signed.',
  'signing.stamped-by': 'Time-stamp server: {name}.',
  'signing.get': 'File of the signature',
  'signing.get.title': 'File of the signature: {name}',
  'seal.title': 'Seal of the device',
  'seal.ready': 'Every PDF of the sittings’ papers is sealed with this device’s key. It is no КЕП.',
  'seal.waits': 'There will be one as soon as the council has a name.',
  'seal.fingerprint': 'Fingerprint of the certificate',
  'seal.certificate': 'Certificate',
  'seal.owed': '{count, plural, one {# paper waits} other {# papers wait}} for a time stamp.',
};
