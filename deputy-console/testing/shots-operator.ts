/** Every state of the operator's page, once. */
import type { DeviceId } from '#contract/ids';
import type { OperatorView } from '#contract/views';
import { foundOn, type HallSample, sampleOperator } from './sample-operator.ts';
import { click, type Listed, lose } from './shot.ts';

const operator =
  (sample: HallSample, parts: Partial<OperatorView> = {}): Listed['arrange'] =>
  (hub) =>
    hub.show('operator', sampleOperator(sample, parts), {});

const SMALL = { deputies: 26 };
const HALF_SET_UP = { deputies: 26, bareFrom: 20 };
const found = { 'bridge-1/line1': foundOn() };

export const OPERATOR: readonly Listed[] = [
  { name: 'state', arrange: operator(SMALL), shows: 'article' },
  {
    name: 'state-120',
    arrange: operator({ deputies: 120, ailments: ['mains', 'silent', 'microphone'] }),
    shows: '.fault',
  },
  { name: 'state-away', arrange: operator({ ...SMALL, ailments: ['bridge'] }), shows: '.fault' },
  { name: 'state-dark', arrange: operator({ ...SMALL, ailments: ['silent'] }), shows: '.fault', query: '?theme=dark' },
  { name: 'state-empty', arrange: operator(SMALL, { bridges: {}, devices: {} }), shows: 'h1' },
  { name: 'device', arrange: operator(SMALL), shows: 'article', act: click(/^Місце 7,/) },
  { name: 'set-up', arrange: operator(HALF_SET_UP, { setUp: found }), shows: 'select', query: '#set-up' },
  { name: 'set-up-120', arrange: operator({ deputies: 120, bareFrom: 1 }), shows: 'select', query: '#set-up' },
  {
    name: 'set-up-refused',
    arrange: operator(HALF_SET_UP, { setUp: { 'bridge-1/line1': foundOn(true) } }),
    shows: '.refused',
    query: '#set-up',
  },
  { name: 'set-up-closed', arrange: operator({ ...SMALL, open: true }), shows: '.note', query: '#set-up' },
  {
    name: 'set-up-adopt',
    arrange: operator(HALF_SET_UP, { setUp: found }),
    shows: 'select',
    query: '#set-up',
    act: click('Взяти пристрій за адресою 3'),
  },
  { name: 'walk', arrange: operator(HALF_SET_UP), shows: 'select', query: '#set-up', act: click('Почати обхід') },
  { name: 'check', arrange: operator(SMALL), shows: 'select', query: '#set-up', act: click('Пройти ще раз') },
  {
    name: 'check-wrong',
    arrange: operator(SMALL),
    shows: 'select',
    query: '#set-up',
    act: async (page, hub) => {
      await click('Пройти ще раз')(page);
      const pressedAtSeat = { device: 'line1-04' as DeviceId, at: '2025-12-18T09:42:09.000Z', count: 1 };
      hub.show('operator', sampleOperator(SMALL, { pressedAtSeat }));
      await page.getByRole('alert').waitFor();
    },
  },
  {
    name: 'microphones',
    arrange: operator({ ...SMALL, ailments: ['microphone'] }),
    shows: 'table',
    query: '#microphones',
  },
  { name: 'microphones-none', arrange: operator(SMALL, { microphones: {} }), shows: 'h1', query: '#microphones' },
  { name: 'server', arrange: operator({ ...SMALL, ailments: ['mains', 'microphone'] }), shows: 'dl', query: '#server' },
  { name: 'offline', arrange: operator(SMALL), shows: 'article', act: lose },
];
