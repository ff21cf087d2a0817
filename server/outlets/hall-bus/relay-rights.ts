/**
 * Who may use the topics of microphone relays on the hub's own broker: a bridge orders the relays that the hall file
 * names and reads what they tell; the relays' own user does the reverse. Nothing else of the bus is opened to them.
 *
 * Tasmota: orders at `cmnd/<topic>/…`, states at `stat/<topic>/…`, presence at `tele/<topic>/LWT`. Shelly, second
 * generation: orders at `<prefix>/rpc`; states, presence and answers at other topics below its prefix.
 */
import type { HallMicrophones } from '#contract/hall-equipment';

/** Beginnings of topics, `/` at the end; or whole topics. */
export type RelayTopics = { readonly orders: readonly string[]; readonly states: readonly string[] };

/** The topics of every relay that the hall file names. */
export function relayTopics(microphones: readonly HallMicrophones[] = []): RelayTopics {
  const tasmota = new Set<string>();
  const shelly = new Set<string>();
  for (const one of microphones) {
    if (one.driver === 'tasmota') for (const { topic } of Object.values(one.places)) tasmota.add(topic);
    if (one.driver === 'shelly') for (const { prefix } of Object.values(one.places)) shelly.add(prefix);
  }
  return {
    orders: [...[...tasmota].map((topic) => `cmnd/${topic}/`), ...[...shelly].map((prefix) => `${prefix}/rpc`)],
    states: [
      ...[...tasmota].flatMap((topic) => [`stat/${topic}/`, `tele/${topic}/`]),
      ...[...shelly].map((prefix) => `${prefix}/`),
    ],
  };
}

/** Whether a topic, or a filter that is subscribed to, lies within these. */
export const within = (allowed: readonly string[], topic: string): boolean =>
  allowed.some((one) => (one.endsWith('/') ? topic.startsWith(one) : topic === one));
