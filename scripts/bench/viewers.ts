/**
 * A process full of viewers, the same for our live wire and for its bare peer: it waits until each of its sockets has
 * the awaited frame and tells when the last one had it. It looks at a frame's length alone.
 */
import { WebSocket } from 'ws';
import type { Group, ViewersOrder, ViewersReport } from './viewers-talk.ts';

/** Sockets opened at a time. */
const AT_A_TIME = 50;

const tell = (report: ViewersReport) => process.send?.(report);
const open: Record<Group, number> = { ours: 0, bare: 0 };
let awaited: { group: Group; leastBytes: number; left: number } | undefined;

function hear(group: Group, data: Buffer): void {
  if (awaited?.group !== group || data.length < awaited.leastBytes) return;
  awaited.left -= 1;
  if (awaited.left > 0) return;
  const lastNs = process.hrtime.bigint();
  awaited = undefined;
  tell({ tells: 'all-have-it', lastNs: String(lastNs), text: data.toString() });
}

function openOne(group: Group, origin: string, cookie: string | undefined): Promise<void> {
  const path = cookie === undefined ? '/' : '/live?as=deputy';
  const headers = cookie === undefined ? {} : { cookie };
  const address = `${origin.replace(/^http/, 'ws')}${path}`;
  const socket = new WebSocket(address, { headers, origin, perMessageDeflate: false });
  return new Promise((resolve, reject) => {
    socket.once('error', reject);
    socket.once('open', () => {
      if (cookie === undefined) resolve();
      else socket.send(JSON.stringify({ kind: 'subscribe', view: 'hall' }));
    });
    let seen = 0;
    socket.on('message', (data: Buffer) => {
      seen += 1;
      if (seen === 2) resolve(); // after the welcome, the snapshot
      hear(group, data);
    });
    socket.once('close', (code) => process.stderr.write(`a viewer's socket was closed (${code})\n`));
  });
}

async function openAll({ group, origin, count, cookies }: Extract<ViewersOrder, { do: 'open' }>): Promise<void> {
  for (let opened = 0; opened < count; opened += AT_A_TIME) {
    const batch = Array.from({ length: Math.min(AT_A_TIME, count - opened) }, (_, index) =>
      openOne(group, origin, cookies[(opened + index) % cookies.length]),
    );
    await Promise.all(batch);
  }
  open[group] = count;
  tell({ tells: 'open', group });
}

process.on('message', (order: ViewersOrder) => {
  if (order.do === 'open') {
    void openAll(order);
    return;
  }
  awaited = { group: order.group, leastBytes: order.leastBytes, left: open[order.group] };
  tell({ tells: 'waiting' });
});
process.on('disconnect', () => process.exit());
