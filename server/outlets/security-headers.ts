/**
 * Headers that bind a page to the hub it came from: nothing is loaded from elsewhere, nothing framed, nothing
 * guessed. No HSTS and no upgrade to https: the hall is plain http on its own network.
 */
import type { IncomingMessage } from 'node:http';
import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';
import { PLAIN_PAGE_STYLE_HASH } from './pages/plain-page.ts';

const SELF = "'self'";

const framesAt = ({ url = '' }: IncomingMessage): string =>
  /^\/overlay\/(guide\/)?(\?|$)/.test(url) ? SELF : "'none'";

export async function sendSecurityHeaders(app: FastifyInstance): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: [SELF],
        styleSrc: [SELF, PLAIN_PAGE_STYLE_HASH],
        /* Svelte's templates carry style attributes, e.g. a seat's place in its grid. */
        styleSrcAttr: ["'unsafe-inline'"],
        imgSrc: [SELF, 'data:'],
        fontSrc: [SELF],
        connectSrc: [SELF],
        manifestSrc: [SELF],
        mediaSrc: [SELF],
        baseUri: ["'none'"],
        formAction: [SELF],
        /* The guide to the overlays shows each of them in a frame. */
        frameAncestors: [framesAt],
        frameSrc: [framesAt],
        objectSrc: ["'none'"],
      },
    },
    strictTransportSecurity: false,
    /* Browsers heed these over https only, and warn about them in the console otherwise. */
    crossOriginOpenerPolicy: false,
    originAgentCluster: false,
    referrerPolicy: { policy: 'no-referrer' },
  });
}
