/**
 * Seals a PDF: PAdES B-B (ETSI EN 319 142-1), B-T when a time-stamp server is set and answers. The seal is appended as
 * an increment, so the bytes before it, other signatures among them, stay as they are. It shows nothing on the page and
 * brings no font, so that PDF/A stays PDF/A.
 */
import { PDF } from '@libpdf/core';
import { type Refusal, refuse } from '#contract/refusals';
import type { Signer } from '../device-key/signer.ts';
import { askForStamp, type StampServer } from '../time-stamp/ask-for-stamp.ts';

export type PdfSeal = {
  readonly signer: Signer;
  /** When, by the device's clock. */
  readonly at: Date;
  /** Why; without it `SEAL_REASON`. */
  readonly reason?: string;
  readonly place?: string;
  readonly stamps?: StampServer | undefined;
};
export type SealedPdf =
  | {
      readonly ok: true;
      readonly bytes: Buffer;
      /** When the time-stamp server saw the seal. */
      readonly stampedAt: Date | undefined;
      /** Why there is no stamp although a server is set: `stampPdf` asks again later. */
      readonly stampOwed: Refusal | undefined;
    }
  | { readonly ok: false; readonly refusal: Refusal };

const SEAL_REASON = 'Засвідчено печаткою пристрою Dzvin; це не КЕП';
/** Room for the seal in the file, bytes; with a stamp the server's certificates need more. */
const PLAIN_ROOM = 6 * 1024;
const STAMPED_ROOM = 20 * 1024;

/** Appends a seal. Refused: `SEAL_PDF_UNREADABLE`. A stamp that is not got hinders nothing: `stampOwed` says why. */
export async function sealPdf(bytes: Uint8Array, seal: PdfSeal): Promise<SealedPdf> {
  if (seal.stamps === undefined) return appendSeal(bytes, seal, undefined);
  const asking = new Asking(seal.stamps);
  const stamped = await appendSeal(bytes, seal, asking);
  if (asking.refusal === undefined) return stamped;
  const plain = await appendSeal(bytes, seal, undefined);
  return plain.ok ? { ...plain, stampOwed: asking.refusal } : plain;
}

/**
 * Appends a time stamp over the whole document: for a sealed PDF that is owed one. Refused: `SEAL_PDF_UNREADABLE`,
 * `TIME_STAMP_NOT_GOT`.
 */
export async function stampPdf(bytes: Uint8Array, stamps: StampServer): Promise<SealedPdf> {
  const asking = new Asking(stamps);
  const pdf = await openPdf(bytes);
  if (pdf === undefined) return unreadable();
  try {
    const done = await pdf.addTimestamp({ timestampAuthority: asking, estimatedSize: STAMPED_ROOM });
    return { ok: true, bytes: Buffer.from(done.bytes), stampedAt: asking.at, stampOwed: undefined };
  } catch {
    return asking.refusal === undefined ? unreadable() : { ok: false, refusal: asking.refusal };
  }
}

async function appendSeal(bytes: Uint8Array, seal: PdfSeal, asking: Asking | undefined): Promise<SealedPdf> {
  const pdf = await openPdf(bytes);
  if (pdf === undefined) return unreadable();
  const { signer, at, reason = SEAL_REASON, place } = seal;
  const [certificate, ...certificateChain] = signer.chain;
  try {
    const done = await pdf.sign({
      signer: {
        certificate,
        certificateChain,
        keyType: 'EC',
        signatureAlgorithm: 'ECDSA',
        sign: (data) => signer.sign(data),
      },
      signingTime: at,
      reason: plainText(reason),
      ...(place !== undefined && { location: plainText(place) }),
      level: asking === undefined ? 'B-B' : 'B-T',
      ...(asking !== undefined && { timestampAuthority: asking }),
      estimatedSize: asking === undefined ? PLAIN_ROOM : STAMPED_ROOM,
    });
    return { ok: true, bytes: Buffer.from(done.bytes), stampedAt: asking?.at, stampOwed: undefined };
  } catch {
    return unreadable();
  }
}

/** The document, ready for an increment; undefined when it can't be read whole or is encrypted. */
async function openPdf(bytes: Uint8Array): Promise<PDF | undefined> {
  try {
    const pdf = await PDF.load(bytes, { lenient: false });
    if (pdf.isEncrypted || pdf.canSaveIncrementally() !== null) return undefined;
    if (pdf.getForm() === null) withoutFonts(pdf);
    return pdf;
  } catch {
    return undefined;
  }
}

/** A form of signatures alone needs no fonts; PDF/A would want them embedded. */
function withoutFonts(pdf: PDF): void {
  const form = pdf.getOrCreateForm().acroForm().getDict();
  for (const key of ['DR', 'DA', 'NeedAppearances']) form.delete(key);
}

/** The library escapes brackets and backslashes twice, so they give way to their likes. */
const plainText = (text: string): string => text.replaceAll('\\', '/').replaceAll('(', '[').replaceAll(')', ']');

const unreadable = (): SealedPdf => ({ ok: false, refusal: refuse('SEAL_PDF_UNREADABLE') });

/** Asks the server when the library wants a stamp, and remembers what came of it. */
class Asking {
  readonly #server: StampServer;
  refusal: Refusal | undefined;
  at: Date | undefined;

  constructor(server: StampServer) {
    this.#server = server;
  }

  async timestamp(sha256: Uint8Array): Promise<Uint8Array> {
    const stamped = await askForStamp(this.#server, Buffer.from(sha256));
    if (stamped.ok) {
      this.at = stamped.at;
      return stamped.token;
    }
    this.refusal = stamped.refusal;
    throw new Error(stamped.refusal.code);
  }
}
