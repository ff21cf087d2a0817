/** Every scene of the wall, once: what to show, the clocks beside it, and what of the page tells that it is there. */
import type { LiveClock } from '#contract/live-wire';
import type { HallView, Scene } from '#contract/views';
import * as change from './sample-changes.ts';
import type { Sample } from './sample-views.ts';

export type Shot = {
  readonly name: string;
  readonly sample: Omit<Sample, 'deputies'>;
  readonly clock?: Omit<LiveClock, 'now'>;
  /** A selector that only this scene has. */
  readonly shows: string;
};

/** Where the tests' hub's clock stands: 11:42:07. */
const AT = '2025-12-18T11:42:07+02:00';
const RUNNING = { remainingMs: 17_000 };
const SPOKEN = { elapsedMs: 188_000 };

const shot = (
  name: string,
  scene: Scene,
  shows: string,
  changed?: (view: HallView) => HallView,
  more: Partial<Pick<Shot, 'clock'>> & Omit<Partial<Sample>, 'scene' | 'deputies' | 'change'> = {},
): Shot => {
  const { clock, ...sample } = more;
  return { name, shows, sample: { scene, ...sample, ...(changed && { change: changed }) }, ...(clock && { clock }) };
};
const ballot = (name: string, changed: (view: HallView) => HallView, nasty = false): Shot =>
  shot(name, 'ballot', '.question', changed, { clock: RUNNING, nasty });
const speech = (name: string, changed: (view: HallView) => HallView, elapsedMs = 188_000): Shot =>
  shot(name, 'speech', '.speech', changed, { clock: { elapsedMs } });
const result = (name: string, changed: (view: HallView) => HallView, shows = '.verdict.adopted'): Shot =>
  shot(name, 'result', shows, changed);

const EVERYDAY: readonly Shot[] = [
  shot('idle', 'idle', '.idle .next'),
  shot('registration', 'registration', '.registered'),
  shot('agenda', 'agenda', '.agenda'),
  shot('item', 'item', '.item'),
  shot('speech', 'speech', '.speech', undefined, { clock: SPOKEN }),
  shot('ballot', 'ballot', '.question', undefined, { clock: RUNNING }),
  shot('ballot-warning', 'ballot', '.countdown.warn', undefined, { clock: { remainingMs: 4000 } }),
  shot('adopted', 'result', '.verdict.adopted', undefined, { result: 'adopted' }),
  shot('rejected', 'result', '.verdict.rejected', undefined, { result: 'rejected' }),
  shot('void', 'result', '.verdict.void', undefined, { result: 'void' }),
  shot('stopped', 'result', '.verdict.stopped', undefined, { result: 'stopped' }),
  shot('break', 'break', '.pause .next'),
  shot('closed', 'closed', '.pause:not(:has(.next))'),
];

const BALLOTS: readonly Shot[] = [
  ballot('ballot-alternative', change.alternatives()),
  ballot('ballot-candidate', change.candidates),
  ballot('ballot-secret', change.secret),
  shot('ballot-paper', 'ballot', '.question .list', change.onPaper),
  ballot('ballot-repeat', change.ballot({ repeats: 3, subject: 'repeat' })),
  ballot('ballot-set-aside', change.ballot({ setsAside: 2, subject: 'set-aside' })),
  ballot('ballot-trial', change.ballot({ trial: true, subject: 'indicative', text: 'Чи всі пульти працюють?' })),
  ballot('ballot-block', change.block),
  ballot('ballot-entered', change.entered),
  ballot('ballot-no-quorum', change.noQuorum),
];

const RESULTS: readonly Shot[] = [
  result('result-rating', change.rating, '.alternatives .won'),
  result('result-tie', change.both(change.tie, change.result({ result: 'rejected' })), '.alternatives .tied'),
  result('result-election', change.elected, '.alternatives .won'),
  result('result-secret', change.secretResult, '.tally .invalid'),
  result('result-voided', change.voided, '.verdict.void'),
  result('result-decided', change.decided, '.remarks'),
  result('result-block', change.decidedBlock, '.remarks'),
  result('result-set-aside', change.setAside, '.verdict.open'),
  result('result-trial', change.result({ trial: true }), '.verdict.open'),
];

const SPEECHES: readonly Shot[] = [
  speech('speech-warning', change.speech({}), 276_000),
  speech('speech-over', change.speech({}), 306_000),
  speech('speech-paused', change.speech({ paused: true })),
  speech(
    'speech-interposed',
    change.speech({ kind: 'question', interrupts: 'Войтенко Ганна Сидорівна', turn: 2 }),
    20_000,
  ),
  speech('speech-guest', change.guest, 20_000),
  speech('speech-no-limit', change.noLimit),
  speech('speech-closed-part', change.head({ closedPart: true })),
];

const LIFE: readonly Shot[] = [
  shot(
    'item-stage',
    'item',
    '.stages',
    change.both(
      change.item({ stage: 'debate', reporter: 'Щербань Марко Орестович', fromTheFloor: true }),
      change.conflicts(false),
    ),
  ),
  shot('item-exception', 'item', '.declared', change.both(change.conflicts(true), change.noQuorum)),
  shot('agenda-marked', 'agenda', '.agenda .withdrawn', change.markedAgenda),
  shot(
    'alarm',
    'alarm',
    '.alarm',
    change.other({ alarm: { since: '2025-12-18T11:40:12+02:00', shelter: change.SHELTER } }),
  ),
  shot('alarm-plain', 'alarm', '.alarm', change.other({ alarm: { since: '2025-12-18T11:40:12+02:00' } })),
  ...(['greeting', 'anthem', 'minute-of-silence'] as const).map((ceremony) =>
    shot(ceremony, 'ceremony', `.${ceremony}`, change.other({ ceremony: { ceremony, names: [], since: AT } })),
  ),
  shot(
    'oath',
    'ceremony',
    '.oath',
    change.other({
      ceremony: {
        ceremony: 'oath',
        names: ['Коцюбинська-Левицька Олександра Володимирівна', 'Ґудзь Олег Панасович'],
        since: AT,
      },
    }),
  ),
  shot('break-until', 'break', '.until', change.head({ breakUntil: '2025-12-18T12:15:00+02:00' })),
  shot('break-over', 'break', '.until', change.head({ breakUntil: '2025-12-18T11:30:00+02:00' })),
  shot('break-long', 'break', '.until', change.head({ breakUntil: '2025-12-18T14:00:00+02:00' })),
  shot(
    'registration-second',
    'registration',
    '.second',
    change.both(change.noQuorum, change.head({ state: 'convened', secondRegistrationAt: '2025-12-18T12:30:00+02:00' })),
  ),
  shot('idle-second', 'idle', '.idle .next', change.head({ secondRegistrationAt: '2025-12-18T12:30:00+02:00' })),
  shot(
    'not-held',
    'not-held',
    '.pause .figures',
    change.both(change.noQuorum, change.head({ state: 'closed', notHeld: true })),
  ),
];

const NASTY: readonly Shot[] = [
  shot('nasty-registration', 'registration', '.registered', undefined, { nasty: true }),
  shot('nasty-speech', 'speech', '.speech', undefined, { nasty: true, clock: { elapsedMs: 754_000 } }),
  shot('nasty-ballot', 'ballot', '.question', undefined, { nasty: true, clock: RUNNING }),
  shot('nasty-result', 'result', '.verdict.rejected', undefined, { nasty: true, result: 'rejected' }),
  shot('nasty-item', 'item', '.item', change.both(change.item({ stage: 'motives' }), change.conflicts(true)), {
    nasty: true,
  }),
  ballot('nasty-alternatives', change.both(change.alternatives(change.MANY, 3), change.entered), true),
  ballot('nasty-plates', change.both(change.secret, change.noQuorum, change.head({ closedPart: true })), true),
  shot('nasty-rating', 'result', '.alternatives', change.longRating, { nasty: true }),
  shot('nasty-decided', 'result', '.remarks', change.both(change.decided, change.setAside, change.noQuorum), {
    nasty: true,
  }),
];

/** What the operator holds on a screen. */
const HELD: readonly Shot[] = [
  shot('held-queue', 'speech', '.waitlist li', change.held('queue')),
  shot('held-queue-empty', 'speech', '.waitlist .empty', change.both(change.held('queue'), change.emptyQueue)),
  shot(
    'held-notice',
    'speech',
    '.notice',
    change.held('notice', 'Ложі для громадськості — на балконі, вхід з вулиці Шевченка'),
  ),
  shot('held-clock', 'speech', '.idle:not(:has(.next))', change.held('clock')),
  shot('held-blank', 'speech', '.main > .unseen', change.held('blank')),
  shot('nasty-queue', 'speech', '.waitlist .position', change.both(change.held('queue'), change.longQueue), {
    nasty: true,
  }),
  shot('nasty-notice', 'speech', '.notice', change.held('notice', change.LONGEST_NOTICE)),
];

export const SCENES: readonly Shot[] = [...EVERYDAY, ...BALLOTS, ...RESULTS, ...SPEECHES, ...LIFE, ...HELD, ...NASTY];

/** Scenes that show every seat; the others are the same for every council of a kind. */
export const hasSeats = ({ sample: { scene } }: Shot): boolean => ['registration', 'ballot', 'result'].includes(scene);
