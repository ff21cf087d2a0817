/**
 * For tests: a program on the board that watches one line and tells each edge over IPC with its moment, or why the
 * line can't be watched. Argument: a line of the hall file as JSON.
 */
import type { GpioLine } from '#contract/hall-equipment';
import { type GpioInput, openBoard } from '../board.ts';
import type { GpioTrouble, Opened } from '../trouble.ts';

export type LineTold =
  | { readonly watching: boolean }
  | { readonly active: boolean; readonly atNs: string }
  | { readonly trouble: GpioTrouble };

const tell = (told: LineTold) => process.send?.(told);
const board = openBoard();
const input: Opened<GpioInput> = board.ok
  ? board.value.input(
      JSON.parse(process.argv[2] ?? '') as GpioLine,
      (active) => tell({ active, atNs: String(process.hrtime.bigint()) }),
      (trouble) => {
        if (input.ok) input.value.close();
        tell({ trouble });
      },
    )
  : board;
if (input.ok) tell({ watching: input.value.read() ?? false });
else tell({ trouble: input.trouble });
process.on('disconnect', () => process.exit(0));
