/**
 * The outlets: one Fastify server for pages, sign-in, REST and the live wire. Everything it shows has been
 * committed; everything it takes in is checked against the contract and the role table, or refused with its reason.
 */
import cookie from '@fastify/cookie';
import rateLimit from '@fastify/rate-limit';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import websocket from '@fastify/websocket';
import fastify, { LogController } from 'fastify';
import { refuse } from '#contract/refusals';
import { keepAccounts } from './api/accounts.ts';
import { keepBackups } from './api/backups.ts';
import { handOutBadges } from './api/badges.ts';
import { leadBroadcast } from './api/broadcast.ts';
import { tellChapters } from './api/chapters.ts';
import { takeCommands } from './api/commands.ts';
import { disownSignIns } from './api/disown.ts';
import { keepFiles } from './api/files.ts';
import { tellHealth } from './api/health.ts';
import { readImports } from './api/imports.ts';
import { keepNotices } from './api/notices.ts';
import { takeOlderResults } from './api/older-results.ts';
import { giveOnAirValues } from './api/on-air.ts';
import { describeRoutes } from './api/open-api.ts';
import { keepTemplates } from './api/paper-templates.ts';
import { takeTexts } from './api/paper-texts.ts';
import { handOutPapers } from './api/papers.ts';
import { takePins } from './api/pins.ts';
import { seatThePresiding } from './api/presiding.ts';
import { tryTargets } from './api/publishing.ts';
import { letFetch } from './api/pull.ts';
import { keepRecording } from './api/recording.ts';
import { keepRehearsals } from './api/rehearsals.ts';
import { keepTrust, tellSeal } from './api/seal.ts';
import { answerSearch } from './api/search.ts';
import { handOutSeatLabels } from './api/seat-labels.ts';
import { issueSignInLinks } from './api/sign-in-links.ts';
import { takeSignatures } from './api/signatures.ts';
import { handOutSittingPapers } from './api/sitting-papers.ts';
import { keepSoundArchive } from './api/sound.ts';
import { giveSpokenWords } from './api/spoken-words.ts';
import { giveViews } from './api/views.ts';
import { buildNameOf } from './build-name.ts';
import { contextOf } from './context-of.ts';
import { nameAsRehearsal } from './cookies.ts';
import { DEFAULT_LIMITS, type Limits } from './limits.ts';
import { type Live, openLive } from './live/live.ts';
import { tellMetrics } from './metrics/metrics.ts';
import { refuseThroughOneHandler } from './one-error-handler.ts';
import type { OutletOptions } from './options.ts';
import { refuseForeignPages } from './origin.ts';
import { lockedOut, pageLocks } from './page-lock.ts';
import { giveLiveFiles } from './pages/live-files.ts';
import { servePages } from './pages/pages.ts';
import { showPublicSite } from './pages/public-site.ts';
import { signIn } from './pages/sign-in.ts';
import { RefusalError } from './refusal-error.ts';
import { sendSecurityHeaders } from './security-headers.ts';
import { type WhoAsks, whoAsks } from './session.ts';
import { strictCheck } from './strict-check.ts';
import { realTiming } from './timing.ts';
import type { TypedApp } from './typed-app.ts';
import { tellWrongPins } from './wrong-pins.ts';

/** The server, ready to `listen`. `close()` ends its sockets; hub and accounts stay the caller's. */
export async function createServer(options: OutletOptions): Promise<TypedApp> {
  const { hub, house, accounts, papers, metricsToken, webRoot, publicOrigins = [], timing = realTiming } = options;
  const { build = buildNameOf(webRoot) } = options;
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const who = whoAsks(accounts);
  const app = newApp(options, limits);
  if (options.isRehearsal) {
    nameAsRehearsal(app);
    /* Before the sockets' own hook, which closes them. */
    app.addHook('preClose', async () => live.tellOver());
  }
  await guard(app, limits, publicOrigins, who);
  await describeRoutes(app, build);
  const context = contextOf(options, () => live);
  const lockOf = pageLocks(accounts, house, hub);
  const locked = lockedOut(accounts, lockOf);
  const ofLive = { ...options, build, limits, timing, who, lockOf, locked };
  const live = await openLive(app, ofLive, context);
  signIn(app, { accounts, hub, who, perMinute: limits.signInsPerMinute });
  issueSignInLinks(app, { accounts, house, hub, who, perMinute: limits.linksPerMinute });
  disownSignIns(app, { accounts, hub, who, perMinute: limits.linksPerMinute });
  keepAccounts(app, { accounts, hub, who });
  tellWrongPins({ accounts, hub, log: app.log, changed: () => live.changed('operator') });
  takePins(app, { accounts, house, hub, who, perMinute: limits.pinsPerMinute });
  seatThePresiding(app, { accounts, house, hub, who, perMinute: limits.pinsPerMinute });
  takeCommands(app, { hub, accounts, who, locked, limits });
  giveViews(app, house, context, who);
  handOutPapers(app, papers, who);
  makeSittingPapers(app, options, who);
  handOutSeatLabels(app, { papers, house, context, who });
  handOutBadges(app, { papers, house, files: options.files, context, who });
  tellHealth(app, { hub, house, context, who });
  if (options.chapters) tellChapters(app, options.chapters, who);
  if (options.files) keepFiles(app, options.files, who);
  if (options.imports) readImports(app, { desk: options.imports, house, who });
  if (options.olderResults) takeOlderResults(app, options.olderResults, who);
  if (options.recordedWords) giveSpokenWords(app, options.recordedWords, who);
  if (options.search) answerSearch(app, options.search, who, limits.searchesPerSecond);
  if (metricsToken !== undefined) tellMetrics(app, { hub, house, context, token: metricsToken });
  keepBeside(app, options, live, who);
  giveOnAirValues(app, {
    ...{ hub, house, timing, isRehearsal: options.isRehearsal === true },
    perSecond: limits.onAirValuesPerSecond,
  });
  if (options.publicSite) showPublicSite(app, options.publicSite, options.files);
  if (options.publicLive) giveLiveFiles(app, options.publicLive);
  await servePages(app, webRoot);
  return app;
}

/** Papers of whole sittings, and the templates they are made by. */
function makeSittingPapers(app: TypedApp, { sittingPapers }: OutletOptions, who: WhoAsks): void {
  if (!sittingPapers) return;
  handOutSittingPapers(app, sittingPapers, who);
  keepTemplates(app, sittingPapers, who);
  takeTexts(app, sittingPapers, who);
}

/** What stands beside the house itself: rehearsals and backups. */
function keepBeside(app: TypedApp, options: OutletOptions, live: Live, who: WhoAsks): void {
  const { rehearsals, backups, publishing, publicSite, notices, seal, onAir, sound, house, hub } = options;
  rehearsals?.onChanged(() => live.changed('office', 'operator'));
  backups?.onChanged(() => live.changed('operator'));
  publishing?.onChanged(() => live.changed('office'));
  onAir?.onChanged(() => live.changed('on-air', 'operator', 'chair'));
  if (onAir) leadBroadcast(app, { desk: onAir, who, wallMs: () => Date.parse(hub.clock().now) });
  publicSite?.onUnmade?.(() => live.changed('office'));
  if (sound) keepSound(app, sound, live, who);
  if (rehearsals) keepRehearsals(app, { desk: rehearsals, house, hub, who });
  if (notices) keepNotices(app, { desk: notices, who });
  if (publishing) tryTargets(app, publishing, who);
  if (publishing) letFetch(app, publishing);
  if (backups) keepBackups(app, { desk: backups, who });
  if (seal === undefined) return;
  seal.desk.onChanged(() => live.changed('office', 'operator'));
  tellSeal(app, seal.desk, who);
  keepTrust(app, seal.desk, who);
  takeSignatures(app, seal.packages, who);
}

/** The sound of sittings; what fares ill is among the operator's warnings. */
function keepSound(app: TypedApp, sound: NonNullable<OutletOptions['sound']>, live: Live, who: WhoAsks): void {
  sound.onChanged((change) => live.changed('recording', ...(change === 'state' ? (['operator'] as const) : [])));
  keepRecording(app, { room: sound, who });
  keepSoundArchive(app, { room: sound, who });
}

/** An app that checks strictly, refuses in one voice, and logs a route's pattern, never an address as asked for. */
function newApp({ logger, proxies = [] }: OutletOptions, limits: Limits): TypedApp {
  const app: TypedApp = fastify({
    loggerInstance: logger,
    /* A request's address may hold a one-time link: the line logged below names the route instead. */
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: limits.payloadBytes,
    /* A proxy on this machine is the house's own; another is believed when the hall file names it. */
    trustProxy: ['loopback', ...proxies],
    routerOptions: { maxParamLength: 200 },
  }).withTypeProvider<TypeBoxTypeProvider>();
  app.setValidatorCompiler(strictCheck);
  app.setSerializerCompiler(() => JSON.stringify);
  refuseThroughOneHandler(app);
  app.addHook('onResponse', async (request, reply) => {
    const { method, routeOptions } = request;
    const ms = Math.round(reply.elapsedTime);
    request.log.debug({ method, route: routeOptions.url, status: reply.statusCode, ms }, 'request');
  });
  return app;
}

/** What stands before every route: cookies, headers, the origin check, limits for those routes that name one. */
async function guard(app: TypedApp, limits: Limits, publicOrigins: readonly string[], who: WhoAsks): Promise<void> {
  /* First, so that an upgrade refused by any hook below has its socket closed. */
  await app.register(websocket, { options: { maxPayload: limits.officeBytes, perMessageDeflate: false } });
  await app.register(cookie);
  await sendSecurityHeaders(app);
  refuseForeignPages(app, publicOrigins);
  await app.register(rateLimit, {
    global: false,
    /* By session, since a whole council may sit behind one address. */
    keyGenerator: (request) => {
      const asks = who(request);
      return asks.ok ? asks.session.id : request.ip;
    },
    errorResponseBuilder: (_request, { ttl }) =>
      new RefusalError(refuse('TOO_MANY_REQUESTS', { seconds: Math.ceil(ttl / 1000) })),
  });
}
