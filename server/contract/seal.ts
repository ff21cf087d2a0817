/**
 * The device's seal as people see it, and КЕП that came back from outside: who signed what, and what was not checked.
 * Event of the stream `council`; parts of the office's and the operator's view. Over HTTP: `/api/seal`,
 * `/api/sittings/:id/package.zip`, `/api/sittings/:id/signatures`.
 */
import { type Static, Type } from '#typebox';
import { Count, event } from './event.ts';
import { Line, SittingId } from './ids.ts';
import { Sentence } from './view-parts.ts';

const closed = { additionalProperties: false };
const Sha256 = Type.String({ pattern: '^[0-9a-f]{64}$', description: 'SHA-256, hex.' });
const Stamp = Type.String({ maxLength: 40, description: 'ISO 8601 UTC.' });
const Said = Line(300, 'As the certificate says.');

/** One who signed, as the certificate says; a tax number is never read. `checked`: what is known of the issuer and what was not asked. */
export const PaperSigner = Type.Object(
  {
    name: Said,
    organisation: Type.Optional(Said),
    edrpou: Type.Optional(Type.String({ pattern: '^\\d{8}$' })),
    position: Type.Optional(Said),
    /** When, and by whose clock; absent: nobody says. */
    signedAt: Type.Optional(Stamp),
    clock: Type.Enum(['time-stamp', 'signer', 'none'] as const),
    /** The server whose time stamp it is. */
    stampedBy: Type.Optional(Said),
    certificate: Type.Object(
      { serial: Line(100, 'Serial number, hex.'), issuer: Said, notBefore: Stamp, notAfter: Stamp, sha256: Sha256 },
      closed,
    ),
    /** The certificate calls itself qualified; nobody else has confirmed it. */
    saysQualified: Type.Boolean(),
    /**
     * КЕП as far as this house can tell: the certificate calls itself qualified, and its issuer was found on the lists
     * that were put in. Absent: a signature, and whether it is КЕП nobody has confirmed.
     */
    isConfirmed: Type.Optional(Type.Literal(true)),
    /** What was asked and what came of it; absent in signatures taken in before this was noted. */
    asked: Type.Optional(
      Type.Object(
        {
          /** `no-lists`: nothing was put in to judge issuers by. */
          issuer: Type.Enum(['trusted', 'not-listed', 'no-lists'] as const),
          /** `good`, `good-before`: it stood, as of after or before the signature; `revoked`: later; `unknown`: nobody said. */
          revocation: Type.Enum(['good', 'good-before', 'revoked', 'unknown'] as const),
        },
        closed,
      ),
    ),
    algorithm: Line(100, 'Signature and hash by their names.'),
    /** It is the seal of a Dzvin device, and no КЕП. */
    isDeviceSeal: Type.Optional(Type.Literal(true)),
    checked: Sentence,
  },
  closed,
);
export type PaperSigner = Static<typeof PaperSigner>;

const signed = {
  sittingId: SittingId,
  /** What it stands under: the package, its `manifest.json`, or one paper by the name of its file. */
  document: Type.Object({ name: Line(300, 'Name of the file.'), bytes: Count, sha256: Sha256 }, closed),
  /** The file that came back, as it is kept. */
  signature: Type.Object(
    {
      name: Line(300, 'Name under which it came.'),
      bytes: Count,
      sha256: Sha256,
      kind: Type.Enum(['p7s', 'ASiC-S', 'ASiC-E', 'PAdES'] as const),
    },
    closed,
  ),
  signers: Type.Array(PaperSigner, { minItems: 1, maxItems: 200 }),
};
/** A signature made outside was taken in: it stands over the very bytes that were given out. */
export const PaperSigned = event('PaperSigned', signed);

/**
 * The device seals with this certificate from now on: its digest, and that of the key, which a renewed certificate shares
 * and another key does not.
 */
export const SealCertificateUsed = event('SealCertificateUsed', {
  certificate: Sha256,
  key: Sha256,
  validUntil: Stamp,
  owner: Type.Optional(Said),
});
/** What issuers of КЕП are judged by was put in or taken away: all that there is now. */
export const TrustSettled = event('TrustSettled', {
  files: Type.Array(Type.Object({ name: Line(100, 'Name of the file.'), sha256: Sha256 }, closed), { maxItems: 100 }),
});

/** A file that issuers are judged by. */
export const TrustFile = Type.Object(
  {
    name: Type.String(),
    sha256: Sha256,
    /** Certificates of issuers and of time-stamp servers; lists of revoked certificates. */
    issuers: Count,
    revocations: Count,
    at: Stamp,
    /** Until when its maker promised to say it anew. */
    until: Type.Optional(Stamp),
    /** That time is over: a newer one is to be put in. */
    isOver: Type.Optional(Type.Literal(true)),
    /** Who stands under it by the `.p7s` that was put in for it; absent: its signature was not checked. */
    signedBy: Type.Optional(Type.String()),
  },
  closed,
);
export type TrustFile = Static<typeof TrustFile>;

export const SealedPaperSigned = Type.Object({ ...signed, at: Stamp }, closed);
export type SealedPaperSigned = Static<typeof SealedPaperSigned>;

/** Each person in it signed by what was confirmed to be КЕП; a device's seal beside them changes nothing. */
export const isConfirmedKep = ({ signers }: { readonly signers: readonly PaperSigner[] }): boolean =>
  signers.every(({ isConfirmed, isDeviceSeal }) => isConfirmed === true || isDeviceSeal === true);

export const Fingerprint = Type.Object(
  { sha256: Sha256, aloud: Type.String({ description: 'Its first 24 digits in six groups, to be read aloud.' }) },
  closed,
);

/** How the device's seal stands. `waits`: the council has no name yet, so there is no certificate. */
export const SealView = Type.Object(
  {
    state: Type.Enum(['ready', 'waits', 'refused'] as const),
    fingerprint: Type.Optional(Fingerprint),
    /** The council that the certificate names. */
    owner: Type.Optional(Type.String()),
    validUntil: Type.Optional(Stamp),
    /** It ends within 60 days. */
    endsSoon: Type.Optional(Type.Literal(true)),
    /** The council is called otherwise now. */
    isOfOther: Type.Optional(Type.Literal(true)),
    refused: Type.Optional(Sentence),
    /** The key is another than the one before, since then; told for 30 days. */
    keyChangedAt: Type.Optional(Stamp),
    /** What issuers of КЕП are judged by; absent: nothing was put in. */
    trust: Type.Optional(Type.Array(TrustFile)),
    /** The time-stamp server; absent: none is set. `owed`: papers that wait for their stamp. */
    stamps: Type.Optional(
      Type.Object(
        {
          url: Type.String(),
          owed: Count,
          failed: Type.Optional(Type.Object({ at: Stamp, why: Sentence }, closed)),
          /** By how much the device's clock is ahead of the last stamp, seconds; told from two minutes on. */
          clockAheadSeconds: Type.Optional(Type.Integer()),
        },
        closed,
      ),
    ),
  },
  closed,
);
export type SealView = Static<typeof SealView>;

/** `GET /api/seal`: for everybody. */
export const PublicSeal = Type.Object(
  {
    owner: Type.Optional(Type.String()),
    fingerprint: Fingerprint,
    validUntil: Stamp,
    certificate: Type.String({ description: 'PEM.' }),
    /** Certificates that this device had before: what was sealed by them is checked by them. PEM, the newest first. */
    former: Type.Optional(Type.Array(Type.String())),
    /** How to check a sealed paper without this program. */
    check: Sentence,
  },
  closed,
);
export type PublicSeal = Static<typeof PublicSeal>;
