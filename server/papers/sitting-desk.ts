/** The desk for papers of a whole sitting, and for the templates they are made by. */
import { readFile } from 'node:fs/promises';
import type { Council } from '#contract/composition';
import type { SittingId } from '#contract/ids';
import type { PlacedEvent } from '../proceedings/placed-event.ts';
import type { Picture } from './document/blocks.ts';
import type { Format } from './formats.ts';
import type { PaperPress } from './press.ts';
import type { Made, SittingPaper } from './sitting-papers.ts';
import { type TemplateKind, VOCABULARIES } from './templates/kinds.ts';
import { TemplateShelf } from './templates/shelf.ts';
import { parseTemplate, type Template, type TemplateFault } from './templates/template.ts';

export type SittingDesk = {
  readonly templates: TemplateShelf;
  /** Undefined when there is no such sitting, or no such paper of it. */
  make(sittingId: SittingId, which: SittingPaper, format: Format): Promise<Made | undefined>;
  /** A paper as it would be with this text for its template; or what is wrong with the text. */
  preview(
    sittingId: SittingId,
    asked: { readonly which: SittingPaper; readonly kind: TemplateKind; readonly text: string },
  ): Promise<{ readonly fault: TemplateFault } | { readonly made: Made | undefined }>;
};

type Given = {
  readonly press: PaperPress;
  readonly dataDir: string;
  /** Committed events, oldest first: of one sitting, and of the council. */
  readonly eventsOf: (sittingId: SittingId) => Iterable<PlacedEvent>;
  readonly councilEvents: () => Iterable<PlacedEvent>;
  /** Where a kept file lies; undefined when it is not there. */
  readonly pathOf: (sha256: string) => Promise<string | undefined>;
};

/** What of the council's stream a sitting's papers tell: notes on the record, letters that told of the sitting. */
const OF_COUNCIL: ReadonlySet<string> = new Set(['RecordNoted', 'NoticeSent']);

/** A larger picture would make every paper as large. */
const PICTURE_BYTES = 4 * 1024 * 1024;

export function openSittingDesk({ press, dataDir, eventsOf, councilEvents, pathOf }: Given): SittingDesk {
  const templates = new TemplateShelf(dataDir);
  const order = async (sittingId: SittingId, which: SittingPaper, format: Format, other: Others = {}) => {
    const events = [...eventsOf(sittingId)].map(placed);
    if (events.length === 0) return undefined;
    const council = [...councilEvents()].filter(({ event }) => OF_COUNCIL.has(event.type)).map(placed);
    const arms = await armsOf(events, pathOf);
    const protocol = other.protocol ?? (await templates.template('protocol'));
    const decision = other.decision ?? (await templates.template('decision'));
    const dressed = { templates: { protocol, decision }, ...(arms && { arms }) };
    return press.make({ events, council, which, format, ...dressed });
  };
  return {
    templates,
    make: (sittingId, which, format) => order(sittingId, which, format),
    preview: async (sittingId, { which, kind, text }) => {
      const parsed = parseTemplate(text, VOCABULARIES[kind]);
      if (!parsed.ok) return { fault: parsed.fault };
      return { made: await order(sittingId, which, 'html', { [kind]: parsed.template }) };
    },
  };
}

type Others = { readonly [K in TemplateKind]?: Template };

/** What the thread needs of an event, and what can be sent to it. */
const placed = ({ position, hash, at, event }: PlacedEvent): PlacedEvent => ({ position, hash, at, event });

async function armsOf(events: readonly PlacedEvent[], pathOf: Given['pathOf']): Promise<Picture | undefined> {
  const council = events.map(({ event }) => event).find(({ type }) => type === 'SittingConvened');
  if (council?.type !== 'SittingConvened') return undefined;
  return pictureOf(council.data.council, pathOf);
}

/** The coat of arms, where it is a picture that PDF/A can hold. */
async function pictureOf({ name, brand }: Council, pathOf: Given['pathOf']): Promise<Picture | undefined> {
  const arms = brand?.arms;
  if (!arms || arms.bytes > PICTURE_BYTES || !['image/png', 'image/jpeg'].includes(arms.type)) return undefined;
  const path = await pathOf(arms.sha256);
  return path === undefined ? undefined : { bytes: await readFile(path), alt: `Герб: ${name}` };
}
