/**
 * `/api/papers/templates/<paper>`: the text of a template to read, keep or give up, with the words it may hold and who
 * changed it; and how a paper of a sitting would look with a text that is not kept yet.
 */
import { SittingId } from '#contract/ids';
import { TemplateText, WordedPaper } from '#contract/papers';
import { Refusal, refuse } from '#contract/refusals';
import { Type } from '#typebox';
import { forbidsDesk } from '../../accounts/role-table.ts';
import type { SittingDesk } from '../../papers/sitting-desk.ts';
import { explained } from '../../papers/templates/explained.ts';
import type { TemplateKind } from '../../papers/templates/kinds.ts';
import type { TemplateFault } from '../../papers/templates/template.ts';
import { RefusalError } from '../refusal-error.ts';
import { ActingAs, forbid, requireSession, type WhoAsks } from '../session.ts';
import type { TypedApp } from '../typed-app.ts';

const closed = { additionalProperties: false };
const OfPaper = Type.Object({ paper: WordedPaper }, closed);
const Text = Type.Object({ text: TemplateText }, closed);
const Fault = Type.Object({ line: Type.Integer({ minimum: 1 }), uk: Type.String(), en: Type.String() }, closed);
const Kept = Type.Object(
  {
    ...Text.properties,
    over: Type.Optional(
      Type.Integer({ minimum: 0, description: 'Position of the newest change that was seen, 0 of none; else any.' }),
    ),
  },
  closed,
);
const Shelved = Type.Object(
  {
    text: Type.String(),
    isOwn: Type.Boolean({ description: 'The program’s own: the council has none.' }),
    fault: Type.Optional(Fault),
    /** What may be put into it. */
    known: Type.Array(
      Type.Object(
        {
          kind: Type.Enum(['section', 'field', 'word'] as const),
          name: Type.String(),
          uk: Type.String(),
          en: Type.String(),
        },
        closed,
      ),
    ),
    /** Changes on the page, the newest first. */
    changes: Type.Array(
      Type.Object(
        { position: Type.Integer(), at: Type.String(), by: Type.String(), text: Type.Optional(Type.String()) },
        closed,
      ),
    ),
    /** Its file was changed with an editor. */
    isByHand: Type.Boolean(),
    /** The coat of arms of the settings can't be printed: papers are made without. */
    isWithoutArms: Type.Boolean(),
  },
  closed,
);
const refusals = { 401: Refusal, 403: Refusal, 404: Refusal, 409: Refusal, 422: Refusal };
const common = { tags: ['files'], querystring: ActingAs };
/** Changes that are shown. */
const MOST_CHANGES = 50;

/** `TEMPLATE_WRONG` with the line and what to write instead, each language with its own words. */
function wrong({ line, uk, en }: TemplateFault): RefusalError {
  return new RefusalError(refuse('TEMPLATE_WRONG', { line: String(line), whatUk: uk, what: en }));
}

async function look(desk: SittingDesk, paper: TemplateKind) {
  const { templates } = desk.wording;
  const shelved = await templates.look(paper);
  const changes = templates.changesOf(paper).slice(0, MOST_CHANGES);
  return { ...shelved, known: [...explained(paper)], changes, isWithoutArms: await desk.isWithoutArms() };
}

export function keepTemplates(app: TypedApp, desk: SittingDesk, who: WhoAsks): void {
  const may = (request: Parameters<WhoAsks>[0]) => {
    const { actor } = requireSession(who(request));
    forbid(forbidsDesk(actor, 'paper-templates'));
    return actor;
  };
  const address = '/api/papers/templates/:paper';
  const read = {
    ...common,
    summary: 'The template of a paper',
    params: OfPaper,
    response: { 200: Shelved, ...refusals },
  };
  app.get(address, { schema: read }, async (request) => {
    may(request);
    return look(desk, request.params.paper);
  });
  const keep = { ...read, summary: 'Keeps a council’s own template of a paper', body: Kept };
  app.put(address, { schema: keep }, async (request) => {
    const { text, over } = request.body;
    const fault = await desk.wording.templates.keep(request.params.paper, text, may(request), over);
    if (fault === 'changed') throw new RefusalError(refuse('TEMPLATE_CHANGED'));
    if (fault) throw wrong(fault);
    return look(desk, request.params.paper);
  });
  const giveUp = { ...read, summary: 'Takes the program’s own template of a paper again' };
  app.delete(address, { schema: giveUp }, async (request) => {
    await desk.wording.templates.keep(request.params.paper, undefined, may(request));
    return look(desk, request.params.paper);
  });
  previewTemplates(app, desk, may);
}

function previewTemplates(app: TypedApp, desk: SittingDesk, may: (request: Parameters<WhoAsks>[0]) => unknown): void {
  const summary = 'A paper of the sitting as it would be with this template';
  const params = Type.Object({ id: SittingId, paper: WordedPaper }, closed);
  const description = 'Of decisions the first; `NOT_FOUND` when the sitting adopted none.';
  const asked = { tags: ['files'], summary, description, params, querystring: ActingAs, body: Text };
  const made = async (id: SittingId, kind: TemplateKind, text: string, format: 'html' | 'pdf') => {
    const seen = await desk.preview(id, { kind, text, format });
    if ('fault' in seen) throw wrong(seen.fault);
    if (!seen.made) throw new RefusalError(refuse('NOT_FOUND', { what: `${id} ${kind}` }));
    return Buffer.from(seen.made.bytes);
  };
  const page = { ...asked, response: { 200: Type.Object({ html: Type.String() }, closed), ...refusals } };
  app.post('/api/sittings/:id/preview/:paper', { schema: page }, async (request) => {
    may(request);
    const { id, paper } = request.params;
    return { html: (await made(id, paper, request.body.text, 'html')).toString('utf8') };
  });
  const bytes = Type.Unsafe<Buffer>({ type: 'string', format: 'binary', description: 'The paper.' });
  const pdf = { ...asked, produces: ['application/pdf'], response: { 200: bytes, ...refusals } };
  app.post('/api/sittings/:id/preview/:paper/pdf', { schema: pdf }, async (request, reply) => {
    may(request);
    const { id, paper } = request.params;
    const sent = await made(id, paper, request.body.text, 'pdf');
    return reply.header('cache-control', 'no-store').type('application/pdf').send(sent);
  });
}
