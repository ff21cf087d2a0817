/** What the site says of papers, signatures and corrections, English. */
import type { papersUk } from './messages-papers.uk.ts';

export const papersEn: Readonly<Record<keyof typeof papersUk, string>> = {
  'paper.sealed': 'Sealed with the device’s key (no qualified signature)',
  'paper.plain': 'Not sealed yet',
  'paper.digest': 'SHA-256 checksum',
  'paper.check': 'How to check the seal and the signature',
  'signed.kep': 'Qualified electronic signature (КЕП):',
  'signed.unconfirmed': 'There is a signature; that it is a qualified one (КЕП) is not confirmed:',
  'signed.clock.time-stamp': 'by a time stamp',
  'signed.clock.signer': 'by the signer’s clock',
  'signed.clock.none': 'no time is told',
  'signed.lead':
    'A person signed outside the voting system. The file of a signature is here when everything that it stands over is published. Who signed is told as the certificate says it.',
  'signed.certificate': 'Certificate {serial}, issued by {issuer}',
  'signed.check':
    'Any program can check the signature, for example the site of the Central Certification Authority: give it the signature file and what it stands over.',
  'sitting.withheld':
    'The protocol of this sitting is not published: a part of the sitting was closed ({article}). Here is everything of the open part: decisions, votes by name, speeches. Whoever asks the council for the protocol is given all of it but what was closed (2939-VI, Art. 6).',
  'awaited.title':
    '{count, plural, one {The text of # decision is} other {The text of # decisions is}} not published yet. The link leads to its ballot.',
  'sitting.papers': 'Papers of the sitting',
  'sitting.signatures': 'Signatures',
  'sitting.corrections': 'Corrected papers',
  'sitting.speeches': 'Speeches outside the agenda’s items',
  'sitting.published': 'Published',
  'sitting.changes': 'Changed since it was published',
  'sitting.was-cancelled': 'This sitting was cancelled.',
  'ballot.papers': 'Papers of the ballot',
  'correction.lead':
    'What was published does not vanish unseen. Here is everything that was otherwise before: papers that were replaced, and notes that correct the record of a sitting.',
  'correction.none': 'There was no correction yet.',
  'correction.paper': 'A paper was replaced',
  'correction.note': 'The record was corrected',
  'correction.former': 'Checksum before the correction:',
  'correction.now': 'Now:',
};
