/** Devices adopted earlier beside those of a hall file that has changed since. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'tap';
import type { BridgeId, DeviceId } from '#contract/ids';
import { Bridge } from './bridge.ts';
import { ManualClock } from './clock.ts';

test('the hall file goes before what was adopted earlier, and what is passed over is said', async (t) => {
  const kept = (device: string, line: string, address: number) => {
    const identity = { vendor: 'd2f1a0', model: 1, serial: address };
    return { state: 'adopted', device, line, address, key: 'ab'.repeat(16), ...identity };
  };
  const devicesFile = join(t.testdir(), 'devices.json');
  const devices = [
    kept('of-before', 'line1', 1),
    kept('gone', 'line9', 1),
    kept('fits', 'line1', 7),
    kept('named', 'line1', 2),
  ];
  writeFileSync(devicesFile, JSON.stringify({ format: 'bridge-devices/1', devices }), { mode: 0o644 });
  const device = (id: string, address: number) => ({ device: id as DeviceId, address, baseKey: Buffer.alloc(16) });
  const line = { name: 'line1', path: '/dev/null', baud: 115_200, medium: 'usb' } as const;
  const lines = [{ ...line, devices: [device('desk', 1), device('named', 2)] }];
  const base = { bridge: 'b1' as BridgeId, broker: 'mqtt://127.0.0.1:1', username: 'b1', secret: 'x', minCycleMs: 50 };
  const log: object[] = [];
  const told = (event: string, fields: object) => log.push({ event, ...fields });
  const bridge = new Bridge(
    { ...base, plan: false, lines, readers: [], microphones: [], devicesFile },
    new ManualClock(),
    told,
  );
  t.teardown(() => bridge.end());
  const event = 'kept-device-passed-over';
  t.same(log, [
    { event: 'devices-file-was-open-to-others', path: devicesFile, mode: '644' },
    {
      event,
      device: 'of-before',
      line: 'line1',
      address: 1,
      why: 'the hall file has another device of its id or address',
    },
    { event, device: 'gone', line: 'line9', address: 1, why: 'no such line' },
  ]);
});
