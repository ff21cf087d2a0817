/**
 * What a WebDAV server says of a folder: the answer to PROPFIND with depth 1 (RFC 4918, 13). What lies elsewhere, and
 * what bears a name that is no UTF-8, was not brought by us and is passed over.
 */
import { parseXml, type XmlElement } from '@rgrove/parse-xml';
import { TargetError } from '../line/target-error.ts';
import type { Listing } from '../mirror/store.ts';

/** @param folder address that was asked about. @throws TargetError when it is no such answer. */
export function readListing(body: Buffer, folder: URL): Listing {
  const own = partsOf(folder.pathname) ?? [];
  const [files, folders] = [new Map<string, number>(), [] as string[]];
  for (const response of under(rootOf(body), 'response')) {
    const name = nameWithin(own, textIn(response, 'href'), folder);
    if (name === undefined) continue;
    const found = under(response, 'propstat').flatMap((one) => under(one, 'prop'));
    const isFolder = found.some((prop) =>
      under(prop, 'resourcetype').some((one) => under(one, 'collection').length > 0),
    );
    if (isFolder) folders.push(name);
    else files.set(name, Number(found.map((prop) => textIn(prop, 'getcontentlength')).find(Boolean) ?? Number.NaN));
  }
  return { files, folders };
}

/** The name of what lies just below the folder; undefined: it does not, or has no name that can be read. */
function nameWithin(own: readonly string[], href: string, folder: URL): string | undefined {
  if (!URL.canParse(href, folder.href)) return undefined;
  const parts = partsOf(new URL(href, folder).pathname);
  if (parts?.length !== own.length + 1 || own.some((part, at) => parts[at] !== part)) return undefined;
  const name = parts.at(-1);
  return name?.includes('/') ? undefined : name;
}

/** Servers escape more or fewer signs. Undefined: no UTF-8. */
function partsOf(pathname: string): string[] | undefined {
  try {
    return pathname
      .split('/')
      .filter((part) => part !== '')
      .map((part) => decodeURIComponent(part));
  } catch {
    return undefined;
  }
}

function rootOf(body: Buffer): XmlElement {
  try {
    const { root } = parseXml(body.toString('utf8'));
    if (root && localName(root) === 'multistatus') return root;
  } catch {
    /* said below */
  }
  throw new TargetError('TARGET_NOT_FOUND', 'PROPFIND: no WebDAV');
}

const localName = ({ name }: XmlElement): string => name.slice(name.indexOf(':') + 1);
const under = ({ children }: XmlElement, name: string): XmlElement[] =>
  children.filter((child): child is XmlElement => child.type === 'element' && localName(child as XmlElement) === name);
const textIn = (element: XmlElement, name: string): string => under(element, name)[0]?.text.trim() ?? '';
