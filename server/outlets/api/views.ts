/** `GET /api/views/:view`: a view as it stands, for programs that need no live wire; `GET /api/sittings`. */

import { Refusal, refuse } from '#contract/refusals';
import { SittingLine, VIEWS, type ViewName, type ViewOf } from '#contract/views';
import { Type } from '#typebox';
import { forbidsDesk, forbidsView, ROLE_TABLE, roleMayNot } from '../../accounts/role-table.ts';
import type { Actor } from '../../hub/face.ts';
import type { ViewContext } from '../../views/context.ts';
import type { House } from '../../views/house.ts';
import { sittingLine } from '../../views/secretary.ts';
import { type ViewKey, viewOf } from '../../views/views.ts';
import { RefusalError } from '../refusal-error.ts';
import { ActingAs, forbid, requireSession, type WhoAsks } from '../session.ts';
import type { TypedApp } from '../typed-app.ts';

const AnyView = Type.Unsafe<ViewOf<ViewName>>(Type.Union(Object.values(VIEWS)));
const VIEW_NAMES = Object.keys(VIEWS) as (keyof typeof VIEWS)[];
const Which = Type.Object(
  { view: Type.Unsafe<string>({ type: 'string', description: `One of: ${VIEW_NAMES.join(', ')}.` }) },
  { additionalProperties: false },
);

/** The view of this name as this actor may ask for it: `own` is that of the actor's own member. */
export function keyFor(view: ViewName, { memberId }: Actor): ViewKey | undefined {
  if (view !== 'own') return { view };
  return memberId === undefined ? undefined : { view, memberId };
}

export function giveViews(app: TypedApp, house: House, context: () => ViewContext, who: WhoAsks): void {
  const refused = { 401: Refusal, 403: Refusal, 404: Refusal };
  app.get(
    '/api/views/:view',
    {
      schema: {
        tags: ['views'],
        summary: 'A view as it stands',
        description: 'The header `x-journal-position` names the journal position the view rests on.',
        params: Which,
        querystring: ActingAs,
        response: { 200: AnyView, ...refused },
      },
    },
    (request, reply) => {
      const { actor } = requireSession(who(request));
      const view = VIEW_NAMES.find((name) => name === request.params.view);
      if (!view) throw new RefusalError(refuse('UNKNOWN_VIEW', { view: request.params.view }));
      forbid(forbidsView(actor, view));
      const key = keyFor(view, actor);
      if (!key) throw new RefusalError(roleMayNot(actor.role, ROLE_TABLE.view[view], view));
      reply.header('x-journal-position', house.position);
      return viewOf(house, key, context());
    },
  );
  app.get(
    '/api/sittings',
    {
      schema: {
        tags: ['sittings'],
        summary: 'All sittings with their ended ballots, oldest first',
        querystring: ActingAs,
        response: { 200: Type.Array(SittingLine), 401: Refusal, 403: Refusal },
      },
    },
    (request) => {
      forbid(forbidsDesk(requireSession(who(request)).actor, 'sittings'));
      return [...house.sittings.values()].map(sittingLine);
    },
  );
}
