/**
 * A deputy's console in the drill: votes as soon as the screen shows the ballot, and again when the answer has come. An
 * unanswered command is sent again under its id after a restart, and now and then at once, as a nervous client would.
 */
import { randomUUID } from 'node:crypto';
import { WebSocket } from 'ws';
import type { BallotId } from '#contract/ids';
import type { Answer, LiveClock, ServerMessage } from '#contract/live-wire';
import type { DeputyView } from '#contract/views';
import type { Given, Ledger } from './ledger.ts';
import type { Life } from './life.ts';

/** The least a ballot is given after a restart, ms. */
const RESUMED_AT_LEAST_MS = 10_000;

export type ConsoleOptions = {
  readonly ledger: Ledger;
  readonly cookie: string;
  readonly ballotId: BallotId;
  readonly random: () => number;
};

/** Joins one life of the hub; ends with it, or when the function it gives is called. */
export function sitAtConsole(life: Life, options: ConsoleOptions): () => void {
  const { ledger, cookie, ballotId, random } = options;
  const { origin } = life;
  const socket = new WebSocket(`${origin.replace(/^http/, 'ws')}/live?as=deputy`, { headers: { cookie }, origin });
  const say = (message: object) => socket.send(JSON.stringify(message));

  const send = (given: Given) => {
    const { cause: id, choice } = given;
    given.sendings += 1;
    say({ kind: 'command', id, command: { type: 'cast-vote', ballotId, memberId: ledger.memberId, choice } });
    life.sent();
  };
  const vote = () => {
    const given = ledger.open ?? (life.mayGive(ledger) ? ledger.give(randomUUID()) : undefined);
    if (given === undefined) return;
    send(given);
    if (random() < 0.1) send(given);
  };
  const hear = (message: ServerMessage) => {
    if (message.kind === 'welcome') say({ kind: 'subscribe', view: 'deputy' });
    if (message.kind === 'refused') life.fault(`${ledger.memberId}: ${message.refusal.code}`);
    if (message.kind === 'answer') hearAnswer(life, ledger, message.answer, vote);
    if (message.kind === 'snapshot') {
      look(life, ballotId, message.state as DeputyView, message.clock);
      vote();
    }
  };
  socket.on('message', (data) => {
    if (!life.isOver) hear(JSON.parse(String(data)) as ServerMessage);
  });
  socket.on('error', () => undefined); // the hub's death is what is drilled
  return () => socket.terminate();
}

function hearAnswer(life: Life, ledger: Ledger, answer: Answer, next: () => void): void {
  if (!answer.ok) {
    life.fault(`${ledger.memberId}: ${answer.refusal.code}`);
  } else if (ledger.acknowledge(answer.id, answer.position)) {
    life.acknowledged();
    next();
  }
}

/** The same ballot runs, with the time left that a restart owes it. */
function look(life: Life, ballotId: BallotId, { ballot }: DeputyView, { remainingMs = 0 }: LiveClock): void {
  if (ballot?.ballotId !== ballotId) life.fault(`the ballot shown is ${ballot?.ballotId}`);
  if (remainingMs < RESUMED_AT_LEAST_MS - life.ageMs) life.fault(`only ${remainingMs} ms left after the restart`);
}
