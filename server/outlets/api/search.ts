/** `GET /api/search`: what was said, decided and written in all sittings. */

import { Refusal, refuse } from '#contract/refusals';
import { FOUND_KINDS, SearchAnswer } from '#contract/search';
import { Type } from '#typebox';
import { forbidsDesk } from '../../accounts/role-table.ts';
import type { SearchDesk } from '../../search/search-desk.ts';
import { RefusalError } from '../refusal-error.ts';
import { ActingAs, requireSession, type WhoAsks } from '../session.ts';
import type { TypedApp } from '../typed-app.ts';
import { onlyFor } from './body-of-bytes.ts';

const USUAL = 20;
const Asked = Type.Object(
  {
    ...ActingAs.properties,
    q: Type.String({ maxLength: 200, description: 'Words in any of their forms; the last may be unfinished.' }),
    kind: Type.Optional(
      Type.Unsafe<(typeof FOUND_KINDS)[number]>({
        type: 'string',
        enum: [...FOUND_KINDS],
        description: 'Only of this kind.',
      }),
    ),
    limit: Type.Optional(
      Type.String({
        pattern: '^([1-9]|[1-4][0-9]|50)$',
        description: `Most that are answered, to 50; default ${USUAL}.`,
      }),
    ),
  },
  { additionalProperties: false },
);

export function answerSearch(app: TypedApp, search: SearchDesk, who: WhoAsks, perSecond: number): void {
  app.get(
    '/api/search',
    {
      onRequest: onlyFor(who, 'search'),
      config: { rateLimit: { max: perSecond, timeWindow: 1000 } },
      schema: {
        tags: ['search'],
        summary: 'Searches all sittings',
        description:
          'Sittings, items, ended ballots with their verdicts, speeches, statements, documents with their text, people. ' +
          'Notes and plans of the office are found by secretary and operator alone; how anyone voted is not in it. What matched ' +
          'stands between U+E000 and U+E001.',
        querystring: Asked,
        response: { 200: SearchAnswer, 400: Refusal, 401: Refusal, 403: Refusal, 409: Refusal, 429: Refusal },
      },
    },
    async (request) => {
      const { actor } = requireSession(who(request));
      const { q, kind, limit } = request.query;
      const notes = forbidsDesk(actor, 'search-notes') === undefined;
      const answer = await search.find({
        q,
        notes,
        limit: Number(limit ?? USUAL),
        ...(kind !== undefined && { kind }),
      });
      if (!answer) throw new RefusalError(refuse('SEARCH_LOST'));
      return answer;
    },
  );
}
