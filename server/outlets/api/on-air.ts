/**
 * `/on-air/…`: values for mixers, all at once as JSON, XML or CSV, and each by itself as text. Without a session, as the
 * overlays: nothing is in them that the hall display does not show.
 */
import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Refusal, refuse } from '#contract/refusals';
import { Type } from '#typebox';
import type { Hub } from '../../hub/face.ts';
import { type Body, FORMAT_NAMES, FORMATS } from '../../on-air/values/formats.ts';
import { DATA_KEYS, isDataKey, KEYS } from '../../on-air/values/keys.ts';
import { KEYS_PAGE_CSP, keysPage } from '../../on-air/values/keys-page.ts';
import { LONGEST_DELAY_S, Past } from '../../on-air/values/past.ts';
import { valuesOf } from '../../on-air/values/values-of.ts';
import { LANGUAGES, type Language } from '../../on-air/values/words.ts';
import type { House } from '../../views/house.ts';
import { RefusalError } from '../refusal-error.ts';
import type { Timing } from '../timing.ts';
import type { TypedApp } from '../typed-app.ts';

type Given = {
  readonly hub: Pick<Hub, 'clock' | 'onCommitted'>;
  readonly house: House;
  readonly isRehearsal: boolean;
  readonly timing: Pick<Timing, 'nowMs' | 'after'>;
  readonly perSecond: number;
};
type Asked = FastifyRequest<{ Querystring: { lang?: string; delay?: string } }>;

const ROOT = '/on-air/';
const NO_SESSION: readonly Record<string, string[]>[] = [];
const Query = Type.Object(
  {
    lang: Type.Optional(
      Type.Unsafe<Language>({
        type: 'string',
        enum: [...LANGUAGES],
        description: 'Language of the words; default uk.',
      }),
    ),
    delay: Type.Optional(
      Type.String({
        pattern: '^-?\\d{1,9}([.,]\\d{1,9})?$',
        description: `How late the stream is, s, 0 to ${LONGEST_DELAY_S}; beyond it, the nearest bound: the values of then.`,
      }),
    ),
  },
  /* Mixers add what they like against caches: `?_=123`. */
  { additionalProperties: true },
);
const described = (summary: string, type: string, description = '') => ({
  ...{ tags: ['on-air'], summary, description, security: NO_SESSION, querystring: Query },
  response: {
    200: { description: summary, content: { [type]: { schema: Type.String() } } },
    304: Type.Null({ description: 'Nothing has changed since this ETag.' }),
    400: Refusal,
    429: Refusal,
  },
});
const KEYS_LISTED = DATA_KEYS.map((key) => `- \`${key}\`: ${KEYS[key].en}`).join('\n');

export function giveOnAirValues(app: TypedApp, { hub, house, isRehearsal, timing, perSecond }: Given): void {
  const past = new Past({ house, hub, timing });
  app.addHook('onClose', async () => past.stop());
  const config = { rateLimit: { max: perSecond, timeWindow: 1000 } };
  const bodyFor = ({ query: { lang, delay = '0' } }: Asked): Body => {
    const shown = past.shown(secondsOf(delay) * 1000);
    return { sequence: shown?.sequence ?? 0, values: valuesOf(shown, languageOf(lang), isRehearsal) };
  };
  app.get('/on-air', { schema: { hide: true } }, (_request, reply) => reply.redirect(ROOT));
  app.get(ROOT, { config, schema: { hide: true, querystring: Query } }, (request: Asked, reply) => {
    reply.header('content-security-policy', KEYS_PAGE_CSP);
    send(request, reply, 'text/html; charset=utf-8', keysPage(bodyFor(request).values, languageOf(request.query.lang)));
  });
  for (const name of FORMAT_NAMES) {
    const { type, write } = FORMATS[name];
    const schema = described(`All values for mixers: ${name}`, type.split(';')[0] ?? type, KEYS_LISTED);
    app.get(`${ROOT}${name}`, { config, schema }, (request: Asked, reply) =>
      send(request, reply, type, write(bodyFor(request))),
    );
  }
  giveTexts(app, config, bodyFor);
}

function giveTexts(app: TypedApp, config: object, bodyFor: (request: Asked) => Body): void {
  const params = Type.Object({ file: Type.String({ description: 'Key with .txt.' }) }, { additionalProperties: false });
  const schema = described('One value for mixers, as text', 'text/plain', 'Keys as in `/on-air/data.json`.');
  app.get<{ Params: { file: string }; Querystring: { lang?: string; delay?: string } }>(
    `${ROOT}text/:file`,
    { config, schema: { ...schema, params, response: { ...schema.response, 404: Refusal } } },
    (request, reply) => {
      const { file } = request.params;
      const key = file.replace(/\.txt$/, '');
      if (!isDataKey(key)) throw new RefusalError(refuse('NOT_FOUND', { what: file }));
      send(request, reply, 'text/plain; charset=utf-8', bodyFor(request).values[key]);
    },
  );
}

const secondsOf = (delay: string): number => Math.min(LONGEST_DELAY_S, Math.max(0, Number(delay.replace(',', '.'))));

const languageOf = (text: string | undefined): Language => LANGUAGES.find((one) => one === text) ?? 'uk';

/** Any page may read it, and it is to be asked for anew each time; who has it already is told so. */
function send(request: Pick<FastifyRequest, 'headers'>, reply: FastifyReply, type: string, body: string): void {
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  reply
    .header('etag', etag)
    .header('cache-control', 'no-cache')
    .header('access-control-allow-origin', '*')
    .header('cross-origin-resource-policy', 'cross-origin');
  const known = request.headers['if-none-match'];
  if (known?.trim() === '*' || known?.includes(etag)) reply.code(304).send();
  else reply.type(type).send(body);
}
