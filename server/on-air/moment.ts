/**
 * What camera switchers go by: what happens now, which microphones are open, who speaks. In: the committed read model;
 * out: plain data, of what the overlays may show alone. In a closed part of a sitting no camera is led: no microphone is
 * told of, and nobody's name.
 */
import type { MicrophonePlace } from '#contract/hall-bus';
import type { OverlayView } from '#contract/views';
import { openPlaces } from '../council/microphones/open-now.ts';
import type { House } from '../views/house.ts';
import { inTheOpen } from '../views/in-the-open.ts';
import { overlayView } from '../views/overlay.ts';

/** `none`: no sitting is convened, or it is over; `quiet`: nobody has the floor, and whoever presides may speak. */
export const HAPPENINGS = ['none', 'quiet', 'speech', 'ballot', 'result', 'break', 'alarm', 'closed-part'] as const;
export type Happening = (typeof HAPPENINGS)[number];

export type OnAirMoment = {
  readonly happens: Happening;
  /** Places whose microphones are open, the chair's first. */
  readonly open: readonly MicrophonePlace[];
  /** Every place of the hall that has a microphone. */
  readonly places: readonly MicrophonePlace[];
  /** Who has the floor; `place` absent: the microphone is closed, as in a pause. */
  readonly speaker?: { readonly name: string; readonly place?: MicrophonePlace };
};

/** What happens now. */
export function momentOf(house: House): OnAirMoment {
  const view = overlayView(house);
  const happens = happeningOf(view);
  const places = placesOf(house);
  if (happens === 'closed-part' || !house.current) return { happens, open: [], places };
  const open = openPlaces(inTheOpen(house.current).sitting);
  const { speech } = view;
  const place = speech?.paused ? undefined : open.find((one) => one !== 'chair');
  return {
    happens,
    open,
    places: [...new Set([...places, ...open])],
    ...(speech && { speaker: { name: speech.name, ...(place !== undefined && { place }) } }),
  };
}

function happeningOf({ closedPart, head, alarm, ballot, result, speech }: OverlayView): Happening {
  if (closedPart) return 'closed-part';
  if (!head || head.state === 'closed') return 'none';
  if (alarm) return 'alarm';
  if (head.state === 'adjourned') return 'break';
  if (ballot) return 'ballot';
  if (result) return 'result';
  return speech ? 'speech' : 'quiet';
}

/** The chair's, the rostrum's, then seats of members and of keypads, in their order. */
function placesOf({ current, devices }: House): readonly MicrophonePlace[] {
  const ofMembers = current?.sitting.roster.members.flatMap(({ seat }) => (seat === undefined ? [] : [seat])) ?? [];
  const seats = [...new Set([...devices.keys(), ...ofMembers])].sort((one, other) => one - other);
  return ['chair', 'rostrum', ...seats];
}
