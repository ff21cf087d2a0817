/** Search over all sittings: `GET /api/search?q=…&kind=…&limit=…`. */
import { type Static, Type } from 'typebox';
import { MemberId, SittingId } from './ids.ts';

const closed = { additionalProperties: false };
export const FOUND_KINDS = ['sitting', 'item', 'ballot', 'speech', 'statement', 'note', 'document', 'person'] as const;

export const Found = Type.Object(
  {
    kind: Type.Enum(FOUND_KINDS),
    title: Type.String(),
    /** Some words around what was found; what matched stands between U+E000 and U+E001. */
    excerpt: Type.String(),
    sittingId: Type.Optional(SittingId),
    number: Type.Optional(Type.String({ description: 'Number of the item or ballot.' })),
    memberId: Type.Optional(MemberId),
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
