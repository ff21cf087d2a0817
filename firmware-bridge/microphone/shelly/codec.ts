/**
 * Shelly's second generation over MQTT: JSON-RPC on `<prefix>/rpc`, answered on `<src>/rpc` with the same id; changes on
 * `<prefix>/events/rpc` (NotifyStatus) and, where switched on, `<prefix>/status/switch:<n>`; presence, retained, on
 * `<prefix>/online`. `src` is below the relay's own prefix, so that each relay needs rights there alone. On means open.
 */

import { checker } from '#contract/check';
import { Type } from '#typebox';

export type ShellySaid =
  /** `answers`: id of the request. */
  | { readonly kind: 'switch'; readonly switch: number; readonly open: boolean; readonly answers?: number }
  | { readonly kind: 'presence'; readonly online: boolean }
  /** About something else. */
  | { readonly kind: 'other' }
  | { readonly kind: 'discarded'; readonly reason: 'topic' | 'payload' | 'refused' };

/** Id of requests whose answer says nothing of the state. */
const ORDER_ID = 0;

const Id = Type.Integer({ minimum: 0 });
const Status = Type.Object({ id: Id, output: Type.Boolean() });
const Answer = Type.Object({
  id: Id,
  result: Type.Optional(Type.Object({ output: Type.Optional(Type.Boolean()), id: Type.Optional(Id) })),
  error: Type.Optional(Type.Object({ code: Type.Integer() })),
});
const Notice = Type.Object({ method: Type.String(), params: Type.Record(Type.String(), Type.Unknown()) });
const asStatus = checker(Status);
const asAnswer = checker(Answer);
const asNotice = checker(Notice);

export const source = (prefix: string): string => `${prefix}/dzvin`;
export const requests = (prefix: string): string => `${prefix}/rpc`;
export const answers = (prefix: string): string => `${source(prefix)}/rpc`;
export const notices = (prefix: string): string => `${prefix}/events/rpc`;
export const presence = (prefix: string): string => `${prefix}/online`;
export const status = (prefix: string, id: number): string => `${prefix}/status/switch:${id}`;

export const switchSet = (prefix: string, id: number, on: boolean): string =>
  JSON.stringify({ id: ORDER_ID, src: source(prefix), method: 'Switch.Set', params: { id, on } });
export const switchGet = (prefix: string, id: number, question: number): string =>
  JSON.stringify({ id: question, src: source(prefix), method: 'Switch.GetStatus', params: { id } });

/** What a message below the relay's prefix says: all of it, for a notice may speak of several switches. */
export function understand(prefix: string, topic: string, text: string): readonly ShellySaid[] {
  if (topic === presence(prefix)) {
    if (text === 'true' || text === 'false') return [{ kind: 'presence', online: text === 'true' }];
    return [{ kind: 'discarded', reason: 'payload' }];
  }
  const message = parsed(text);
  if (topic === answers(prefix)) return [understandAnswer(message)];
  if (topic === notices(prefix)) return understandNotice(message);
  if (topic.startsWith(`${prefix}/status/switch:`)) return [understandStatus(message)];
  return [{ kind: 'discarded', reason: 'topic' }];
}

function understandAnswer(message: unknown): ShellySaid {
  const answer = asAnswer(message);
  if (!answer.ok) return { kind: 'discarded', reason: 'payload' };
  const { id, result, error } = answer.value;
  if (error !== undefined) return { kind: 'discarded', reason: 'refused' };
  if (result?.output === undefined || result.id === undefined) return { kind: 'other' };
  return { kind: 'switch', switch: result.id, open: result.output, answers: id };
}

function understandNotice(message: unknown): readonly ShellySaid[] {
  const notice = asNotice(message);
  if (!notice.ok) return [{ kind: 'discarded', reason: 'payload' }];
  const { method, params } = notice.value;
  if (method !== 'NotifyStatus') return [{ kind: 'other' }];
  const said = Object.entries(params).filter(([key]) => key.startsWith('switch:'));
  // A notice tells what changed: power alone, without the switch itself, is about something else.
  return said.map(([, value]) => (hasOutput(value) ? understandStatus(value) : { kind: 'other' }));
}

function understandStatus(message: unknown): ShellySaid {
  const checked = asStatus(message);
  if (!checked.ok) return { kind: 'discarded', reason: 'payload' };
  return { kind: 'switch', switch: checked.value.id, open: checked.value.output };
}

const hasOutput = (value: unknown): boolean => typeof value === 'object' && value !== null && 'output' in value;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
