/** Papers of the whole sitting that tests share, and what other people's readers find in them. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseXml, XmlElement } from '@rgrove/parse-xml';
import JSZip from 'jszip';
import type { Proceedings } from '../../proceedings/proceedings.ts';
import { proceedingsOf } from '../../proceedings/taking.ts';
import {
  notesOnWholeSitting,
  type WholeSittingOptions,
  wholeSitting,
} from '../../proceedings/testing/whole-sitting.ts';
import type { PaperDocument } from '../document/blocks.ts';
import { protocolDocument } from '../protocol/protocol.ts';
import { dataOf } from '../sitting-papers.ts';
import { ownTemplate } from '../templates/kinds.ts';

export function wholeProceedings(options: WholeSittingOptions = {}): Proceedings {
  const events = wholeSitting(options);
  const proceedings = proceedingsOf(events, notesOnWholeSitting(events.length));
  if (!proceedings) throw new Error('no sitting');
  return proceedings;
}

export const wholeProtocol = (proceedings: Proceedings = wholeProceedings(), draft = false): PaperDocument =>
  protocolDocument(proceedings, { template: ownTemplate('protocol'), draft, attached: dataOf(proceedings) });

const JARS = ['preflight', 'pdfbox2', 'fontbox2', 'xmpbox', 'commons-logging', 'javax.activation', 'jaxb-api'];

/** What Apache PDFBox's preflight says of a PDF/A-1b; empty when it is one. */
export function preflight(pdf: Uint8Array): string {
  const path = JARS.map((jar) => `/usr/share/java/${jar}.jar`).join(':');
  return inFolder('paper.pdf', pdf, (file) => {
    try {
      execFileSync('java', ['-cp', path, 'org.apache.pdfbox.preflight.Validator_A1b', file], { stdio: 'pipe' });
      return '';
    } catch (error) {
      const said = error instanceof Error && 'stdout' in error && 'stderr' in error ? [error.stdout, error.stderr] : [];
      return `${error instanceof Error ? error.message : ''} ${said.join(' ')}: libpdfbox2-java libactivation-java libjaxb-api-java`;
    }
  });
}

/** A DOCX opened by LibreOffice and saved as text, every run of white space as one space. */
export function officeText(docx: Uint8Array): string {
  return inFolder('paper.docx', docx, (file, folder) => {
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const args = [profile, '--headless', '--convert-to', 'txt:Text (encoded):UTF8', '--outdir', folder, file];
    execFileSync('soffice', args, { stdio: 'pipe' });
    const text = readdirSync(folder).find((name) => name.endsWith('.txt'));
    return readFileSync(join(folder, text ?? ''), 'utf8').replace(/\s+/gu, ' ');
  });
}

function inFolder<T>(name: string, bytes: Uint8Array, ask: (file: string, folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'dzvin-papers-'));
  try {
    writeFileSync(join(folder, name), bytes);
    return ask(join(folder, name), folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The text of a DOCX, a line each paragraph; throws when one of its parts is not well-formed XML. */
export async function docxText(docx: Uint8Array): Promise<string> {
  const zip = await JSZip.loadAsync(docx);
  for (const [name, part] of Object.entries(zip.files)) {
    if (/\.(xml|rels)$/.test(name)) parseXml(await part.async('string'));
  }
  const document = parseXml((await zip.file('word/document.xml')?.async('string')) ?? '');
  return document.root ? wordsIn(document.root) : '';
}

function wordsIn(element: XmlElement): string {
  if (element.name === 'w:t') return element.text;
  if (element.name === 'w:br') return '\n';
  const inner = element.children.map((child) => (child instanceof XmlElement ? wordsIn(child) : '')).join('');
  return element.name === 'w:p' ? `${inner}\n` : inner;
}

const SIGNS: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };

/** The text of a page's body, tags away. */
export const htmlText = (html: string): string =>
  (html.split('<main>')[1] ?? '')
    .replace(/<[^>]*>/gu, ' ')
    .replace(/&(?:amp|lt|gt|quot);/gu, (sign) => SIGNS[sign] ?? sign);
