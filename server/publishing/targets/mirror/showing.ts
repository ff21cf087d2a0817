/**
 * What is being shown just now at a far side without one step: `showing.json` beside the generations. It is there from
 * before the first file moves until the last former one has gone, so that a try that was cut off is finished by the next.
 */

import { checker } from '#contract/check';
import { type Static, Type } from '#typebox';
import { SitePath } from '../../site-path.ts';

const Showing = Type.Object(
  {
    format: Type.Literal('showing/1'),
    generation: Type.String({ pattern: '^[0-9a-f]{16}$' }),
    /** Files of this generation that move to where people see them. */
    moving: Type.Array(SitePath),
    /** Files that go when all have moved. */
    going: Type.Array(SitePath),
    /** Files whose bytes nobody knows if it is cut off: of this try and of those before it. */
    doubtful: Type.Array(SitePath),
  },
  { additionalProperties: false },
);
export type Showing = Static<typeof Showing>;
const check = checker(Showing);

/** What is no such file counts as none. */
export function showingOf(bytes: Buffer | undefined): Showing | undefined {
  if (bytes === undefined) return undefined;
  try {
    const read = check(JSON.parse(bytes.toString('utf8')));
    return read.ok ? read.value : undefined;
  } catch {
    return undefined;
  }
}
