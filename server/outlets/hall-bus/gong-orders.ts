/**
 * The gong: one stroke when a ballot opens, one when the gavel is struck. In: events as they are committed, never those
 * of a replay; out: strokes. Two with the same position are one.
 */
import type { GongOrder } from '#contract/hall-bus';
import type { CommittedEvent } from '../../hub/face.ts';

export const gongOrders = (events: readonly CommittedEvent[]): GongOrder[] =>
  events.flatMap(({ event, position }): GongOrder[] => {
    if (event.type === 'BallotOpened') return [{ why: 'ballot-opened', position }];
    return event.type === 'GavelStruck' ? [{ why: 'gavel', position }] : [];
  });
