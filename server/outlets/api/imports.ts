/**
 * `POST /api/imports/roster` and `/agenda`: a file is read and answered with what was understood, row by row; nothing is
 * changed by it. `GET /api/imports/roster-template.csv`: a list of members to fill in.
 */
import type { FastifyReply } from 'fastify';
import { AgendaPreview, RosterPreview } from '#contract/imports';
import { Refusal } from '#contract/refusals';
import { Type } from '#typebox';
import type { ImportDesk } from '../../imports/import-desk.ts';
import { ROSTER_TEMPLATE, ROSTER_TEMPLATE_NAME } from '../../imports/roster-template.ts';
import type { House } from '../../views/house.ts';
import { ActingAs, type WhoAsks } from '../session.ts';
import type { TypedApp } from '../typed-app.ts';
import { bytesOf, onlyFor, takeBytes } from './body-of-bytes.ts';
import { attachment } from './papers.ts';

/** Largest list: 2,000 rows have some hundred kilobytes; an agenda may carry a picture or two. */
const LIST_BYTES = 8 * 1024 * 1024;

const Template = Type.Unsafe<Buffer>({ type: 'string', description: 'The list.' });

type Reading = {
  readonly desk: ImportDesk;
  /** Whoever is in the council under the same name keeps the id. */
  readonly house: House;
  readonly who: WhoAsks;
};

const schemaOf = <P extends typeof RosterPreview | typeof AgendaPreview>(
  summary: string,
  description: string,
  preview: P,
) => ({
  ...{ tags: ['files'], summary, description, querystring: ActingAs },
  response: { 200: preview, 401: Refusal, 403: Refusal, 413: Refusal },
});

export function readImports(app: TypedApp, reading: Reading): void {
  readLists(app, reading);
  giveTemplate(app, reading);
}

function readLists(app: TypedApp, { desk, house, who }: Reading): void {
  const onRequest = onlyFor(who, 'imports');
  app.register(async (scope: TypedApp) => {
    takeBytes(scope, LIST_BYTES);
    scope.post(
      '/api/imports/roster',
      {
        onRequest,
        schema: schemaOf(
          'Reads a list of members',
          'The body is CSV (commas, semicolons or tabs; UTF-8 or Windows-1251) or XLSX. Changes nothing.',
          RosterPreview,
        ),
      },
      (request, reply) => desk.roster(bytesOf(request), house.councilState.members, wanted(reply)),
    );
    scope.post(
      '/api/imports/agenda',
      {
        onRequest,
        schema: schemaOf(
          'Reads an agenda',
          'The body is DOCX, CSV, XLSX or pasted text. Changes nothing.',
          AgendaPreview,
        ),
      },
      (request, reply) => desk.agenda(bytesOf(request), wanted(reply)),
    );
  });
}

/** Aborted when whoever asked has gone, or has stopped asking: the desk is free for the next. */
function wanted({ raw }: FastifyReply): AbortSignal {
  const asked = new AbortController();
  raw.once('close', () => {
    if (!raw.writableEnded) asked.abort();
  });
  return asked.signal;
}

function giveTemplate(app: TypedApp, { who }: Reading): void {
  app.get(
    '/api/imports/roster-template.csv',
    {
      onRequest: onlyFor(who, 'imports'),
      schema: {
        tags: ['files'],
        summary: 'A list of members to fill in',
        description: 'CSV with semicolons in UTF-8, as a spreadsheet opens it.',
        produces: ['text/csv'],
        querystring: ActingAs,
        response: { 200: Template, 401: Refusal, 403: Refusal },
      },
    },
    async (_request, reply) => {
      reply.header('content-disposition', attachment(ROSTER_TEMPLATE_NAME)).type('text/csv; charset=utf-8');
      return reply.send(Buffer.from(ROSTER_TEMPLATE));
    },
  );
}
