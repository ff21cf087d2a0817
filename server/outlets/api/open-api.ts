/** The REST interface described: `/api/openapi.json` from the schemas of the routes themselves, `/api` to read. */
import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { FastifyInstance } from 'fastify';

const DESCRIPTION = `REST interface of Dzvin, the council-chamber voting appliance.

Sign in with a one-time link; its cookie is the session. A request says as whom it acts with \`?as=<role>\`.
Every refusal has a permanent code and a sentence in Ukrainian and in English. Screens use the live WebSocket at
\`/live?as=<role>\`; its messages are described in \`server/contract/live-wire.ts\`.`;

const DOCS_CSP = {
  'default-src': "'self'",
  'style-src': "'self' 'unsafe-inline'",
  'img-src': "'self' data:",
  'frame-ancestors': "'none'",
  'base-uri': "'none'",
  'object-src': "'none'",
};

/** Must be registered before the routes it describes. */
export async function describeRoutes(app: FastifyInstance, build: string): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Дзвін · Dzvin', description: DESCRIPTION, version: build },
      tags: [
        { name: 'commands', description: 'What someone asks the council to do' },
        { name: 'views', description: 'What the screens show' },
        { name: 'sittings', description: 'Sittings, their ballots and papers' },
        { name: 'sign-in', description: 'Sessions' },
        { name: 'files', description: 'Files kept with the council’s matters, and lists read from files' },
        { name: 'seal', description: 'The device’s seal, and signatures made outside' },
        { name: 'search', description: 'Search over all sittings' },
        { name: 'hall', description: 'The hall and its seats' },
        { name: 'on-air', description: 'What mixers of the stream read, without a session' },
        { name: 'health', description: 'Whether the hub is well' },
      ],
      components: {
        securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'dzvin-<role>' } },
      },
      security: [{ session: [] }],
    },
  });
  await app.register(swaggerUi, {
    routePrefix: '/api',
    staticCSP: DOCS_CSP,
    uiConfig: { deepLinking: false, layout: 'BaseLayout' },
  });
  app.get('/api/openapi.json', { schema: { hide: true } }, () => app.swagger());
}
