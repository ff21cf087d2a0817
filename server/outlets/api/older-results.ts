/**
 * `/api/older-results`: files of results from before this house come in one by one, what was read of them is shown and
 * answered, and goes to the archive by `…/take`; `…/remove` takes sittings back out of it.
 */

import { FILE_BYTES } from '#contract/files';
import { Line } from '#contract/ids';
import { DraftBallot, OlderAnswers, OlderResults, RemoveOlderResults } from '#contract/older-results';
import { Refusal, refuse } from '#contract/refusals';
import { Type } from '#typebox';
import { nameOf } from '../../hub/decided.ts';
import type { Answered, OlderResultsDesk } from '../../older-results/older-desk.ts';
import { RefusalError } from '../refusal-error.ts';
import { ActingAs, requireSession, type WhoAsks } from '../session.ts';
import type { TypedApp } from '../typed-app.ts';
import { bytesOf, onlyFor, takeBytes } from './body-of-bytes.ts';

const closed = { additionalProperties: false };
const tags = ['older-results'];
const Named = Type.Object({ ...ActingAs.properties, name: Line(300, 'Name of the file.') }, closed);
const Which = Type.Object({ ...ActingAs.properties, key: Type.String({ minLength: 1, maxLength: 64 }) }, closed);
const Added = Type.Object(
  {
    ballots: Type.Integer({ minimum: 0 }),
    faults: Type.Array(Type.Object({ uk: Type.String(), en: Type.String() }, closed)),
  },
  closed,
);
const refused = { 401: Refusal, 403: Refusal, 404: Refusal, 409: Refusal };
const answer = { ...{ tags, querystring: ActingAs }, response: { 200: OlderResults, ...refused } };

export function takeOlderResults(app: TypedApp, desk: OlderResultsDesk, who: WhoAsks): void {
  const onRequest = onlyFor(who, 'older-results');
  addFiles(app, desk, onRequest);
  showThem(app, desk, onRequest);
  const by = (request: Parameters<WhoAsks>[0]) => nameOf(requireSession(who(request)).actor);
  app.put(
    '/api/older-results/answers',
    { onRequest, schema: { ...answer, summary: 'Answers what was asked', body: OlderAnswers } },
    async (request) => {
      desk.answer(request.body);
      return desk.view();
    },
  );
  app.delete(
    '/api/older-results/files',
    { onRequest, schema: { ...answer, summary: 'Puts away what was read and is not taken' } },
    async () => {
      desk.clear();
      return desk.view();
    },
  );
  app.post(
    '/api/older-results/take',
    { onRequest, schema: { ...answer, summary: 'Takes what is new into the archive' } },
    async (request) => given(await desk.take(by(request))),
  );
  app.post(
    '/api/older-results/remove',
    { onRequest, schema: { ...answer, summary: 'Takes sittings back out of the archive', body: RemoveOlderResults } },
    async (request) => given(await desk.remove(request.body, by(request))),
  );
}

type OnRequest = ReturnType<typeof onlyFor>;

function addFiles(app: TypedApp, desk: OlderResultsDesk, onRequest: OnRequest): void {
  app.register(async (scope: TypedApp) => {
    takeBytes(scope, FILE_BYTES);
    scope.post(
      '/api/older-results/files',
      {
        onRequest,
        schema: {
          ...{ tags, summary: 'Reads a file of older results', querystring: Named },
          description:
            'The body is a printout of roll-call votes (PDF, DOCX, HTML), a table of votes (CSV) or JSON of open data, 32 MB at most. The archive is not changed by it.',
          response: { 200: Added, ...refused, 413: Refusal, 422: Refusal, 507: Refusal },
        },
      },
      async (request) => {
        const added = given(await desk.add(bytesOf(request), request.query.name));
        return { ballots: added.ballots, faults: [...added.faults] };
      },
    );
  });
}

function showThem(app: TypedApp, desk: OlderResultsDesk, onRequest: OnRequest): void {
  app.get(
    '/api/older-results',
    { onRequest, schema: { ...answer, summary: 'What was read, what is asked, what the archive has' } },
    () => desk.view(),
  );
  app.get(
    '/api/older-results/ballots',
    {
      onRequest,
      schema: {
        ...{ tags, summary: 'The ballots of a sitting that was read, row by row', querystring: Which },
        response: { 200: Type.Array(DraftBallot), ...refused },
      },
    },
    async ({ query: { key } }) => {
      const ballots = await desk.ballots(key);
      if (!ballots) throw new RefusalError(refuse('NOT_FOUND', { what: key }));
      return [...ballots];
    },
  );
}

function given<T>(answered: Answered<T>): T {
  if (!answered.ok) throw new RefusalError(answered.refusal);
  return answered.value;
}
