/**
 * How much the broker inside the hub takes from one who connects. In: the bytes of a connection as they come; out:
 * whether they stay within bounds. MQTT 3.1.1, 2.2: a packet is its type, its length in one to four bytes, and so many
 * bytes more.
 */

/** Most that an announced packet may hold, bytes: the health of a thousand devices fits. */
export const LARGEST_PACKET_BYTES = 1_048_576;
/** Most that somebody may send who has not yet said who it is, bytes: CONNECT with name, password and last will fits. */
export const LARGEST_CONNECT_BYTES = 8192;

const MORE = 0x80;

/** @returns whether the connection may go on after these bytes; `limit` is asked for with each packet's length. */
export function packetLimit(limit: () => number): (bytes: Uint8Array) => boolean {
  let left = 0;
  let length = 0;
  let place = -1;
  return (bytes) => {
    for (let at = 0; at < bytes.length; ) {
      if (left > 0) {
        const taken = Math.min(left, bytes.length - at);
        left -= taken;
        at += taken;
        continue;
      }
      const byte = bytes[at] ?? 0;
      at += 1;
      if (place < 0) {
        place = 0;
        length = 0;
        continue;
      }
      length += (byte & ~MORE) << (7 * place);
      place += 1;
      if (place > 4 || length > limit()) return false;
      if ((byte & MORE) !== 0) continue;
      left = length;
      place = -1;
    }
    return true;
  };
}
