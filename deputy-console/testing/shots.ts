/** Every state of the consoles, once: what the hub shows, what is done on the page, what tells that it is there. */

import type { Listed, Shot } from './shot.ts';
import { CHAIR } from './shots-chair.ts';
import { DEPUTY } from './shots-deputy.ts';
import { OPERATOR } from './shots-operator.ts';
import { PLANS } from './shots-plans.ts';
import { RECORDING } from './shots-recording.ts';
import { SECRETARY } from './shots-secretary.ts';
import { BEGINNING, FIRST_RUN, SETTINGS } from './shots-settings.ts';

export type { Shot } from './shot.ts';

const SEAT = ['1024x600', '1280x800', '768x1024', '390x844', '320x568'];
const DESK = ['1280x800', '1024x768', '768x1024'];
const OFFICE = ['1440x900', '1024x768', '640x400', '320x568'];
const ANYWHERE = ['1440x900', '1024x768', '390x844'];

const named = (console: Shot['console'], sizes: readonly string[], shots: readonly Listed[]) =>
  shots.map((shot): Shot => ({ ...shot, console, sizes, name: `${console}-${shot.name}` }));

export const SHOTS: readonly Shot[] = [
  ...named('deputy', SEAT, DEPUTY),
  ...named('chair', DESK, CHAIR),
  ...named('secretary', OFFICE, SECRETARY),
  ...named('secretary', OFFICE, PLANS),
  ...named('secretary', OFFICE, BEGINNING),
  ...named('secretary', [...ANYWHERE, '640x400', '320x568'], SETTINGS),
  ...named('first-run', ANYWHERE, FIRST_RUN),
  ...named('operator', ANYWHERE, OPERATOR),
  ...named('operator', ANYWHERE, RECORDING),
];
