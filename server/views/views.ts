/** Every view by its name: the house and the context in, what a screen shows out. Pure. */
import type { MemberId } from '#contract/ids';
import { unreachable } from '#contract/unreachable';
import type { ViewName, ViewOf } from '#contract/views';
import { chairView } from './chair.ts';
import type { ViewContext } from './context.ts';
import { deputyView } from './deputy.ts';
import { hallView } from './hall.ts';
import type { House } from './house.ts';
import { liveView } from './live.ts';
import { officeView } from './office.ts';
import { onAirView } from './on-air.ts';
import { operatorView } from './operator.ts';
import { overlayView } from './overlay.ts';
import { ownView } from './own.ts';
import { secretaryView } from './secretary.ts';

/** Which view is asked for; `own` is one for each member. */
export type ViewKey =
  | { readonly view: Exclude<ViewName, 'own'> }
  | { readonly view: 'own'; readonly memberId: MemberId };

export function viewOf(house: House, key: ViewKey, context: ViewContext): ViewOf<ViewName> {
  switch (key.view) {
    case 'hall':
      return hallView(house, context);
    case 'chair':
      return chairView(house, context);
    case 'deputy':
      return deputyView(house);
    case 'own':
      return ownView(house, key.memberId, context);
    case 'secretary':
      return secretaryView(house, context);
    case 'operator':
      return operatorView(house, context);
    case 'office':
      return officeView(house, context);
    case 'overlay':
      return overlayView(house);
    case 'on-air':
      return onAirView(house, context);
    case 'recording':
      return context.recording ?? { state: 'off', archive: {} };
    case 'live':
      return liveView(house);
    default:
      return unreachable(key);
  }
}
