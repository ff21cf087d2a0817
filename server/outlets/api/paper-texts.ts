/**
 * `/api/sittings/:id/texts/protocol` and `…/texts/decisions/:ordinal`: takes back the DOCX that the secretary edited
 * (`POST`), or gives its text up for the record's own (`DELETE`). What the record states must stand in it unchanged.
 */
import { FILE_BYTES } from '#contract/files';
import { Line, SittingId } from '#contract/ids';
import { Refusal } from '#contract/refusals';
import { Type } from '#typebox';
import type { SittingDesk } from '../../papers/sitting-desk.ts';
import type { TakenText, WordedWhich } from '../../papers/wording-desk.ts';
import { RefusalError } from '../refusal-error.ts';
import { ActingAs, requireSession, type WhoAsks } from '../session.ts';
import type { TypedApp } from '../typed-app.ts';
import { bytesOf, onlyFor, takeBytes } from './body-of-bytes.ts';

const closed = { additionalProperties: false };
const Protocol = Type.Object({ id: SittingId }, closed);
const ordinal = Type.String({
  pattern: '^[1-9][0-9]{0,5}$',
  description: 'Decisions of the sitting from 1, as adopted.',
});
const Decision = Type.Object({ id: SittingId, ordinal }, closed);
const Named = Type.Object({ ...ActingAs.properties, name: Line(300, 'Name of the file.') }, closed);
const response = {
  200: Type.Object({ taken: Type.Boolean() }, closed),
  ...{ 401: Refusal, 403: Refusal, 404: Refusal, 409: Refusal, 413: Refusal, 422: Refusal, 507: Refusal },
};
const tags = ['sittings'];
const summary = 'Takes the edited DOCX of a paper back in';
const back = 'Gives an edited text up: the record’s own words stand again';

const done = (taken: TakenText, isTaken: boolean) => {
  if (!taken.ok) throw new RefusalError(taken.refusal);
  return { taken: isTaken };
};
const decision = (number: string): WordedWhich => ({ kind: 'decision', ordinal: Number(number) });

export function takeTexts(app: TypedApp, { wording }: SittingDesk, who: WhoAsks): void {
  const onRequest = onlyFor(who, 'paper-texts');
  const [ofProtocol, ofDecision] = ['/api/sittings/:id/texts/protocol', '/api/sittings/:id/texts/decisions/:ordinal'];
  app.register(async (scope: TypedApp) => {
    takeBytes(scope, FILE_BYTES);
    const takes = { tags, summary, querystring: Named, response };
    scope.post(ofProtocol, { onRequest, schema: { ...takes, params: Protocol } }, async (request) => {
      const file = { name: request.query.name, bytes: bytesOf(request) };
      const { actor } = requireSession(who(request));
      return done(await wording.takeText(request.params.id, { kind: 'protocol' }, file, actor), true);
    });
    scope.post(ofDecision, { onRequest, schema: { ...takes, params: Decision } }, async (request) => {
      const file = { name: request.query.name, bytes: bytesOf(request) };
      const { actor } = requireSession(who(request));
      const { id, ordinal: number } = request.params;
      return done(await wording.takeText(id, decision(number), file, actor), true);
    });
  });
  const gives = { tags, summary: back, querystring: ActingAs, response };
  app.delete(ofProtocol, { onRequest, schema: { ...gives, params: Protocol } }, async (request) => {
    const { actor } = requireSession(who(request));
    return done(await wording.giveUpText(request.params.id, { kind: 'protocol' }, actor), false);
  });
  app.delete(ofDecision, { onRequest, schema: { ...gives, params: Decision } }, async (request) => {
    const { actor } = requireSession(who(request));
    const { id, ordinal: number } = request.params;
    return done(await wording.giveUpText(id, decision(number), actor), false);
  });
}
