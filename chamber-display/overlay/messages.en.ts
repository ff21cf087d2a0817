/** Messages of the overlays, English. */
import { commonEn } from '../kit/messages/common.en.ts';
import type { OverlayKey } from './messages.uk.ts';

export const overlayOwnEn: Readonly<Record<OverlayKey, string>> = {
  'page.title': 'Overlays — Dzvin',
  'plate.closed-part': 'A closed part of the sitting. The stream is paused',
};

export const overlayEn = { ...commonEn, ...overlayOwnEn };
