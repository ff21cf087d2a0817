/** Containers ASiC-E with CAdES as signing programs write them, for tests. */
import { zip } from '../../files/testing/samples.ts';
import { OID } from '../asn1/oids.ts';
import { digestBy } from '../cms/digest.ts';
import { signCades } from './kep.ts';

const NAMESPACES = 'xmlns:a="http://uri.etsi.org/02918/v1.2.1#" xmlns:ds="http://www.w3.org/2000/09/xmldsig#"';
const GOST = 'http://www.w3.org/2001/04/xmlenc#gost34311';

export const entry = (name: string, content: Buffer | string) => ({ name, content: Buffer.from(content) });
export const gost = (bytes: Buffer) => (digestBy(OID.gost34311)?.of(bytes) ?? bytes).toString('base64');

/** A manifest; a space in the name of the document is written `%20`. */
export const plainManifest = (digest: string, algorithm = GOST): Buffer =>
  Buffer.from(
    `<?xml version="1.0"?><a:ASiCManifest ${NAMESPACES}><a:SigReference URI="META-INF/signature001.p7s"/>` +
      `<a:DataObjectReference URI="./protokol%203.pdf"><ds:DigestMethod Algorithm="${algorithm}"/>` +
      `<ds:DigestValue>${digest}</ds:DigestValue></a:DataObjectReference></a:ASiCManifest>`,
  );

/** A container of one document. `signed`: what the signature really stands over. */
export function asice(
  who: Parameters<typeof signCades>[0],
  document: Buffer,
  manifest = plainManifest(gost(document)),
  signed = manifest,
): Buffer {
  return zip(
    entry('mimetype', 'application/vnd.etsi.asic-e+zip'),
    entry('protokol 3.pdf', document),
    entry('META-INF/ASiCManifest001.xml', manifest),
    entry('META-INF/signature001.p7s', signCades(who, signed)),
  );
}
