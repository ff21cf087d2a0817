/** A sitting's events as the council itself decided them, placed as the journal would. */
import { createHash } from 'node:crypto';
import type { Given } from '../../council/testing/given.ts';
import type { PlacedEvent } from '../placed-event.ts';

export const placedEvents = ({ history }: Given): PlacedEvent[] =>
  history.map(({ event, at }, index) => ({
    position: index + 1,
    hash: createHash('sha256').update(String(index)).digest('hex'),
    at,
    event,
  }));
