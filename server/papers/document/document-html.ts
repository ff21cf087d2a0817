/**
 * The blocks of a paper as one HTML page that needs nothing else: headings, lists and tables as what they are, to be
 * read on a screen, aloud, or printed. Texts are escaped here and nowhere else.
 */
import { unreachable } from '#contract/unreachable';
import { dateInWords } from '../../proceedings/printed-time.ts';
import { placeLine } from '../kit/head.ts';
import type { Signer } from '../kit/signatures.ts';
import type { BallotBox, Block, PaperDocument, Picture, TableColumn } from './blocks.ts';
import { PAGE_STYLE } from './page-style.ts';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as HTML shows it; controls that no page may hold become the sign of what is unknown. */
export const escaped = (text: string): string =>
  text
    .replace(/\p{Cs}/gu, '\uFFFD')
    .replace(/\r\n?/gu, '\n')
    .replace(/[^\P{Cc}\t\n]/gu, '\uFFFD')
    .replace(/[&<>"]/gu, (sign) => ENTITIES[sign] ?? sign);

/** The same blocks make the same text. */
export function documentHtml(paper: PaperDocument): string {
  const { title, journal, happened, address, blocks, place, at } = paper;
  return `<!doctype html>
<html lang="uk">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Dzvin">
<meta name="dcterms.identifier" content="${escaped(address)}">
<title>${escaped(title)}</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
<main>
${blocks.map(blockHtml).join('\n')}
</main>
<footer>
<p>${escaped(placeLine(place))}, ${dateInWords(at, place.council.timeZone)}</p>
<p>Журнал: запис № ${journal.position} · ${escaped(happened)}</p>
<p class="hash">SHA-256 ${escaped(journal.hash)}</p>
</footer>
</body>
</html>
`;
}

function blockHtml(block: Block): string {
  switch (block.kind) {
    case 'arms':
      return armsHtml(block.picture);
    case 'title':
      return `<h1>${escaped(block.text)}</h1>`;
    case 'centred':
      return `<p class="${block.strong ? 'centred strong' : 'centred'}">${escaped(block.text)}</p>`;
    case 'triple':
      return `<div class="triple">${[block.left, block.middle, block.right].map((text) => `<p>${escaped(text)}</p>`).join('')}</div>`;
    case 'heading':
      return `<h2>${escaped(block.text)}</h2>`;
    case 'item':
      return `<h3>${escaped(block.text)}</h3>`;
    case 'word':
      return `<p class="word">${escaped(block.text)}</p>`;
    case 'paragraph':
      return `<p${block.strong ? ' class="strong"' : ''}>${escaped(block.text)}</p>`;
    case 'blank':
      return `<p class="blank">[${escaped(block.text)}]</p>`;
    case 'list':
      return listHtml(block.lines, block.numbered, block.names === true);
    case 'facts':
      return `<dl>${block.rows.map(([label, text]) => `<dt>${escaped(label)}</dt><dd>${escaped(text)}</dd>`).join('')}</dl>`;
    case 'ballot':
      return ballotHtml(block.ballot);
    case 'table':
      return tableHtml(block.columns, block.rows);
    case 'signatures':
      return `<ul class="signatures">${block.signers.map(signerHtml).join('')}</ul>`;
    default:
      return unreachable(block);
  }
}

/** PNG by its first byte; else JPEG. */
export const pictureType = (bytes: Uint8Array): 'png' | 'jpeg' => (bytes[0] === 0x89 ? 'png' : 'jpeg');

function armsHtml({ bytes, alt }: Picture): string {
  const data = Buffer.from(bytes).toString('base64');
  return `<img class="arms" src="data:image/${pictureType(bytes)};base64,${data}" alt="${escaped(alt)}">`;
}

function listHtml(lines: readonly string[], numbered: boolean, names: boolean): string {
  const tag = numbered ? 'ol' : 'ul';
  const items = lines.map((line) => `<li>${escaped(line)}</li>`).join('\n');
  return `<${tag}${names ? ' class="names"' : ''}>\n${items}\n</${tag}>`;
}

function ballotHtml({ number, heading, text, figures, headline, adopted, lines }: BallotBox): string {
  const counts = figures.map(({ word, count }) => `<div><dt>${escaped(word)}</dt><dd>${count}</dd></div>`).join('');
  return `<section class="ballot" id="ballot-${number}">
<h4>${escaped(heading)}</h4>
<p class="question">${escaped(text)}</p>
${counts === '' ? '' : `<dl class="figures">${counts}</dl>\n`}<p class="${adopted ? 'verdict adopted' : 'verdict'}">${escaped(headline)}</p>
${lines.map((line) => `<p class="small">${escaped(line)}</p>`).join('\n')}
</section>`;
}

function tableHtml(columns: readonly TableColumn[], rows: readonly (readonly string[])[]): string {
  const side = (index: number) => (columns[index]?.right ? ' class="right"' : '');
  const head = columns.map(({ title }, index) => `<th scope="col"${side(index)}>${escaped(title)}</th>`).join('');
  const body = rows
    .map((cells) => `<tr>${cells.map((cell, index) => `<td${side(index)}>${escaped(cell)}</td>`).join('')}</tr>`)
    .join('\n');
  return `<table>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${body}\n</tbody>\n</table>`;
}

const signerHtml = ({ role, name }: Signer): string =>
  `<li><span>${escaped(role)}</span> <span class="line"></span> <span>${escaped(name ?? '')}</span></li>`;
