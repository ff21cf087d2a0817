/**
 * A PDF/A document (ISO 19005, level A: tagged, with its language) that has the same bytes whenever it is made.
 * Nothing in it comes from the clock or the machine: stamps and the file's id follow from what is given.
 */
import PDFDocument from 'pdfkit';
import { FACES, fontOf } from './fonts.ts';
import { streamObjects } from './object-streams.ts';
import { pack } from './pack.ts';
import { XmpText } from './xmp-text.ts';

/** A file inside the paper: the data that it shows (ISO 19005-3, AFRelationship Data). */
export type EmbeddedFile = {
  readonly name: string;
  readonly mediaType: string;
  readonly description: string;
  readonly text: string;
};

/** Which PDF/A: 2a as a rule, 3a with files in it; 1b for validators that know no later one. */
export type Archival = 'PDF/A-1b' | 'PDF/A-2a' | 'PDF/A-3a';

export type PaperIdentity = {
  /** Title of the document, shown in the viewer's title bar. */
  readonly title: string;
  /** What tells this paper from every other: it makes the file's id. */
  readonly key: string;
  /** Stamp of the paper: when what it shows came about. */
  readonly at: Date;
  /** `PDF/A-2a` when absent. */
  readonly archival?: Archival;
  /** Streams are packed, and objects in streams where the version knows them: for papers of many pages. */
  readonly packed?: boolean;
  /** Only in a PDF/A-3a. */
  readonly files?: readonly EmbeddedFile[];
};

const MADE_BY = 'Dzvin';

/** An open document in Ukrainian, A4, with no page yet and the faces of `fonts.ts` registered by name. */
export function openDocument(identity: PaperIdentity): PDFKit.PDFDocument {
  const { archival = 'PDF/A-2a', files = [], packed = false } = identity;
  const doc = new PDFDocument({
    size: 'A4',
    margin: 0,
    font: '',
    pdfVersion: archival === 'PDF/A-1b' ? '1.4' : '1.7',
    subset: archival,
    tagged: true,
    lang: 'uk',
    displayTitle: true,
    autoFirstPage: false,
    bufferPages: true,
    compress: false,
    info: {
      Producer: MADE_BY,
      Creator: MADE_BY,
      CreationDate: identity.at,
      ModDate: identity.at,
      Keywords: identity.key,
    },
  });
  if (packed) packStreams(doc);
  if (packed && archival !== 'PDF/A-1b') streamObjects(doc);
  Object.assign(doc.info, { Title: new XmpText(identity.title), Keywords: new XmpText(identity.key) });
  doc.appendXML(`
        <rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
            <xmp:ModifyDate>${identity.at.toISOString().replace(/\.\d+Z$/, 'Z')}</xmp:ModifyDate>
        </rdf:Description>`);
  // Without a count in its root the outline is not valid PDF; pdfkit writes one only for an expanded outline.
  Object.assign(doc.outline, { options: { expanded: true } });
  // pdfkit takes a parsed font as well as a file; its types do not say so.
  for (const face of FACES) doc.registerFont(face, fontOf(face) as unknown as Uint8Array);
  for (const file of files) embed(doc, file, identity.at);
  return doc;
}

/** An object of the document as pdfkit keeps it until it is written. */
type Kept = { buffer: Uint8Array[]; readonly data: Record<string, unknown>; finalize(): void };

/** Every stream but the metadata, which PDF/A wants readable as it is (ISO 19005-1, 6.7.2). */
function packStreams(doc: PDFKit.PDFDocument): void {
  const plainRef = doc.ref.bind(doc);
  const ref = (data: object) => {
    const kept = plainRef(data) as unknown as Kept;
    const write = kept.finalize.bind(kept);
    kept.finalize = () => {
      if (kept.buffer.length > 0 && !kept.data['Filter'] && kept.data['Type'] !== 'Metadata') {
        kept.buffer = [pack(Buffer.concat(kept.buffer))];
        kept.data['Filter'] = 'FlateDecode';
      }
      write();
    };
    return kept;
  };
  Object.assign(doc, { ref });
}

function embed(doc: PDFKit.PDFDocument, { name, mediaType, description, text }: EmbeddedFile, at: Date): void {
  const options = { name, type: mediaType, description, relationship: 'Data', creationDate: at, modifiedDate: at };
  doc.file(Buffer.from(text, 'utf8'), options);
}

/** Ends the document and gathers its bytes. */
export function documentBytes(doc: PDFKit.PDFDocument): Promise<Buffer> {
  const chunks: Buffer[] = [];
  return new Promise((resolve, reject) => {
    doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    doc.on('end', () => resolve(Buffer.concat(chunks)));
    doc.on('error', reject);
    doc.end();
  });
}
