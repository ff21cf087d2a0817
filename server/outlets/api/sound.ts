/**
 * `/api/sittings/<id>/sound`: the archive of a sitting's sound: what there is of it, each file for `<audio>` and to
 * download, the archive made now, compared with the journal, deleted when its term has run out.
 */
import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SittingId } from '#contract/ids';
import { RecordingView } from '#contract/recording';
import { Refusal, refuse } from '#contract/refusals';
import { DeletionOfSound, SittingSound } from '#contract/sound';
import { Type } from '#typebox';
import { type DeskName, forbidsDesk } from '../../accounts/role-table.ts';
import { nameOf } from '../../hub/decided.ts';
import type { SoundToGive } from '../../recording/archive/archived-files.ts';
import type { SoundRoom } from '../../recording/open-recording.ts';
import { RefusalError } from '../refusal-error.ts';
import { ActingAs, forbid, requireSession, type WhoAsks } from '../session.ts';
import type { TypedApp } from '../typed-app.ts';
import { wantedRange } from './byte-range.ts';
import { attachment } from './papers.ts';

type Given = { readonly room: Pick<SoundRoom, 'archive' | 'now'>; readonly who: WhoAsks };

const closed = { additionalProperties: false };
const Which = Type.Object({ id: SittingId }, closed);
const File = Type.Object({ id: SittingId, number: Type.String({ pattern: '^[1-9][0-9]{0,4}$' }) }, closed);
const Bytes = Type.Unsafe<Readable>({ type: 'string', format: 'binary', description: 'The sound.' });
const tags = ['recording'];
const refused = { 401: Refusal, 403: Refusal, 404: Refusal };
/** A file never changes under its digest; cut anew it has another. */
const KEPT = 'private, no-cache';

const asking =
  (who: WhoAsks, desk: DeskName) =>
  (request: FastifyRequest): string => {
    const { actor } = requireSession(who(request));
    forbid(forbidsDesk(actor, desk));
    return nameOf(actor);
  };
const notFound = (what: string): RefusalError => new RefusalError(refuse('NOT_FOUND', { what }));

export function keepSoundArchive(app: TypedApp, { room, who }: Given): void {
  const asks = asking(who, 'sound');
  const { archive } = room;
  app.get(
    '/api/sittings/:id/sound',
    {
      schema: {
        ...{ tags, summary: 'Files of a sitting’s sound', querystring: ActingAs, params: Which },
        response: { 200: SittingSound, ...refused },
      },
    },
    async (request) => {
      asks(request);
      const sound = await archive.list(request.params.id);
      if (!sound) throw notFound(request.params.id);
      return sound;
    },
  );
  app.get(
    '/api/sittings/:id/sound/:number',
    {
      schema: {
        ...{ tags, summary: 'A file of it, by its place in the list from 1', querystring: ActingAs, params: File },
        produces: ['audio/ogg', 'audio/flac'],
        description: 'Understands `Range` and `If-None-Match`.',
        response: { 200: Bytes, 206: Bytes, ...refused },
      },
    },
    async (request, reply) => {
      asks(request);
      const { id, number } = request.params;
      const file = (await archive.list(id))?.files[Number(number) - 1];
      const found = file && (await archive.find(id, file.path));
      if (!found) throw notFound(`${id}/${number}`);
      return give(request, reply, found, `"${file.sha256}"`);
    },
  );
  orderSound(app, { room, who });
}

function give(
  request: FastifyRequest,
  reply: FastifyReply,
  { path, bytes, fileName, type }: SoundToGive,
  etag: string,
) {
  const named = attachment(fileName).replace(/^attachment/, 'inline');
  reply.header('etag', etag).header('cache-control', KEPT).header('accept-ranges', 'bytes').type(type);
  reply.header('content-disposition', named);
  if (request.headers['if-none-match']?.includes(etag)) return reply.code(304).send();
  const { 'if-range': ifRange = etag, range } = request.headers;
  const wanted = wantedRange(ifRange === etag ? range : undefined, bytes);
  if (wanted.kind === 'none') return reply.code(416).header('content-range', `bytes */${bytes}`).send();
  const { first, last } = wanted.kind === 'part' ? wanted : { first: 0, last: bytes - 1 };
  if (wanted.kind === 'part') reply.code(206).header('content-range', `bytes ${first}-${last}/${bytes}`);
  reply.header('content-length', last - first + 1);
  if (request.method === 'HEAD') return reply.send();
  return reply.send(createReadStream(path, { start: first, end: last }));
}

/** What becomes of it by a person's word; answers how everything stands then. */
function orderSound(app: TypedApp, { room, who }: Given): void {
  const asks = asking(who, 'sound-keeping');
  const { archive } = room;
  const answer = (refusal: Refusal | undefined) => {
    if (refusal) throw new RefusalError(refusal);
    return room.now();
  };
  const schemaOf = (summary: string) => ({
    ...{ tags, summary, querystring: ActingAs, params: Which },
    response: { 200: RecordingView, ...refused, 409: Refusal, 500: Refusal, 507: Refusal },
  });
  app.post(
    '/api/sittings/:id/sound',
    { schema: schemaOf('Archives the sound now, or cuts it anew') },
    async (request) => answer(await archive.make(request.params.id, asks(request))),
  );
  app.post(
    '/api/sittings/:id/sound/check',
    { schema: schemaOf('Compares the files with the journal now') },
    async (request) => {
      asks(request);
      return answer(await archive.check(request.params.id));
    },
  );
  app.post(
    '/api/sittings/:id/sound/delete',
    { schema: { ...schemaOf('Deletes the sound whose term has run out'), body: DeletionOfSound } },
    async (request) => answer(await archive.delete(request.params.id, request.body.ground, asks(request))),
  );
}
