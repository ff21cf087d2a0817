/** The hub's live wire beside the sample site, for who looks at it below `public/`: a welcome, snapshots, one change. */
import type { Server } from 'node:http';
import { WebSocketServer } from 'ws';
import type { ServerMessage } from '#contract/live-wire';
import type { LiveView } from '#contract/views';

/** @param view what goes on; undefined: the wire is not open now. */
export function openSampleWire(server: Server, view: () => LiveView | undefined) {
  const wire = new WebSocketServer({ server, path: '/live/live' });
  let seq = 0;
  const at = () => ({ view: 'live', seq, position: 1, clock: { now: new Date().toISOString() } }) as const;
  const tell = (message: ServerMessage) => {
    for (const socket of wire.clients) socket.send(JSON.stringify(message));
  };
  const tellAll = () => {
    seq += 1;
    const state = view();
    if (state === undefined) for (const socket of wire.clients) socket.terminate();
    else tell({ kind: 'snapshot', ...at(), state });
  };
  wire.on('connection', (socket) => {
    if (view() === undefined) return socket.terminate();
    socket.send(JSON.stringify({ kind: 'welcome', build: 'b1' } satisfies ServerMessage));
    socket.on('message', tellAll);
  });
  return {
    tellAll,
    /** One more has voted. @param missed so many changes got lost before it. */
    vote: (voted: number, missed = 0) => {
      seq += 1 + missed;
      tell({ kind: 'delta', ...at(), patch: { ballot: { voted } } });
    },
    close: () => wire.close(),
  };
}
