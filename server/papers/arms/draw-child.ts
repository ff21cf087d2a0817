/** The process that draws: an SVG in, its PNG back; undefined when it can't be drawn. */
import { writeFile } from 'node:fs';
import { constants, setPriority } from 'node:os';
import { Resvg } from '@resvg/resvg-js';
import { isFitShape } from '../../files/svg-cost.ts';

/** Dots of the longer side: 900 dpi at the 17 mm of a paper. */
const DOTS = 600;

/* Votes come first: the scheduler takes everything else before it, and memory that is short is taken from it. */
setPriority(constants.priority.PRIORITY_LOW);
writeFile('/proc/self/oom_score_adj', '1000', () => undefined);

process.on('message', (svg: string) => process.send?.({ png: drawn(svg) }));
/* The hub has gone: nobody waits for a drawing. */
process.on('disconnect', () => process.exit(0));

/** On white, for old PDF/A knows nothing see-through. */
function drawn(svg: string): Uint8Array | undefined {
  try {
    const font = { loadSystemFonts: false };
    const { width: wide, height: high } = new Resvg(svg, { font });
    if (!isFitShape({ wide, high })) return undefined;
    const fitTo = { mode: wide >= high ? 'width' : 'height', value: DOTS } as const;
    return new Resvg(svg, { fitTo, background: '#fff', font }).render().asPng();
  } catch {
    return undefined;
  }
}
