/** Which scene is shown of a view, and how long its verdict stays. */
import type { OverlayScene, OverlayView } from '#contract/views';

export type OnStream = { readonly view: OverlayView; readonly scene: OverlayScene | undefined };

/** Whether the verdict has been shown for so long as the address asks. `holdMs` 0: it never has. `now`: the hub's wall clock. */
export const isVerdictOver = ({ result }: OverlayView, holdMs: number, now: Date): boolean =>
  result !== undefined && holdMs > 0 && now.getTime() - Date.parse(result.endedAt) > holdMs;

/** The scene asked for, or the fitting one; without a verdict that is over. */
export function onStream(view: OverlayView, asked: OverlayScene | 'auto' | undefined, verdictOver: boolean): OnStream {
  const scene = asked === 'auto' ? view.fitting : asked;
  if (!verdictOver) return { view, scene };
  const { result: _, ...rest } = view;
  return { view: rest, scene: asked === 'auto' && scene === 'tally' ? undefined : scene };
}
