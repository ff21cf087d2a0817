/**
 * Overlays of the stream: what the hall display shows, and no more. A closed part of a sitting leaves the council's name
 * alone. Without devices: a dead keypad is no matter of the public's.
 */

import { unreachable } from '#contract/unreachable';
import type { OverlayScene, OverlayView } from '#contract/views';
import { brandOf, itemInStage } from './heads.ts';
import type { House, SittingRecord } from './house.ts';
import { sceneOf } from './scene.ts';
import { seatsOf } from './seats.ts';
import { commonStage } from './stage.ts';

const NO_DEVICES = { links: { devices: new Map(), assigned: 0, bridges: 0 }, displays: 0 };

export function overlayView(house: House): OverlayView {
  const { current, councilName: council } = house;
  const itself = { council, ...brandOf(house) };
  if (!current) return { ...itself, seats: {} };
  if (current.sitting.closedPart) return { ...itself, closedPart: true, seats: {} };
  const { floor: _, queue: __, ...stage } = commonStage(current);
  const fitting = fittingScene(current);
  const next = nextItem(current);
  return {
    ...itself,
    ...stage,
    ...(fitting && { fitting }),
    ...(next && { next: itemInStage(next) }),
    seats: seatsOf(house, current, NO_DEVICES),
  };
}

const nextItem = ({ sitting }: SittingRecord) => sitting.agenda.items.find(({ state }) => state === 'waiting');

/** The scene that suits what the hall display shows now; nothing where it would only be in the picture's way. */
function fittingScene(record: SittingRecord): OverlayScene | undefined {
  const scene = sceneOf(record);
  switch (scene) {
    case 'speech':
      return 'lower-third';
    case 'item':
      return 'agenda';
    case 'ballot':
      return 'running';
    case 'result':
      return 'tally';
    case 'registration':
      return 'quorum';
    case 'agenda':
      return 'next';
    case 'break':
    case 'alarm':
      return 'break';
    case 'idle':
      return 'clock';
    case 'ceremony':
    case 'not-held':
    case 'closed':
      return undefined;
    default:
      return unreachable(scene);
  }
}
