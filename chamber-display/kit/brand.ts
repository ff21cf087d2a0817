/**
 * How a council looks on a page: its colours, coat of arms and short name. In: `brand` of a view. Out: addresses at the
 * hub. The colours are worked out by the hub from the one colour and come as a style sheet; a page does no sums.
 */
import type { Brand } from '#contract/composition';

/** Address of the style sheet with the council's colours; undefined for a council that keeps the deep blue. */
export const brandSheetOf = (brand: Brand | undefined): string | undefined =>
  brand?.colour === undefined ? undefined : `/brand/${brand.colour.slice(1)}.css`;

/** Address of the council's coat of arms. */
export const armsOf = (brand: Brand | undefined): string | undefined =>
  brand?.arms === undefined ? undefined : `/files/${brand.arms.sha256}`;
