/**
 * The names of the bridge's connections among the broker's clients. A second client of the same name throws the first
 * off, so nobody who lacks the bridge's password may know them; they are the same after a restart, so that the broker
 * lets go of what was before. In: the bridge's id and password. Out: client ids of MQTT.
 */
import { createHmac } from 'node:crypto';
import type { BridgeId } from '#contract/ids';

/** Which of the bridge's two connections: the hall bus itself, or the one that microphone relays hang on. */
export type Connection = 'bridge' | 'relays';

/** As many characters as every MQTT 3.1.1 broker takes (23) allow beside the connection's name. */
const DIGEST_LENGTH = 12;

/** @param secret the bridge's password on the broker. */
export function clientIdOf(connection: Connection, bridge: BridgeId, secret: string): string {
  const digest = createHmac('sha256', secret).update(`client id ${connection} ${bridge}`).digest('hex');
  return `${connection}-${digest.slice(0, DIGEST_LENGTH)}`;
}
