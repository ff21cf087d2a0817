/** Messages of the overlays, English. */
import { commonEn } from '../kit/messages/common.en.ts';
import { hallEn } from '../kit/messages/hall.en.ts';
import type { OwnKey } from './messages.uk.ts';
import { sceneEn } from './scene-messages.en.ts';

export const overlayOwnEn: Readonly<Record<OwnKey, string>> = {
  'page.title': 'Overlays — Dzvin',
  'plate.closed-part': 'A closed part of the sitting',
};

export const overlayEn = { ...commonEn, ...hallEn, ...sceneEn, ...overlayOwnEn };
