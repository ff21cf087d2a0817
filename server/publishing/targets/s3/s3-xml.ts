/** What a store that speaks S3 answers in XML: pages of its listing, codes of its errors. */
import { parseXml, type XmlElement } from '@rgrove/parse-xml';
import { TargetError } from '../line/target-error.ts';

export type ListPage = {
  readonly files: readonly { readonly key: string; readonly bytes: number }[];
  readonly next: string | undefined;
};

/** @throws TargetError when it is no such page. */
export function readPage(body: Buffer): ListPage {
  const root = rootOf(body);
  if (root?.name !== 'ListBucketResult') throw new TargetError('TARGET_FAILED', 'GET: no ListBucketResult');
  const files = under(root, 'Contents').map((one) => ({
    key: textIn(one, 'Key') ?? '',
    bytes: Number(textIn(one, 'Size')),
  }));
  return {
    files,
    next: textIn(root, 'IsTruncated') === 'true' ? textIn(root, 'NextContinuationToken') : undefined,
  };
}

/** Code of an error, when the body is one. */
export function codeIn(body: Buffer): string | undefined {
  const root = rootOf(body);
  return root?.name === 'Error' ? textIn(root, 'Code') : undefined;
}

function rootOf(body: Buffer): XmlElement | undefined {
  try {
    return parseXml(body.toString('utf8')).root ?? undefined;
  } catch {
    return undefined;
  }
}

const under = ({ children }: XmlElement, name: string): XmlElement[] =>
  children.filter((child): child is XmlElement => child.type === 'element' && (child as XmlElement).name === name);
const textIn = (element: XmlElement, name: string): string | undefined => under(element, name)[0]?.text;
