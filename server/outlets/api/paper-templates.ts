/**
 * `/api/papers/templates/<paper>`: the text of a template to read, keep or give up; and how a sitting's protocol would
 * look with a text that is not kept yet.
 */

import { SittingId } from '#contract/ids';
import { Refusal, refuse } from '#contract/refusals';
import { Type } from '#typebox';
import { forbidsDesk } from '../../accounts/role-table.ts';
import type { SittingDesk } from '../../papers/sitting-desk.ts';
import { TEMPLATE_KINDS } from '../../papers/templates/kinds.ts';
import { MOST_TEMPLATE_CHARACTERS, type TemplateFault } from '../../papers/templates/template.ts';
import { RefusalError } from '../refusal-error.ts';
import { ActingAs, forbid, requireSession, type WhoAsks } from '../session.ts';
import type { TypedApp } from '../typed-app.ts';

const closed = { additionalProperties: false };
const OfPaper = Type.Object({ paper: Type.Enum(TEMPLATE_KINDS) }, closed);
const Text = Type.Object({ text: Type.String({ maxLength: MOST_TEMPLATE_CHARACTERS }) }, closed);
const Fault = Type.Object({ line: Type.Integer({ minimum: 1 }), uk: Type.String(), en: Type.String() }, closed);
const Shelved = Type.Object(
  {
    text: Type.String(),
    isOwn: Type.Boolean({ description: 'The program’s own: the council has none.' }),
    fault: Type.Optional(Fault),
  },
  closed,
);
const refusals = { 401: Refusal, 403: Refusal, 404: Refusal, 422: Refusal };
const common = { tags: ['files'], querystring: ActingAs };

/** `TEMPLATE_WRONG` with the line and what to write instead, each language with its own words. */
function wrong({ line, uk, en }: TemplateFault): RefusalError {
  return new RefusalError(refuse('TEMPLATE_WRONG', { line: String(line), whatUk: uk, what: en }));
}

export function keepTemplates(app: TypedApp, desk: SittingDesk, who: WhoAsks): void {
  const may = (request: Parameters<WhoAsks>[0]) =>
    forbid(forbidsDesk(requireSession(who(request)).actor, 'paper-templates'));
  const address = '/api/papers/templates/:paper';
  const read = {
    ...common,
    summary: 'The template of a paper',
    params: OfPaper,
    response: { 200: Shelved, ...refusals },
  };
  app.get(address, { schema: read }, async (request) => {
    may(request);
    return desk.templates.look(request.params.paper);
  });
  const keep = { ...read, summary: 'Keeps a council’s own template of a paper', body: Text };
  app.put(address, { schema: keep }, async (request) => {
    may(request);
    const fault = await desk.templates.keep(request.params.paper, request.body.text);
    if (fault) throw wrong(fault);
    return desk.templates.look(request.params.paper);
  });
  const giveUp = { ...read, summary: 'Takes the program’s own template of a paper again' };
  app.delete(address, { schema: giveUp }, async (request) => {
    may(request);
    await desk.templates.giveUp(request.params.paper);
    return desk.templates.look(request.params.paper);
  });
  const preview = {
    ...{ ...common, summary: 'The protocol as it would be with this template', body: Text },
    params: Type.Object({ id: SittingId }, closed),
    response: { 200: Type.String({ description: 'HTML' }), ...refusals },
  };
  app.post('/api/sittings/:id/protocol/preview', { schema: preview }, async (request, reply) => {
    may(request);
    const asked = { which: { kind: 'protocol' }, kind: 'protocol', text: request.body.text } as const;
    const seen = await desk.preview(request.params.id, asked);
    if ('fault' in seen) throw wrong(seen.fault);
    if (!seen.made) throw new RefusalError(refuse('NOT_FOUND', { what: request.params.id }));
    return reply.type('text/html; charset=utf-8').send(Buffer.from(seen.made.bytes).toString('utf8'));
  });
}
