/**
 * What a container of signatures gives away to whoever opens it. In: the container and what it was taken in for; out:
 * digests of every document in it, and whether a certificate in it may hold its owner's own number (РНОКПП, passport,
 * УНЗР). What can't be told for certain is told as the worse.
 */
import type { SealedPaperSigned } from '#contract/seal';
import { oid } from '../../sealing/asn1/encode.ts';
import { readSignedData } from '../../sealing/cms/signed-data.ts';
import { unpack } from '../../sealing/kep/zip.ts';
import { digestOf } from './packages.ts';

/** `documents` undefined: what is in it can't be told. */
export type Held = { readonly documents: readonly string[] | undefined; readonly hasPersonalNumber: boolean };

const UNKNOWN: Held = { documents: undefined, hasPersonalNumber: true };

export async function heldIn({ signature, document }: SealedPaperSigned, bytes: Buffer): Promise<Held> {
  if (signature.kind === 'p7s') return { documents: [document.sha256], ...personal([fromText(bytes)]) };
  return signature.kind === 'PAdES' ? inPdf(bytes, document) : inZip(bytes);
}

const META = /^META-INF\//i;
const SIGNATURE = /^META-INF\/[^/]+\.p7s$/i;
/** What stands beside signatures: lists in XML, and nothing that is a document of its own. */
const BESIDE = /^META-INF\/[^/]+\.(?:p7s|xml)$/i;

/** ASiC: every file that is not the container's own is a document. */
async function inZip(bytes: Buffer): Promise<Held> {
  const files = [...((await unpack(bytes)) ?? [])].filter(([name]) => name !== 'mimetype');
  const own = files.filter(([name]) => META.test(name));
  if (files.length === 0 || !own.every(([name]) => BESIDE.test(name))) return UNKNOWN;
  const documents = files.filter(([name]) => !META.test(name)).map(([, body]) => digestOf(body));
  return { documents, ...personal(own.flatMap(([name, body]) => (SIGNATURE.test(name) ? [body] : []))) };
}

/** A hole of a PDF's signature. */
const CONTENTS = /\/Contents\s*<([0-9A-Fa-f\s]{200,})>/g;

/** PAdES: the document comes first, byte for byte; what is added after it in streams can't be looked through. */
function inPdf(bytes: Buffer, document: SealedPaperSigned['document']): Held {
  const first = bytes.subarray(0, document.bytes);
  if (digestOf(first) !== document.sha256) return UNKNOWN;
  const added = bytes.subarray(document.bytes).toString('latin1');
  if (/\bstream\b|\/DSS\b/.test(added.replaceAll(/\/Type\s*\/XRef[\s\S]*?endstream/g, ''))) {
    return { documents: [document.sha256], hasPersonalNumber: true };
  }
  const signatures = [...added.matchAll(CONTENTS)].map(([, hex = '']) =>
    unpadded(Buffer.from(hex.replaceAll(/\s/g, ''), 'hex')),
  );
  return { documents: [document.sha256], ...personal(signatures) };
}

/** The hole is filled up with zeros behind the signature, whose length stands at its beginning. */
function unpadded(bytes: Buffer): Buffer {
  const size = bytes[1] ?? 0;
  if (size < 0x81 || size > 0x84) return bytes;
  return bytes.subarray(0, 2 + (size & 0x7f) + bytes.readUIntBE(2, size & 0x7f));
}

/** Some programs write Base64, with PEM's lines around it or without. */
function fromText(bytes: Buffer): Buffer {
  if (bytes[0] === 0x30) return bytes;
  return Buffer.from(bytes.toString('latin1').replaceAll(/-----(BEGIN|END) [A-Z0-9 ]+-----|\s/g, ''), 'base64');
}

const personal = (signatures: readonly Buffer[]): Pick<Held, 'hasPersonalNumber'> => ({
  hasPersonalNumber: signatures.length === 0 || signatures.some(mayHoldNumber),
});

/** ДРФО among the attributes of a certificate's owner (наказ 1236/5/453). */
const DRFO = oid('1.2.804.2.1.1.1.11.1.4.1.1').toString('latin1');
const LENGTH_OF_TEN = String.fromCharCode(10, 20);
/** By their forms: ETSI EN 319 412-1 with the Ukrainian kinds; a text of ten digits, after its length; УНЗР. */
const NUMBER = new RegExp(`(?:TIN|PNO|PAS|IDC)[A-Z]{2}-|[${LENGTH_OF_TEN}-]\\d{10}|\\d{8}-\\d{5}`);

/** A signed document in it is looked through by nobody: its digest tells what it is. */
function mayHoldNumber(signature: Buffer): boolean {
  const data = readSignedData(signature);
  if (!data) return true;
  const { content } = data;
  const at = content === undefined || content.length === 0 ? -1 : signature.indexOf(content);
  const rest = at < 0 ? [signature] : [signature.subarray(0, at), signature.subarray(at + (content?.length ?? 0))];
  /* Texts may be of two bytes a letter. */
  const text = rest
    .map((part) => part.toString('latin1'))
    .join('\n')
    .replaceAll('\0', '');
  return NUMBER.test(text) || text.includes(DRFO);
}
