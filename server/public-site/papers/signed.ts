/**
 * Signatures that came back from outside, as the site shows them, and whether each was confirmed to be КЕП. In: the
 * signatures of a sitting, its packages, its papers on the site; out: who signed and when, and the digests of the papers
 * that it stands over. The signature's file itself is given out when every document in it and under it is a file of the
 * site, and no certificate in it tells its owner's tax number, unless the council says that it may; with it goes what
 * anybody needs to check it.
 */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { SiteLink, SiteSignature, SiteSigner } from '#contract/public-site';
import type { PaperSigner, SealedPaperSigned } from '#contract/seal';
import { localTime } from '../../proceedings/printed-time.ts';
import { MANIFEST } from '../../sealing/package/manifest.ts';
import { sittingPath } from '../paths.ts';
import { heldIn } from './containers.ts';
import { digestOf, type Packages, type SignedPackage } from './packages.ts';

export type SignedFile = {
  readonly link: SiteLink;
  readonly type: string;
  readonly bytes: Buffer;
  readonly key: string;
};
export type Signed = {
  readonly page: SiteSignature;
  readonly files: readonly SignedFile[];
  /** Digests of the papers that it stands over, hex. */
  readonly over: ReadonlySet<string>;
  readonly signers: readonly SiteSigner[];
};

type Given = {
  readonly dataDir: string;
  readonly timeZone: string;
  readonly hadClosedPart: boolean;
  readonly packages: Packages;
  /** Papers of the sitting that the site gives out, path by digest. */
  readonly shown: ReadonlyMap<string, string>;
  /** The council publishes signatures with whatever number of its owner a certificate holds. */
  readonly withNumbers: boolean;
};

/** Oldest first. A container that is no more what it was is not given out. */
export async function signedOf(signatures: readonly SealedPaperSigned[], given: Given): Promise<readonly Signed[]> {
  const all: Signed[] = [];
  for (const signature of signatures) all.push(await signedOne(signature, given));
  return all;
}

async function signedOne(signed: SealedPaperSigned, given: Given): Promise<Signed> {
  const local = (at: string) => localTime(at, given.timeZone);
  const found = given.shown.has(signed.document.sha256) ? undefined : await given.packages.under(signed);
  const { files, withheld } = await filesOf(signed, found, given);
  const people = signed.signers.filter(({ isDeviceSeal }) => isDeviceSeal !== true);
  const beside = found ? [] : paperLink(signed, given);
  return {
    page: {
      at: local(signed.at),
      signers: people.map((signer) => ({ ...signerOf(signer, local), ...certificateOf(signer) })),
      files: [...files.map(({ link }) => link), ...beside],
      ...(withheld !== undefined && { withheld }),
    },
    ...{ files, over: new Set(found?.files.map(({ sha256 }) => sha256) ?? [signed.document.sha256]) },
    signers: people.map((signer) => signerOf(signer, local)),
  };
}

/** The one paper that it stands over lies at its own place. */
function paperLink({ document }: SealedPaperSigned, { shown }: Given): readonly SiteLink[] {
  const path = shown.get(document.sha256);
  return path === undefined ? [] : [{ path, text: 'Документ, який підписано' }];
}

function signerOf(signer: PaperSigner, local: (at: string) => string): SiteSigner {
  const { name, position, organisation, signedAt, clock, isConfirmed } = signer;
  return {
    ...{ name, clock },
    ...(isConfirmed && { isConfirmed }),
    ...(position !== undefined && { position }),
    ...(organisation !== undefined && { organisation }),
    ...(signedAt !== undefined && { at: local(signedAt) }),
  };
}

const certificateOf = ({ certificate: { issuer, serial }, checked }: PaperSigner) => ({
  ...{ issuer, serial, checked: checked.uk },
});

const ENDINGS = { p7s: 'p7s', 'ASiC-S': 'asics', 'ASiC-E': 'asice', PAdES: 'pdf' } as const;
const TYPES = {
  p7s: 'application/pkcs7-signature',
  'ASiC-S': 'application/vnd.etsi.asic-s+zip',
  'ASiC-E': 'application/vnd.etsi.asic-e+zip',
  PAdES: 'application/pdf',
} as const;
const NAME_LENGTH = 16;

const NOT_HERE = 'Файл підпису зберігає рада: у ньому або під ним є документи, яких на сайті немає.';
const HAS_NUMBER =
  'Файл підпису зберігає рада: у сертифікаті може бути податковий номер підписувача, а це персональні дані.';

type Files = { readonly files: readonly SignedFile[]; readonly withheld?: string };

async function filesOf(signed: SealedPaperSigned, found: SignedPackage | undefined, given: Given): Promise<Files> {
  const { sittingId, signature, document } = signed;
  const bytes = bytesOf(join(given.dataDir, 'papers', 'signatures', signature.sha256));
  if (!bytes || digestOf(bytes) !== signature.sha256) return { files: [] };
  const held = await heldIn(signed, bytes);
  const isShown = (sha256: string) => given.shown.has(sha256) || (sha256 === document.sha256 && found !== undefined);
  const isAllShown = (found ? isPackageShown(found, given) : true) && held.documents?.every(isShown) === true;
  if (!isAllShown) return { files: [], withheld: NOT_HERE };
  if (held.hasPersonalNumber && !given.withNumbers) return { files: [], withheld: HAS_NUMBER };
  const folder = `${sittingPath(sittingId)}signatures/${signature.sha256.slice(0, NAME_LENGTH)}/`;
  const of = found ? (found.isList ? MANIFEST : PACKAGE) : basename(given.shown.get(document.sha256) ?? '');
  const isCopy = signature.kind === 'PAdES';
  const own = {
    link: {
      path: `${folder}${of}${isCopy ? '' : `.${ENDINGS[signature.kind]}`}`,
      text: isCopy ? 'Документ із підписом' : 'Файл підпису',
    },
    ...{ type: TYPES[signature.kind], bytes, key: signature.sha256 },
  };
  return { files: [own, ...(found ? [packageFile(folder + of, found, document.sha256)] : [])] };
}

const PACKAGE = 'package.zip';

const packageFile = (path: string, { isList, bytes }: SignedPackage, key: string): SignedFile => ({
  link: { path, text: isList ? 'Опис пакета, який підписано' : 'Пакет документів, який підписано' },
  ...{ type: isList ? 'application/json' : 'application/zip', bytes, key },
});

/** Of a sitting that was wholly public these tell what its pages tell; a package's list has their digests alone. */
const LISTS = /^Список (?:присутніх|виступів) /;

const isPackageShown = ({ files, isList }: SignedPackage, { shown, hadClosedPart }: Given): boolean =>
  files.every(({ path, sha256 }) => shown.has(sha256) || (isList && !hadClosedPart && LISTS.test(path)));

function bytesOf(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
