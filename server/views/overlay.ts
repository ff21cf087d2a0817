/**
 * Overlays of the stream: what the hall display shows, and no more. A closed part of a sitting leaves the council's name
 * alone, and what came up in one stays off the stream when it is over (`in-the-open.ts`). Without devices, documents and what only the hall is to check: keys, votes entered by hand.
 */

import { unreachable } from '#contract/unreachable';
import type { EndedBallot, HallView, ItemHead, OverlayScene, OverlayView, RunningBallot } from '#contract/views';
import { brandOf, itemInStage, sittingHead } from './heads.ts';
import type { House, SittingRecord } from './house.ts';
import { cellsInTheOpen, inTheOpen } from './in-the-open.ts';
import { sceneOf } from './scene.ts';
import { seatsOf } from './seats.ts';
import { commonStage } from './stage.ts';

const NO_DEVICES = { links: { devices: new Map(), assigned: 0, bridges: 0 }, displays: 0 };

export function overlayView(house: House): OverlayView {
  const { current, councilName: council } = house;
  const itself = { council, ...brandOf(house) };
  if (!current) return { ...itself, seats: {} };
  const { sitting } = current;
  if (sitting.closedPart) return { ...itself, closedPart: true, seats: {} };
  if (sitting.phase === 'closed') return { ...itself, head: sittingHead(sitting), seats: {} };
  const record = inTheOpen(current);
  const fitting = fittingScene(record);
  return {
    ...itself,
    ...stageOnAir(record),
    ...(fitting && { fitting }),
    seats: cellsInTheOpen(seatsOf(house, withoutBallot(record), NO_DEVICES), record),
  };
}

/** While a ballot runs seats tell who is there: who pressed when, the hall alone sees, and no plate shows. */
function withoutBallot(record: SittingRecord): SittingRecord {
  const { running, ...ballots } = record.sitting.ballots;
  if (!running) return record;
  const { shownResult: _, ...rest } = record;
  return { ...rest, sitting: { ...record.sitting, ballots } };
}

type IsPublic = (item: ItemHead) => boolean;
type Stage = Pick<OverlayView, 'head' | 'quorum' | 'item' | 'next' | 'ballot' | 'result' | 'speech' | 'alarm'>;

function stageOnAir(record: SittingRecord): Stage {
  const { head, quorum, item, ballot, result, speech, alarm }: Stage & Pick<HallView, 'floor'> = commonStage(record);
  const next = nextItem(record);
  const isPublic: IsPublic = ({ itemId }) => !record.withinClosedPart.has(itemId);
  return {
    ...(head && { head }),
    ...(quorum && { quorum }),
    ...(item && isPublic(item) && { item: itemOnAir(item) }),
    ...(next && { next: itemOnAir(next) }),
    ...(ballot && { ballot: ballotOnAir(ballot, isPublic) }),
    ...(result && { result: resultOnAir(result, isPublic) }),
    ...(speech && { speech }),
    ...(alarm && { alarm: { since: alarm.since } }),
  };
}

function nextItem({ sitting, withinClosedPart }: SittingRecord): ItemHead | undefined {
  const waits = sitting.agenda.items.find(({ state, itemId }) => state === 'waiting' && !withinClosedPart.has(itemId));
  return waits && itemInStage(waits);
}

const itemOnAir = ({ documents: _, ...item }: ItemHead): ItemHead => item;

function ballotOnAir(ballot: RunningBallot, isPublic: IsPublic): RunningBallot {
  const { sealKey: _key, enteredFor: _for, enteredReplaced: _replaced, items, ...shown } = ballot;
  return { ...shown, ...(items && { items: items.filter(isPublic).map(itemOnAir) }) };
}

function resultOnAir({ item, items, ...shown }: EndedBallot, isPublic: IsPublic): EndedBallot {
  return {
    ...shown,
    ...(item && isPublic(item) && { item: itemOnAir(item) }),
    ...(items && { items: items.filter(isPublic).map(itemOnAir) }),
  };
}

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
