/**
 * `/api/backups`: the list, one more (POST), and one as a tar. A backup holds secrets, so its bytes are for the
 * operator alone.
 */
import type { FastifyReply } from 'fastify';
import { BackupLine, BackupName, BackupsView } from '#contract/backups';
import { Refusal, refuse } from '#contract/refusals';
import { Type } from '#typebox';
import { forbidsDesk } from '../../accounts/role-table.ts';
import type { BackupDesk } from '../../backups/backup-desk.ts';
import { backupTar } from '../../backups/backup-tar.ts';
import { manifestOf } from '../../backups/check-backup.ts';
import { RefusalError } from '../refusal-error.ts';
import { ActingAs, forbid, requireSession, type WhoAsks } from '../session.ts';
import type { TypedApp } from '../typed-app.ts';

type Given = { readonly desk: BackupDesk; readonly who: WhoAsks };
const Which = Type.Object({ name: BackupName }, { additionalProperties: false });
const tags = ['backups'];
const refused = { 401: Refusal, 403: Refusal };

export function keepBackups(app: TypedApp, { desk, who }: Given): void {
  app.get(
    '/api/backups',
    {
      schema: {
        ...{ tags, summary: 'Good backups, the newest first', querystring: ActingAs },
        response: { 200: BackupsView, ...refused },
      },
    },
    (request) => {
      forbid(forbidsDesk(requireSession(who(request)).actor, 'backups'));
      return desk.now();
    },
  );
  app.post(
    '/api/backups',
    {
      schema: {
        ...{ tags, summary: 'Makes a backup now, and answers when it is proved', querystring: ActingAs },
        response: { 201: BackupLine, ...refused, 409: Refusal, 500: Refusal, 507: Refusal },
      },
    },
    async (request, reply) => {
      forbid(forbidsDesk(requireSession(who(request)).actor, 'backups'));
      const made = await desk.make();
      if (!made.ok) throw new RefusalError(made.refusal);
      reply.code(201);
      return made.line;
    },
  );
  handOut(app, { desk, who });
}

function handOut(app: TypedApp, { desk, who }: Given): void {
  app.get(
    '/api/backups/:name/dzvin.tar',
    {
      schema: {
        ...{ tags, summary: 'A backup as a tar', querystring: ActingAs, params: Which },
        produces: ['application/x-tar'],
        description: 'It holds keys of devices and digests of PINs: keep it under lock.',
        response: {
          200: Type.Unsafe<Buffer>({ type: 'string', format: 'binary', description: 'The tar.' }),
          ...refused,
          404: Refusal,
        },
      },
    },
    async (request, reply) => {
      const { actor } = requireSession(who(request));
      forbid(forbidsDesk(actor, 'backup-bytes'));
      request.log.info({ by: actor.role, name: request.params.name }, 'backup-asked-for');
      return give(desk, request.params.name, reply);
    },
  );
}

async function give(desk: BackupDesk, name: string, reply: FastifyReply) {
  const folder = desk.find(name);
  const manifest = folder === undefined ? undefined : await manifestOf(folder);
  if (folder === undefined || manifest === undefined) throw new RefusalError(refuse('NOT_FOUND', { what: name }));
  reply.type('application/x-tar').header('cache-control', 'no-store');
  reply.header('content-disposition', `attachment; filename="dzvin-${name}.tar"`);
  return reply.send(backupTar(folder, name, manifest));
}
