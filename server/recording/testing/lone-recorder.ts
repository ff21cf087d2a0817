/**
 * A recorder in a process of its own, to be killed or to have no room. In: the folder, the codec, `paced` or not, ffmpeg's
 * arguments for the source. Out, by IPC: the encoder's id while it records, why a recording ended.
 */
import { pino } from 'pino';
import { systemClock } from '../../hub/clock.ts';
import { Capture } from '../capture/capture.ts';
import { sampleSettings } from './sample-settings.ts';

export type Heard = { readonly encoder?: number; readonly ended?: string; readonly why?: string };
const tell = (heard: Heard) => process.send?.(heard);

const [folder = '', codec = 'opus', pace, ...input] = process.argv.slice(2);
const capture: Capture = new Capture({
  settings: sampleSettings(folder, { codec: codec === 'flac' ? 'flac' : 'opus' }),
  ...{ clock: systemClock, log: pino({ enabled: false }), free: async () => 1e12 },
  input: { arguments: input, isPaced: pace === 'paced' },
  told: {
    began: () => undefined,
    ended: (_, ended) => tell({ ended, ...(capture.why && { why: capture.why.uk }) }),
    level: () => undefined,
    beat: () => capture.running && capture.pid !== undefined && tell({ encoder: capture.pid }),
  },
});
await capture.open();
capture.keep({ fromMs: Number.NEGATIVE_INFINITY });
capture.listen(true);
