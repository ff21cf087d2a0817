/** Ids of commands. `crypto.randomUUID` exists only in secure contexts, and a hall is served over plain HTTP. */

/** A new id: 128 random bits as 32 hexadecimal digits. */
export function newCommandId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
