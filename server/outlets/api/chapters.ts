/**
 * `/api/sittings/<id>/videos`: videos of a sitting with their chapters as they stand now; `…/videos/<n>/chapters.<format>`:
 * one video's chapters as WebVTT, as YouTube's list, as JSON. They are for who keeps the sitting's papers.
 */
import { ChapterLevel, SittingVideos } from '#contract/chapters';
import { SittingId } from '#contract/ids';
import { Refusal, refuse } from '#contract/refusals';
import { Type } from '#typebox';
import { forbidsDesk } from '../../accounts/role-table.ts';
import { CHAPTER_FORMATS, type ChapterFormat, type ChaptersDesk } from '../../on-air/chapters/chapters-desk.ts';
import { RefusalError } from '../refusal-error.ts';
import { ActingAs, forbid, requireSession, type WhoAsks } from '../session.ts';
import type { TypedApp } from '../typed-app.ts';
import { attachment } from './papers.ts';

const closed = { additionalProperties: false };
const TYPES: Readonly<Record<ChapterFormat, string>> = {
  vtt: 'text/vtt; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  json: 'application/json; charset=utf-8',
};
const Asked = Type.Object({ ...ActingAs.properties, level: Type.Optional(ChapterLevel) }, closed);
const OfSitting = Type.Object({ id: SittingId }, closed);
const OfVideo = Type.Object(
  {
    id: SittingId,
    video: Type.String({ pattern: '^[1-9][0-9]?$', description: 'Which video of the sitting, from 1.' }),
    format: Type.Enum(CHAPTER_FORMATS),
  },
  closed,
);
const refusals = { 401: Refusal, 403: Refusal, 404: Refusal };

export function tellChapters(app: TypedApp, desk: ChaptersDesk, who: WhoAsks): void {
  app.get(
    '/api/sittings/:id/videos',
    {
      schema: {
        ...{ tags: ['sittings'], summary: 'Videos of the sitting, and what begins at which second of them' },
        ...{ params: OfSitting, querystring: Asked, response: { 200: SittingVideos, ...refusals } },
      },
    },
    async (request, reply) => {
      forbid(forbidsDesk(requireSession(who(request)).actor, 'sitting-papers'));
      const videos = desk.videos(request.params.id, request.query.level ?? 'all');
      if (!videos) throw notFound(request.url);
      return reply.header('cache-control', 'no-store').send(videos);
    },
  );
  app.get(
    '/api/sittings/:id/videos/:video/chapters.:format',
    {
      schema: {
        ...{ tags: ['sittings'], summary: 'Chapters of a video: WebVTT, the list for YouTube’s description, JSON' },
        ...{ produces: Object.values(TYPES), params: OfVideo, querystring: Asked },
        response: {
          200: Type.Unsafe<Buffer>({ type: 'string', format: 'binary', description: 'The chapters.' }),
          ...refusals,
        },
      },
    },
    async (request, reply) => {
      forbid(forbidsDesk(requireSession(who(request)).actor, 'sitting-papers'));
      const { id, video, format } = request.params;
      const text = desk.file(id, Number(video), format, request.query.level ?? 'all');
      if (text === undefined) throw notFound(request.url);
      reply.header('content-disposition', attachment(`Розділи відео ${id} (${video}).${format}`));
      return reply.header('cache-control', 'no-store').type(TYPES[format]).send(Buffer.from(text));
    },
  );
}

const notFound = (url: string) => new RefusalError(refuse('NOT_FOUND', { what: url.split('?', 1)[0] ?? '' }));
