import { statSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'tap';
import type { BridgeHealth } from '#contract/hall-health';
import type { BridgeId, DeviceId } from '#contract/ids';
import type { HallNow } from '../../hub/face.ts';
import { quietHall } from '../../views/testing/paper-hub.ts';
import { raise } from '../testing/rig.ts';
import { strictlyParsed } from './testing/strict-parser.ts';
import { textOf } from './text-format.ts';
import { openMetricsToken } from './token.ts';

const bridge = 'bridge-1' as BridgeId;
const device = 'line1-00' as DeviceId;
const TOKEN = 'a-token-of-the-test';
const health: BridgeHealth = {
  lines: [
    {
      ...{ line: 'line1', path: '/dev/ttyUSB0', open: true, cycleMs: 74.5, plannedCycleMs: 75 },
      ...{
        discardedBytes: { checksum: 4, noise: 1 },
        discardedPresses: { kept: 3 },
        framesIn: 10,
        framesOut: 11,
        reopened: 2,
      },
    },
  ],
  devices: [{ device, online: true, secure: true, resends: 3, refusedFrames: 1, lastAnswerMsAgo: 2000 }],
  readers: [
    {
      ...{ device: 'reader-1' as DeviceId, kind: 'pn532', path: '/dev/ttyUSB3', online: false, cards: 5 },
      ...{ discardedBytes: { checksum: 9 }, reopened: 1 },
    },
  ],
  microphones: [{ driver: 'shure', sent: 6, received: 5, discarded: { unknown: 2 } }],
  unacknowledged: 0,
};
const hall = (atMs: number): HallNow => ({
  ...quietHall,
  online: new Set([bridge]),
  bridges: new Map([[bridge, { health, atMs }]]),
  lines: [{ bridge, line: 'line1' }],
  keypads: [{ bridge, device, line: 'line1', seat: 2 }],
  microphones: [{ place: 'chair', driver: 'shure', asked: true, open: true, reachable: true, corrected: 0, bridge }],
  refused: { UNKNOWN_DEVICE: 7 },
});

async function metricsOf(t: { teardown(run: () => Promise<void>): void }, header?: string) {
  const rig = await raise({
    teardown: (run) => t.teardown(run),
    metricsToken: TOKEN,
    machine: () => ({ temperatureC: 51.5 }),
  });
  rig.hub.hallNow = hall(rig.hub.nowMs);
  rig.hub.linkOf(device, 'up');
  return rig.app.inject({ url: '/metrics', headers: header === undefined ? {} : { authorization: header } });
}

test('hall and hub are measured in a format that Prometheus takes, one sample a line and a device', async (t) => {
  const { statusCode, headers, body } = await metricsOf(t, `Bearer ${TOKEN}`);
  t.equal(statusCode, 200);
  t.equal(headers['content-type'], 'text/plain; version=0.0.4; charset=utf-8');
  const families = strictlyParsed(body);
  const only = (name: string) => families.get(`dzvin_${name}`)?.samples;
  t.match(only('line_cycle_seconds'), [{ labels: { bridge, line: 'line1' }, value: 0.0745 }]);
  t.match(only('device_up'), [{ labels: { bridge, line: 'line1', device, seat: '2' }, value: 1 }]);
  t.match(only('device_last_answer_age_seconds'), [{ value: 2 }]);
  t.match(only('line_discarded_bytes_total'), [
    { labels: { reason: 'checksum' }, value: 4 },
    { labels: { reason: 'noise' }, value: 1 },
  ]);
  t.match(only('line_discarded_presses_total'), [{ labels: { reason: 'kept' }, value: 3 }]);
  t.match(only('refused_reports_total'), [{ labels: { code: 'UNKNOWN_DEVICE' }, value: 7 }]);
  t.match(only('microphone_open'), [{ labels: { place: 'chair', driver: 'shure' }, value: 1 }]);
  t.match(only('microphone_messages_discarded_total'), [{ labels: { driver: 'shure', reason: 'unknown' }, value: 2 }]);
  t.match(only('reader_up'), [{ labels: { device: 'reader-1' }, value: 0 }]);
  t.match(only('temperature_celsius'), [{ value: 51.5 }]);
});

test('nobody’s name is measured', async (t) => {
  const { body } = await metricsOf(t, `Bearer ${TOKEN}`);
  t.notMatch(body, /\p{Script=Cyrillic}/u);
});

test('without the token, or with another, nothing is told', async (t) => {
  for (const header of [undefined, 'Bearer another', `Basic ${TOKEN}`, TOKEN]) {
    t.match(await metricsOf(t, header), { statusCode: 401, body: /NO_METRICS_TOKEN/ });
  }
});

test('the token is made once, and its file is the owner’s alone', async (t) => {
  const folder = t.testdir();
  const token = openMetricsToken(folder);
  t.match(token, /^[\w-]{43}$/);
  t.equal(openMetricsToken(folder), token);
  t.equal(statSync(join(folder, 'metrics-token')).mode & 0o777, 0o600);
});

test('values of labels are escaped', async (t) => {
  const text = textOf([
    { name: 'dzvin_line_open', help: 'a\\b\nc', type: 'gauge', samples: [{ labels: { line: 'a"b\\c\nd' }, value: 1 }] },
  ]);
  t.match(strictlyParsed(text).get('dzvin_line_open')?.samples, [{ labels: { line: 'a"b\\c\nd' }, value: 1 }]);
});
