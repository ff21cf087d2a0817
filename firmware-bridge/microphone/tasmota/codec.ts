/**
 * Tasmota over MQTT with its usual topics: `cmnd/<topic>/POWER<n>` takes ON and OFF, and asks when empty; the relay
 * answers and tells changes on `stat/<topic>/POWER<n>` (one that has a single relay on `…/POWER`) and its presence,
 * retained, on `tele/<topic>/LWT`. On means open.
 */

export type TasmotaAddress = { readonly topic: string; readonly relay: number };
export type TasmotaSaid =
  | { readonly kind: 'power'; readonly relay: number; readonly open: boolean }
  | { readonly kind: 'presence'; readonly online: boolean }
  | { readonly kind: 'discarded'; readonly reason: 'topic' | 'payload' };

export const command = ({ topic, relay }: TasmotaAddress): string => `cmnd/${topic}/POWER${relay}`;
export const payload = (open: boolean): 'ON' | 'OFF' => (open ? 'ON' : 'OFF');
export const answerTopics = ({ topic, relay }: TasmotaAddress): string[] => [
  `stat/${topic}/POWER${relay}`,
  ...(relay === 1 ? [`stat/${topic}/POWER`] : []),
];
export const presence = (topic: string): string => `tele/${topic}/LWT`;

/** What a message below `stat/<device>/` or `tele/<device>/` says. */
export function understand(device: string, topic: string, text: string): TasmotaSaid {
  if (topic === presence(device)) {
    if (text === 'Online' || text === 'Offline') return { kind: 'presence', online: text === 'Online' };
    return { kind: 'discarded', reason: 'payload' };
  }
  const prefix = `stat/${device}/POWER`;
  const digits = topic.startsWith(prefix) ? topic.slice(prefix.length) : 'none';
  if (!/^[0-9]{0,2}$/.test(digits)) return { kind: 'discarded', reason: 'topic' };
  if (text !== 'ON' && text !== 'OFF') return { kind: 'discarded', reason: 'payload' };
  return { kind: 'power', relay: digits === '' ? 1 : Number(digits), open: text === 'ON' };
}
