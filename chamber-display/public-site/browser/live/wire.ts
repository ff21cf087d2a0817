/**
 * The hall's state over the live wire, where the hub itself shows the page. Views come as snapshots and changes, and a
 * beat tells that the hub is there. Whatever goes wrong with it ends it, once; the files are always there instead.
 */

import { SILENCE_MS } from '#contract/live-timing';
import type { LiveClock, ServerMessage } from '#contract/live-wire';
import type { LiveView } from '#contract/views';
import { applyPatch, type Json } from '../../../kit/merge-patch.ts';

export type WireOptions = {
  readonly onHeard: (clock: LiveClock, view: LiveView) => void;
  readonly onEnded: () => void;
};

/** @returns what ends it. */
export function openWire(address: string, { onHeard, onEnded }: WireOptions): () => void {
  const socket = new WebSocket(address);
  let state: Json | undefined;
  let seq = 0;
  let silence = setTimeout(end, SILENCE_MS);

  function end(): void {
    clearTimeout(silence);
    socket.onclose = null;
    socket.onmessage = null;
    socket.close();
    onEnded();
  }
  const ask = () => socket.send(JSON.stringify({ kind: 'subscribe', view: 'live' }));

  socket.onclose = end;
  socket.onmessage = ({ data }: MessageEvent<string>) => {
    const message: ServerMessage = JSON.parse(data);
    clearTimeout(silence);
    silence = setTimeout(end, SILENCE_MS);
    if (message.kind === 'welcome') return message.rehearsal ? end() : ask();
    if (message.kind === 'refused') return end();
    if (message.kind === 'snapshot') state = message.state as Json;
    else if (message.kind === 'delta') {
      if (message.seq !== seq + 1) return ask();
      state = applyPatch(state, message.patch as Json);
    } else if (message.kind !== 'beat') return;
    if (message.kind !== 'beat') seq = message.seq;
    if (state !== undefined) onHeard(message.clock, state as unknown as LiveView);
  };
  return () => {
    socket.onclose = null;
    socket.onmessage = null;
    clearTimeout(silence);
    socket.close();
  };
}
