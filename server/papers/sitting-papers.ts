/**
 * Papers of a whole sitting, made on the press's thread from its events: protocol, decisions, extracts, lists, and the
 * bound roll calls. In: the events and which paper. Out: the file and its name, or undefined when there is none such.
 */
import type { ItemId } from '#contract/ids';
import { unreachable } from '#contract/unreachable';
import type { TextBlock } from '../imports/docx-words.ts';
import { openData } from '../open-data/open-data.ts';
import type { PlacedEvent } from '../proceedings/placed-event.ts';
import type { Proceedings } from '../proceedings/proceedings.ts';
import { proceedingsOf } from '../proceedings/taking.ts';
import { annexPdf } from './annex/annex.ts';
import { decisionDocument, decisionExtract, decisionWithoutText, protocolExtract } from './decisions/decision.ts';
import type { Attached, PaperDocument, Picture } from './document/blocks.ts';
import { documentDocx } from './document/document-docx.ts';
import { documentHtml } from './document/document-html.ts';
import { documentPdf } from './document/document-pdf.ts';
import type { Format } from './formats.ts';
import { printableLine } from './kit/printable.ts';
import { attendanceDocument, deliveriesDocument, speechesDocument } from './lists/lists.ts';
import { protocolDocument, type Worded } from './protocol/protocol.ts';
import type { Template } from './templates/template.ts';

/**
 * Which paper. `ordinal`: of a decision among the sitting's, from 1 in the order of adoption. `decision-without-text`: for
 * everybody, of an item of which something was closed.
 */
export type SittingPaper =
  | { readonly kind: 'protocol' | 'attendance' | 'speeches' | 'deliveries' }
  | { readonly kind: 'decision' | 'decision-without-text' | 'decision-extract'; readonly ordinal: number }
  | { readonly kind: 'protocol-extract'; readonly itemId: ItemId }
  | { readonly kind: 'roll-calls' };

export type SittingCopy = {
  readonly events: readonly PlacedEvent[];
  /** Notes of the office on the record. */
  readonly council: readonly PlacedEvent[];
  readonly which: SittingPaper;
  readonly format: Format;
  readonly templates: { readonly protocol: Template; readonly decision: Template };
  readonly arms?: Picture;
  /** Of protocol or decision: the text that the secretary edited and brought back. */
  readonly edited?: readonly TextBlock[];
  /** Of a decision: its draft, where that is a text. */
  readonly draft?: readonly TextBlock[];
};

/**
 * `missing`: the first line of the record that the edited text has no more as it was. `lacksText`: of a decision, whose
 * text stands nowhere as a text: the paper has a blank in its place.
 */
export type Made = {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly missing?: string;
  readonly lacksText?: true;
};

export async function sittingPaper(copy: SittingCopy): Promise<Made | undefined> {
  const proceedings = proceedingsOf(copy.events, shownOf(copy));
  if (!proceedings) return undefined;
  const { session, sitting } = proceedings;
  const which = `${session.number}-${sitting.number}`;
  if (copy.which.kind === 'roll-calls') {
    const bytes = await annexPdf(proceedings);
    return bytes && { bytes, fileName: `Поіменні голосування ${which}.pdf` };
  }
  const paper = documentOf(copy, copy.which, proceedings);
  if (!paper) return undefined;
  const { missing, ...document } = paper;
  const bytes = await written(document, copy.format);
  return {
    ...{ bytes, fileName: nameOf(document, which, copy.format) },
    ...(missing !== undefined && { missing }),
    ...(lacksText(copy) && { lacksText: true }),
  };
}

const lacksText = ({ which, edited, draft }: SittingCopy): boolean =>
  which.kind === 'decision' && edited === undefined && draft === undefined;

const WITHOUT_NOTES: ReadonlySet<SittingPaper['kind']> = new Set([
  'decision',
  'decision-without-text',
  'decision-extract',
  'roll-calls',
] as const);

/** Decisions and roll calls show nothing that the office notes: they come out the same whatever is noted later. */
const shownOf = ({ which, council }: SittingCopy): SittingCopy['council'] =>
  WITHOUT_NOTES.has(which.kind) ? [] : council;

/** A file's name holds no stroke: № 2-14/VIII is saved as 2-14-VIII. */
const nameOf = ({ running }: PaperDocument, which: string, format: Format): string =>
  `${printableLine(running)} (${which}).${format}`.replace(/[/\\:*?"<>|]/gu, '-');

function documentOf(
  { templates, arms, edited, draft }: SittingCopy,
  which: Exclude<SittingPaper, { kind: 'roll-calls' }>,
  proceedings: Proceedings,
): Worded | undefined {
  const own = { ...(edited && { edited }), ...(draft && { draft }) };
  const dressed = (template: Template) => ({ template, ...(arms && { arms }), ...own });
  switch (which.kind) {
    case 'protocol': {
      const parts = { ...dressed(templates.protocol), draft: !isFinal(proceedings), attached: dataOf(proceedings) };
      return protocolDocument(proceedings, parts);
    }
    case 'attendance':
      return attendanceDocument(proceedings);
    case 'speeches':
      return speechesDocument(proceedings);
    case 'deliveries':
      return deliveriesDocument(proceedings);
    case 'decision':
      return decisionDocument(proceedings, which.ordinal, dressed(templates.decision));
    case 'decision-without-text': {
      const { template, arms } = dressed(templates.decision);
      return decisionWithoutText(proceedings, which.ordinal, { template, ...(arms && { arms }) });
    }
    case 'decision-extract':
      return decisionExtract(proceedings, which.ordinal, dressed(templates.decision));
    case 'protocol-extract':
      return protocolExtract(proceedings, which.itemId, dressed(templates.protocol));
    default:
      return unreachable(which);
  }
}

/** Nothing was noted since the secretary declared the protocol final, after the close. */
const isFinal = ({ closedAt, notes }: Proceedings): boolean =>
  closedAt !== undefined && notes.at(-1)?.kind === 'protocol-final';

const DATA: Readonly<Record<string, string>> = {
  'motions.csv': 'Голосування засідання',
  'votings.csv': 'Поіменні голоси',
  'agenda.csv': 'Порядок денний',
  'attendance.csv': 'Присутність',
};

/** Open data of this sitting alone, the same figures for programs. */
export const dataOf = (proceedings: Proceedings): readonly Attached[] =>
  openData({ sittings: [proceedings] }).flatMap(({ path, mediaType, text }) => {
    const description = DATA[path];
    return description === undefined ? [] : [{ name: path.replaceAll('/', '-'), mediaType, description, text }];
  });

async function written(paper: PaperDocument, format: Format): Promise<Uint8Array> {
  switch (format) {
    case 'pdf':
      return documentPdf(paper);
    case 'docx':
      return documentDocx(paper);
    case 'html':
      return Buffer.from(documentHtml(paper), 'utf8');
    default:
      return unreachable(format);
  }
}
