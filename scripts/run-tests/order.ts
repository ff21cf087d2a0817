/**
 * The order of the test files, so that no processor idles: those that take long go first, and beside the busy ones runs
 * one that mostly waits for devices in real time. In: files. Out: the same files as queues. Any order is right; this one
 * is quick.
 */

/** Files of more than a dozen seconds on two processors, the longest first. */
export const LONG: readonly string[] = [
  'scripts/kill-drill/kill-drill',
  'scripts/rehearsals/rehearsals',
  'scripts/rehearsals/by-the-book',
  'chamber-display/hall/legible.browser',
  'scripts/start/start',
  'scripts/rehearsals/long-sitting',
  'scripts/rehearsals/against-proxy-voting',
  'scripts/rehearsals/broken-house',
  'scripts/start/rehearsal',
  'server/council/properties',
  'chamber-display/public-site/pages.browser',
  'scripts/rehearsals/two-hands',
  'deputy-console/chair/states',
  'deputy-console/secretary/states',
  'scripts/rehearsals/large-hall',
  'scripts/house/set-up',
  'firmware-bridge/commissioning-chip',
  'scripts/start/rehearsal-alarm',
  'chamber-display/hall/accessible.browser',
  'deputy-console/deputy/states-of-ballots',
  'firmware-bridge/bridge',
  'scripts/house/microphones',
  'deputy-console/deputy/states-of-reading',
  'firmware-bridge/noise',
  'deputy-console/deputy/states',
  'deputy-console/operator/states',
  'scripts/rehearsals/mixed-buses',
  'scripts/draw-help/pictures',
  'scripts/rehearsals/whole-house',
  'scripts/rehearsals/secret-ballot/forensic',
  'deputy-console/chair/sheet-states',
  'deputy-console/testing/style-page',
  'firmware-bridge/commissioning',
  'deputy-console/secretary/settings/people-states',
  'deputy-console/chair/sheets',
  'deputy-console/chair/ballot-sheet-states',
  'deputy-console/secretary/people-states',
  'deputy-console/first-run/first-run',
  'firmware-bridge/simulated-hall/firmware-settings',
  'deputy-console/chair/under-way-states',
  'scripts/rehearsals/tablets-only',
  'deputy-console/secretary/settings/states',
  'deputy-console/chair/chair',
  'chamber-display/hall/gallery-450.browser',
  'deputy-console/secretary/plans/typing',
  'deputy-console/secretary/plans/states',
  'deputy-console/secretary/search/search',
  'firmware-bridge/gpio/hall-lines',
  'scripts/bootstrap/bootstrap',
];

/** Rooms whose tests mostly wait: for devices, lines and clocks of their own. */
const WAITING = /^dist\/(firmware-bridge|scripts\/rehearsals)\//;

export type Queues = { readonly busy: string[]; readonly waiting: string[] };

const placeOf = (file: string): number => {
  const place = LONG.indexOf(file.replace(/^dist\//, '').replace(/\.test\.js$/, ''));
  return place < 0 ? LONG.length : place;
};

/** What keeps a processor busy, and what mostly waits; in each the long files first, the others as they come. */
export function queuesOf(files: readonly string[]): Queues {
  const sorted = [...files].sort((a, b) => placeOf(a) - placeOf(b));
  const waits = (file: string) => WAITING.test(file);
  return { busy: sorted.filter((file) => !waits(file)), waiting: sorted.filter(waits) };
}

/** The next file of the queue a lane prefers, else of the other; undefined when all are taken. */
export const nextFile = ({ busy, waiting }: Queues, prefers: keyof Queues): string | undefined =>
  prefers === 'busy' ? (busy.shift() ?? waiting.shift()) : (waiting.shift() ?? busy.shift());
