/** Messages of the overlays, Ukrainian. */
import { commonUk } from '../kit/messages/common.uk.ts';
import { type HallKey, hallUk } from '../kit/messages/hall.uk.ts';
import { type SceneKey, sceneUk } from './scene-messages.uk.ts';

export const overlayOwnUk = {
  'page.title': 'Плашки — Дзвін',
  'plate.closed-part': 'Закрита частина засідання',
} as const;

export const overlayUk = { ...commonUk, ...hallUk, ...sceneUk, ...overlayOwnUk };
export type OwnKey = keyof typeof overlayOwnUk;
export type OverlayKey = OwnKey | SceneKey | HallKey;
