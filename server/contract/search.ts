/** Search over all sittings: `GET /api/search?q=…&kind=…&limit=…`. */
import { type Static, Type } from '#typebox';
import { MemberId, PlanId, SittingId } from './ids.ts';

const closed = { additionalProperties: false };
/** `note` and `plan` are of the office and found by it alone: a plan's items and drafts are the sitting's when it is convened. */
export const FOUND_KINDS = [
  ...(['plan', 'sitting', 'item', 'ballot', 'speech', 'statement', 'note', 'document', 'person'] as const),
] as const;

export const Found = Type.Object(
  {
    kind: Type.Enum(FOUND_KINDS),
    title: Type.String(),
    /** Some words around what was found; what matched stands between U+E000 and U+E001. */
    excerpt: Type.String(),
    sittingId: Type.Optional(SittingId),
    number: Type.Optional(Type.String({ description: 'Number of the item or ballot.' })),
    memberId: Type.Optional(MemberId),
    planId: Type.Optional(PlanId),
    at: Type.Optional(Type.String()),
    position: Type.Optional(Type.Integer()),
    /** Where it can be opened, e.g. a paper or a document. */
    href: Type.Optional(Type.String()),
  },
  closed,
);
export type Found = Static<typeof Found>;
export const SearchAnswer = Type.Object({ found: Type.Array(Found), more: Type.Boolean() }, closed);
export type SearchAnswer = Static<typeof SearchAnswer>;
