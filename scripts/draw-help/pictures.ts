/**
 * The pictures of the consoles' help: of which page and when each is taken, what of it is seen, what is marked ①②…
 * in the order of the list. Everything is named by selectors of the page; a test finds each in the running product.
 */
import type { PictureName } from '../../deputy-console/help/pictures.ts';

/** Moments of a sitting in the training hall, in the order in which they come. */
export const SCENES = ['convened', 'item', 'speech', 'ballot', 'closed'] as const;
export type Scene = (typeof SCENES)[number];
export type PageName = 'chair' | 'deputy' | 'secretary' | 'operator';

export type Picture = {
  readonly name: PictureName;
  readonly scene: Scene;
  readonly page: PageName;
  /** The page's section, where it has some. */
  readonly hash?: string;
  /** Size of the window, px. */
  readonly window: readonly [width: number, height: number];
  /** What the picture shows: the smallest rectangle around these. Absent: the whole window. */
  readonly shows?: readonly string[];
  readonly marks: readonly string[];
  /** How wide it is shown at most, CSS pixels; absent: as the column of pictures. */
  readonly widest?: number;
};

const CHAIR = [1280, 800] as const;
/** A terminal at the seat, low: what matters there is at its top and at its foot. */
const SEAT = [760, 400] as const;
const OFFICE = [1280, 760] as const;

export const PICTURES: readonly Picture[] = [
  {
    name: 'deputy-register',
    scene: 'convened',
    page: 'deputy',
    window: SEAT,
    marks: ['.foot .btn.primary', '.who .tag'],
  },
  {
    name: 'chair-start',
    scene: 'item',
    page: 'chair',
    window: CHAIR,
    marks: ['#primary', '.left', '.right', '.health .lamps'],
  },
  {
    name: 'deputy-floor',
    scene: 'item',
    page: 'deputy',
    window: SEAT,
    marks: ['.keys .btn.primary small', '.keys .btn.primary + .btn'],
  },
  {
    name: 'chair-floor',
    scene: 'speech',
    page: 'chair',
    window: CHAIR,
    shows: ['.right h2', '.right .acts', '.right ol li:last-child'],
    widest: 235,
    marks: ['.right ol li .btn', '.right .acts .btn:nth-child(2)'],
  },
  {
    name: 'chair-ballot',
    scene: 'ballot',
    page: 'chair',
    window: [1280, 700],
    shows: ['.mid'],
    widest: 360,
    marks: ['.names', '.mid > .acts .btn:last-child', '.mid > .acts .btn:first-child'],
  },
  {
    name: 'deputy-vote',
    scene: 'ballot',
    page: 'deputy',
    window: [1024, 600],
    marks: ['.votes', '.proof.recorded'],
  },
  {
    name: 'secretary-record',
    scene: 'ballot',
    page: 'secretary',
    hash: '#record',
    window: OFFICE,
    marks: ['.tabs a[aria-current=page]', '#main form', '.side'],
  },
  {
    name: 'secretary-keypads',
    scene: 'ballot',
    page: 'secretary',
    hash: '#keypads',
    // Lower windows have it in one column.
    window: [1280, 620],
    shows: ['#main'],
    marks: ['#main table button'],
  },
  {
    name: 'operator-state',
    scene: 'ballot',
    page: 'operator',
    hash: '#state',
    window: [900, 500],
    marks: ['.tabs a[aria-current=page]', '#main h1 + *'],
  },
  {
    name: 'secretary-papers',
    scene: 'closed',
    page: 'secretary',
    hash: '#papers',
    // As high as its steps, which bear numbers of their own.
    window: [760, 1000],
    shows: ['#main ol > li', '#main ol .btn.primary'],
    widest: 290,
    marks: [],
  },
  {
    name: 'secretary-deadlines',
    scene: 'closed',
    page: 'secretary',
    hash: '#deadlines',
    window: [1024, 640],
    shows: ['#main'],
    marks: ['#main li .act .btn', '#main li .act .btn:not(:last-child)'],
  },
];
