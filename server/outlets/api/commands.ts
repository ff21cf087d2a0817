/** `POST /api/commands`: one command in its envelope, answered after the commit it rests on. */
import { Answer, CommandEnvelope } from '#contract/live-wire';
import { Refusal } from '#contract/refusals';
import type { Accounts } from '../../accounts/accounts.ts';
import { forbidsCommand } from '../../accounts/role-table.ts';
import type { Hub } from '../../hub/face.ts';
import type { Limits } from '../limits.ts';
import type { LockedOut } from '../page-lock.ts';
import { ActingAs, forbid, requireSession, type WhoAsks } from '../session.ts';
import { namedActor } from '../sign-in-notes.ts';
import type { TypedApp } from '../typed-app.ts';

type Given = {
  readonly hub: Hub;
  readonly accounts: Accounts;
  readonly who: WhoAsks;
  /** Why a page that asks for a PIN may give no commands. */
  readonly locked: LockedOut;
  readonly limits: Limits;
};

export function takeCommands(app: TypedApp, { hub, accounts, who, locked, limits }: Given): void {
  const { commandsPerSecond, officeBytes } = limits;
  app.post(
    '/api/commands',
    {
      bodyLimit: officeBytes,
      config: { rateLimit: { max: commandsPerSecond, timeWindow: 1000 } },
      schema: {
        tags: ['commands'],
        summary: 'Gives a command',
        description: 'The same id sent again gets the same answer and is decided once.',
        querystring: ActingAs,
        body: CommandEnvelope,
        response: { 200: Answer, 400: Refusal, 401: Refusal, 403: Refusal, 409: Answer, 429: Refusal },
      },
    },
    async (request, reply) => {
      const session = requireSession(who(request));
      forbid(forbidsCommand(session.actor, request.body.command) ?? locked(session));
      const answer = await hub.submit(request.body, namedActor(accounts, session));
      return reply.code(answer.ok ? 200 : 409).send(answer);
    },
  );
}
