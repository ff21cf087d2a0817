/** Bodies that are files: taken as bytes, whatever type they claim, and only from who may send them. */
import type { FastifyError, FastifyRequest } from 'fastify';
import { refuse } from '#contract/refusals';
import { type DeskName, forbidsDesk } from '../../accounts/role-table.ts';
import { RefusalError } from '../refusal-error.ts';
import { forbid, requireSession, type WhoAsks } from '../session.ts';
import type { TypedApp } from '../typed-app.ts';

/** A part of the server where every body is a Buffer of at most `bytes`; a larger one is refused as `FILE_TOO_LARGE`. */
export function takeBytes(scope: TypedApp, bytes: number): void {
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: bytes }, (_request, body, done) => done(null, body));
  /* What is thrown here goes on to the one handler of all refusals. */
  scope.setErrorHandler<FastifyError>((error) => {
    if (error.code !== 'FST_ERR_CTP_BODY_TOO_LARGE') throw error;
    throw new RefusalError(refuse('FILE_TOO_LARGE', { limitMb: bytes / 1024 / 1024 }));
  });
}

/** Asks who sends, before a byte of the body is taken in. */
export const onlyFor = (who: WhoAsks, paper: DeskName) => async (request: FastifyRequest) =>
  forbid(forbidsDesk(requireSession(who(request)).actor, paper));

/** The bytes of a request; none when it came without a body. */
export const bytesOf = ({ body }: { body: unknown }): Buffer => (Buffer.isBuffer(body) ? body : Buffer.alloc(0));
