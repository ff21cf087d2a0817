/**
 * What one screen of the hall shows: what happens by itself, or what the operator chose for it. The alarm is over
 * everything. A scene that is held and has nothing to show gives way to what happens, so that no screen invents.
 * In: the hall's view and the screen as arranged. Out: the view in the scene to show, or something that is no scene.
 */
import type { Screen } from '#contract/screens';
import { unreachable } from '#contract/unreachable';
import type { HallView, Scene, SeatCell, SeatMark } from '#contract/views';

export type Shown =
  | { readonly kind: 'scene'; readonly view: HallView }
  | { readonly kind: 'queue' | 'clock' | 'blank' }
  | { readonly kind: 'notice'; readonly words: string };

/** Whether the view has what the scene shows. */
function hasMatter(view: HallView, scene: Scene): boolean {
  switch (scene) {
    case 'idle':
    case 'agenda':
      return true;
    case 'alarm':
      return view.alarm !== undefined;
    case 'ceremony':
      return view.ceremony !== undefined;
    case 'registration':
      return view.quorum !== undefined;
    case 'item':
      return view.item !== undefined;
    case 'speech':
      return view.speech !== undefined;
    case 'ballot':
      return view.ballot !== undefined;
    case 'result':
      return view.result !== undefined;
    case 'break':
    case 'not-held':
    case 'closed':
      return view.scene === scene;
    default:
      return unreachable(scene);
  }
}

const presence = (mark: SeatMark): SeatMark => (mark === 'absent' ? 'absent' : 'present');

/** At registration a seat tells who is here, whatever is asked or was answered at the same time. */
const presenceOnly = (seats: HallView['seats']): HallView['seats'] =>
  Object.fromEntries(
    Object.entries(seats).map(([id, cell]): [string, SeatCell] => [id, { ...cell, mark: presence(cell.mark) }]),
  );

function inScene(view: HallView, scene: Scene): HallView {
  if (scene === view.scene || !hasMatter(view, scene)) return view;
  return scene === 'registration' ? { ...view, scene, seats: presenceOnly(view.seats) } : { ...view, scene };
}

/** What the screen shows now; a page that is no arranged screen shows what happens. */
export function shownOn(view: HallView, screen: Screen | undefined): Shown {
  const shows = screen?.shows ?? 'auto';
  if (view.scene === 'alarm' || shows === 'auto') return { kind: 'scene', view };
  if (shows === 'queue' || shows === 'clock' || shows === 'blank') return { kind: shows };
  if (shows !== 'notice') return { kind: 'scene', view: inScene(view, shows) };
  return screen?.notice ? { kind: 'notice', words: screen.notice } : { kind: 'scene', view };
}
