/**
 * `POST /api/files` takes a file in, `GET /files/<sha256>` gives it out. What is given out is what was taken in: the
 * address is the digest of the bytes, so it may be cached for ever, and a file that changed on the disk is refused.
 */
import { createReadStream } from 'node:fs';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { FILE_BYTES, FileRef } from '#contract/files';
import { Refusal, refuse } from '#contract/refusals';
import { Type } from '#typebox';
import { fileTypeOf } from '../../files/file-kinds.ts';
import type { FileStore } from '../../files/file-store.ts';
import { RefusalError } from '../refusal-error.ts';
import { ActingAs, type WhoAsks } from '../session.ts';
import type { TypedApp } from '../typed-app.ts';
import { bytesOf, onlyFor, takeBytes } from './body-of-bytes.ts';
import { wantedRange } from './byte-range.ts';
import { attachment } from './papers.ts';

const Which = Type.Object(
  { sha256: Type.String({ pattern: '^[0-9a-f]{64}$', description: 'SHA-256 of the file’s bytes, hex.' }) },
  { additionalProperties: false },
);
const Asked = Type.Object(
  {
    ...ActingAs.properties,
    title: Type.Optional(Type.String({ minLength: 1, maxLength: 300, description: 'Name to save it under.' })),
  },
  { additionalProperties: false },
);
const Bytes = Type.Unsafe<Buffer>({ type: 'string', format: 'binary', description: 'The file.' });
const ENDINGS: Readonly<Record<string, string>> = {
  'application/pdf': '.pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': '.docx',
  'image/png': '.png',
  'image/jpeg': '.jpg',
  'image/svg+xml': '.svg',
};
const YEAR = 'private, max-age=31536000, immutable';
/** A drawing or picture opened by itself may do nothing. Browsers refuse to show a PDF in a sandbox, and run nothing of it. */
const ALONE = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'self'";

export function keepFiles(app: TypedApp, files: FileStore, who: WhoAsks): void {
  takeIn(app, files, who);
  giveOut(app, files, who);
}

function takeIn(app: TypedApp, files: FileStore, who: WhoAsks): void {
  app.register(async (scope: TypedApp) => {
    takeBytes(scope, FILE_BYTES);
    scope.post(
      '/api/files',
      {
        onRequest: onlyFor(who, 'file-keeping'),
        schema: {
          tags: ['files'],
          summary: 'Keeps a file',
          description:
            'The body is the file itself: PDF, DOCX, PNG, JPEG or SVG, 32 MB at most, its type in content-type and ' +
            'true of its bytes; an SVG holds nothing but a drawing. The same bytes sent again are kept once.',
          querystring: ActingAs,
          response: {
            200: FileRef,
            401: Refusal,
            403: Refusal,
            413: Refusal,
            415: Refusal,
            422: Refusal,
            507: Refusal,
          },
        },
      },
      async (request) => {
        const kept = await files.keep(bytesOf(request), typeOf(request));
        if (!kept.ok) throw new RefusalError(kept.refusal);
        request.log.info({ ...kept.file }, 'file-kept');
        return kept.file;
      },
    );
  });
}

function giveOut(app: TypedApp, files: FileStore, who: WhoAsks): void {
  app.get(
    '/files/:sha256',
    {
      onRequest: onlyFor(who, 'files'),
      schema: {
        tags: ['files'],
        summary: 'A kept file',
        description: 'Understands `Range` and `If-None-Match`. `title` is the name to save it under.',
        params: Which,
        querystring: Asked,
        response: { 200: Bytes, 206: Bytes, 401: Refusal, 403: Refusal, 404: Refusal, 500: Refusal },
      },
    },
    (request, reply) => giveFile(files, request, reply, request.params.sha256, request.query.title),
  );
}

function typeOf({ headers }: FastifyRequest) {
  const type = fileTypeOf(headers['content-type']);
  if (type) return type;
  const wanted = { wantedUk: 'PDF, DOCX, PNG, JPEG або SVG', wanted: 'PDF, DOCX, PNG, JPEG or SVG' };
  throw new RefusalError(refuse('FILE_TYPE_UNKNOWN', { type: headers['content-type'] ?? '', ...wanted }));
}

async function giveFile(
  files: FileStore,
  request: FastifyRequest,
  reply: FastifyReply,
  sha256: string,
  title?: string,
) {
  const found = await files.find(sha256);
  if (!found.ok) throw new RefusalError(found.refusal);
  const { type, bytes } = found.file;
  const etag = `"${sha256}"`;
  reply.header('etag', etag).header('cache-control', YEAR).header('accept-ranges', 'bytes').type(type);
  reply.header('content-security-policy', type === 'application/pdf' ? ALONE : `${ALONE}; sandbox`);
  if (title !== undefined) reply.header('content-disposition', inline(title, ENDINGS[type] ?? ''));
  if (request.headers['if-none-match']?.includes(etag)) return reply.code(304).send();
  const { 'if-range': ifRange = etag, range } = request.headers;
  const wanted = wantedRange(ifRange === etag ? range : undefined, bytes);
  if (wanted.kind === 'none') return reply.code(416).header('content-range', `bytes */${bytes}`).send();
  const { first, last } = wanted.kind === 'part' ? wanted : { first: 0, last: bytes - 1 };
  if (wanted.kind === 'part') reply.code(206).header('content-range', `bytes ${first}-${last}/${bytes}`);
  reply.header('content-length', last - first + 1);
  if (request.method === 'HEAD') return reply.send();
  return reply.send(createReadStream(found.path, { start: first, end: last }));
}

/** Shown where a browser can show it, saved under the title; the ending is that of the type. */
const inline = (title: string, ending: string): string =>
  attachment(title.toLowerCase().endsWith(ending) ? title : title + ending).replace(/^attachment/, 'inline');
