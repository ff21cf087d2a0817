/**
 * `/api/spoken-words`: which words the council has recorded for screens without a voice, the list to record, and each
 * recording. A display learns which are there; where they lie is told to those who keep them.
 */
import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { Refusal, refuse } from '#contract/refusals';
import { SpokenWordsView } from '#contract/spoken-words';
import { Type } from '#typebox';
import { forbidsDesk } from '../../accounts/role-table.ts';
import { listToRecord, type RecordedWords } from '../../files/spoken-words.ts';
import { RefusalError } from '../refusal-error.ts';
import { ActingAs, forbid, requireSession, type WhoAsks } from '../session.ts';
import type { TypedApp } from '../typed-app.ts';

const Which = Type.Object({ words: Type.String({ maxLength: 80 }) }, { additionalProperties: false });
const tags = ['hall'];
const refused = { 401: Refusal, 403: Refusal };
const KEPT_SECONDS = 3600;

export function giveSpokenWords(app: TypedApp, recorded: RecordedWords, who: WhoAsks): void {
  app.get(
    '/api/spoken-words',
    {
      schema: {
        ...{ tags, summary: 'Recorded words for screens without a voice', querystring: ActingAs },
        response: { 200: SpokenWordsView, ...refused },
      },
    },
    async (request) => {
      const { actor } = requireSession(who(request));
      forbid(forbidsDesk(actor, 'spoken-words'));
      const { folder, ...words } = await recorded.now();
      return { ...words, ...(actor.role !== 'display' && folder !== undefined && { folder }) };
    },
  );
  app.get(
    '/api/spoken-words.txt',
    {
      schema: {
        ...{ tags, summary: 'The list for whoever records them', querystring: ActingAs },
        produces: ['text/plain'],
        response: { 200: Type.Unsafe<Buffer>({ type: 'string', description: 'The list.' }), ...refused },
      },
    },
    async (request, reply) => {
      forbid(forbidsDesk(requireSession(who(request)).actor, 'spoken-words'));
      reply.type('text/plain; charset=utf-8').header('cache-control', 'no-store');
      return reply.send(Buffer.from(listToRecord(await recorded.now())));
    },
  );
  giveRecordings(app, recorded, who);
}

function giveRecordings(app: TypedApp, recorded: RecordedWords, who: WhoAsks): void {
  app.get(
    '/api/spoken-words/:words',
    {
      schema: {
        ...{ tags, summary: 'A recording', querystring: ActingAs, params: Which },
        produces: ['audio/ogg', 'audio/mpeg', 'audio/mp4', 'audio/wav'],
        response: {
          200: Type.Unsafe<Readable>({ type: 'string', format: 'binary', description: 'The sound.' }),
          ...{ ...refused, 404: Refusal },
        },
      },
    },
    async (request, reply) => {
      forbid(forbidsDesk(requireSession(who(request)).actor, 'spoken-words'));
      const found = await recorded.find(request.params.words);
      if (found === undefined) throw new RefusalError(refuse('NOT_FOUND', { what: request.params.words }));
      reply.type(found.type).header('cache-control', `private, max-age=${KEPT_SECONDS}`);
      return reply.send(createReadStream(found.path));
    },
  );
}
