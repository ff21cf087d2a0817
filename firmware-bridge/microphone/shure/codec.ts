/**
 * Shure command strings over TCP (port 2202): ASCII between `< ` and ` >`, no line ends. `SET n AUDIO_MUTE ON` mutes
 * channel n, `GET n AUDIO_MUTE` asks; both are answered by `REP n AUDIO_MUTE ON|OFF`, and so is every change made by
 * others. Strings arrive in pieces and several at once. In: bytes as they come. Out: reports, and how many bytes were
 * thrown away and why.
 */

export type Report = { readonly channel: number; readonly muted: boolean };
export type Heard =
  | { readonly kind: 'report'; readonly report: Report }
  /** A whole string that is about something else. */
  | { readonly kind: 'other' }
  | { readonly kind: 'discarded'; readonly bytes: number; readonly reason: 'noise' | 'too-long' | 'refused' };

/** The longest string of the specification is far shorter. */
const LONGEST = 256;
const MUTE = /^REP ([0-9]{1,3}) AUDIO_MUTE (ON|OFF)$/;

/** @param muted what the channel has to be. */
export const setMute = (channel: number, muted: boolean): string =>
  `< SET ${channel} AUDIO_MUTE ${muted ? 'ON' : 'OFF'} >`;
export const getMute = (channel: number): string => `< GET ${channel} AUDIO_MUTE >`;
export const report = (channel: number, muted: boolean): string =>
  `< REP ${channel} AUDIO_MUTE ${muted ? 'ON' : 'OFF'} >`;

/** Cuts a stream into strings; keeps what has not ended yet. */
export class CommandStrings {
  #rest = '';

  /** @returns the insides of all strings that are whole now, trimmed, and what was thrown away. */
  cut(bytes: Buffer): ({ kind: 'string'; text: string } | Extract<Heard, { kind: 'discarded' }>)[] {
    this.#rest += bytes.toString('latin1');
    const cut: ReturnType<CommandStrings['cut']> = [];
    for (;;) {
      const start = this.#start();
      if (start > 0) cut.push({ kind: 'discarded', bytes: start, reason: 'noise' });
      this.#rest = this.#rest.slice(start);
      const end = this.#rest.indexOf('>');
      if (end < 0) break;
      cut.push({ kind: 'string', text: this.#rest.slice(1, end).trim() });
      this.#rest = this.#rest.slice(end + 1);
    }
    if (this.#rest.length > LONGEST) {
      cut.push({ kind: 'discarded', bytes: this.#rest.length, reason: 'too-long' });
      this.#rest = '';
    }
    return cut;
  }

  /** Where the next string begins: at the last `<` before the next `>`. Blanks between strings are none of the noise. */
  #start(): number {
    this.#rest = this.#rest.trimStart();
    const end = this.#rest.indexOf('>');
    const before = end < 0 ? this.#rest : this.#rest.slice(0, end);
    const start = before.lastIndexOf('<');
    if (start >= 0) return start;
    return end < 0 ? this.#rest.length : end + 1;
  }
}

/** What a whole string from the equipment says. */
export function understand(text: string): Heard {
  const [, channel, value] = MUTE.exec(text) ?? [];
  if (channel !== undefined) return { kind: 'report', report: { channel: Number(channel), muted: value === 'ON' } };
  if (text === 'REP ERR') return { kind: 'discarded', bytes: text.length, reason: 'refused' };
  if (/^(REP|SAMPLE) [A-Z0-9]/.test(text)) return { kind: 'other' };
  return { kind: 'discarded', bytes: text.length, reason: 'noise' };
}
