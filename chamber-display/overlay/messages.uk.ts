/** Messages of the overlays, Ukrainian. */
import { commonUk } from '../kit/messages/common.uk.ts';

export const overlayOwnUk = {
  'page.title': 'Титри — Дзвін',
  'plate.closed-part': 'Закрита частина засідання. Трансляцію призупинено',
} as const;

export const overlayUk = { ...commonUk, ...overlayOwnUk };
export type OverlayKey = keyof typeof overlayOwnUk;
