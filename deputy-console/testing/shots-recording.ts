/** States of the recording on the operator's page. */
import type { RecordingView } from '#contract/recording';
import { sampleOnAir } from './sample-on-air.ts';
import { sampleOperator } from './sample-operator.ts';
import type { Listed } from './shot.ts';

const GOES: RecordingView = {
  ...{ state: 'recording', asked: true, codec: 'opus', source: 'ALSA: plughw:CARD=CODEC', archive: {} },
  since: '2025-12-18T08:00:03.120Z',
  level: { peak: -11.4, rms: -24.8 },
  disk: { freeBytes: 84_000_000_000, minutes: 2880 },
};

const recording =
  (view: RecordingView): Listed['arrange'] =>
  (hub) => {
    hub.show('operator', sampleOperator({ deputies: 26, open: true }), {});
    hub.show('on-air', sampleOnAir([]));
    hub.show('recording', view);
  };
const state = (name: string, view: RecordingView, theme = ''): Listed => ({
  ...{ name: `recording${name}`, arrange: recording(view), shows: '#recording', query: `${theme}#on-air` },
  act: async (page) => {
    await page.evaluate("document.querySelector('#recording').scrollIntoView()");
  },
});

export const RECORDING: readonly Listed[] = [
  state('', GOES),
  state(
    '-silent',
    {
      ...GOES,
      level: { peak: -71.2, rms: -80 },
      silentSince: '2025-12-18T09:41:02.000Z',
      disk: { freeBytes: 3_000_000_000, minutes: 96, low: true },
    },
    '?theme=dark',
  ),
  state('-failed', {
    ...{ state: 'failed', codec: 'opus', source: 'rtsp://mixer.lan/hall', archive: {} },
    disk: { freeBytes: 84_000_000_000, minutes: 2880 },
    why: {
      uk: 'Пристрій із потоком не відповідає. Перевірте, чи він увімкнений і в мережі; спроби тривають.',
      en: 'The device with the stream does not answer. Check that it is on and in the network; it is tried again.',
    },
  }),
  state('-idle', {
    ...{ state: 'ready', idle: 'ended-by-hand', codec: 'opus', source: 'ALSA: plughw:CARD=CODEC', archive: {} },
    level: { peak: -11.4, rms: -24.8 },
    disk: { freeBytes: 84_000_000_000, minutes: 2880 },
  }),
  state('-off', { state: 'off', archive: {} }),
];
