/** Every state of the operator's page, once. */
import type { BackupsView } from '#contract/backups';
import type { DeviceId } from '#contract/ids';
import type { OnAirView } from '#contract/on-air';
import type { ScreenVoice } from '#contract/spoken-words';
import type { HallView, OperatorView } from '#contract/views';
import { sampleHall } from '#kit/sample-views';
import { sampleSecretary } from './sample.ts';
import { SOME_RECORDED, sampleBackups, sampleScreens, sampleWatches } from './sample-beside.ts';
import { LOST_OBS, SAMPLE_OBS, sampleOnAir, TALLIES } from './sample-on-air.ts';
import { foundOn, type HallSample, sampleOperator } from './sample-operator.ts';
import { sampleSeal, sampleTrust } from './sample-seal.ts';
import { ACCOUNTS, settledOffice } from './sample-settings.ts';
import { click, type Listed, lose } from './shot.ts';

const operator =
  (sample: HallSample, parts: Partial<OperatorView> = {}): Listed['arrange'] =>
  (hub) =>
    hub.show('operator', sampleOperator(sample, parts), {});

const SMALL = { deputies: 26 };
const HALF_SET_UP = { deputies: 26, bareFrom: 20 };
const found = { 'bridge-1/line1': foundOn() };

/** The operator's page with the hall's screens. */
const screens =
  (held = false, parts: Partial<HallView> = { screens: sampleScreens(held) }, voice?: ScreenVoice): Listed['arrange'] =>
  (hub) => {
    hub.show('operator', sampleOperator({ ...SMALL, open: true }, { watches: sampleWatches(voice) }), {});
    hub.show('hall', { ...sampleHall({ ...SMALL, scene: 'item', nasty: true }), ...parts });
    hub.ask = (path) =>
      path.startsWith('/api/spoken')
        ? { status: 200, body: SOME_RECORDED }
        : { status: 201, body: { path: '/enter/1234567890abcdef', expiresAt: '2025-12-19T09:42:06.000Z' } };
  };
const failed = {
  at: '2025-12-18T01:00:04.000Z',
  why: {
    uk: 'Теки для копій /media/usb немає або в неї не можна писати. Вставте носій і спробуйте ще раз.',
    en: 'The folder for backups /media/usb is not there or cannot be written. Put the medium in and try again.',
  },
};
/** The operator's page with the broadcast of a sitting that is on. */
const onAir =
  (view: OnAirView): Listed['arrange'] =>
  (hub) => {
    operator({ ...SMALL, open: true })(hub);
    hub.show('on-air', view);
  };
const backups = (view: BackupsView): Listed['arrange'] => operator(SMALL, { backups: view });

export const OPERATOR: readonly Listed[] = [
  { name: 'state', arrange: operator(SMALL), shows: 'article' },
  {
    name: 'state-120',
    arrange: operator({ deputies: 120, ailments: ['mains', 'silent', 'microphone'] }),
    shows: '.fault',
  },
  { name: 'state-away', arrange: operator({ ...SMALL, ailments: ['bridge'] }), shows: '.fault' },
  { name: 'state-dark', arrange: operator({ ...SMALL, ailments: ['silent'] }), shows: '.fault', query: '?theme=dark' },
  {
    name: 'state-rehearsal',
    arrange: (hub) => {
      hub.rehearsal = true;
      operator(SMALL)(hub);
    },
    shows: '.rehearsal',
  },
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
  {
    name: 'server',
    arrange: operator({ ...SMALL, ailments: ['mains', 'microphone'] }, { seal: { ...sampleSeal, trust: sampleTrust } }),
    shows: 'dl',
    query: '#server',
  },
  { name: 'screens', arrange: screens(), shows: 'article', query: '#screens' },
  { name: 'screens-held', arrange: screens(true), shows: '.held', query: '?theme=dark#screens' },
  { name: 'screens-none', arrange: screens(false, {}), shows: '.empty', query: '#screens' },
  { name: 'screens-mute', arrange: screens(false, undefined, 'none'), shows: '.voice.warn', query: '#screens' },
  {
    name: 'screens-show',
    arrange: screens(),
    shows: 'article',
    query: '#screens',
    act: click('Показати на екрані «ліворуч»'),
  },
  {
    name: 'screens-edit',
    arrange: screens(),
    shows: 'article',
    query: '#screens',
    act: click('Змінити екран «над президією»'),
  },
  {
    name: 'screens-notice',
    arrange: screens(true),
    shows: '.held',
    query: '#screens',
    act: async (page) => {
      await click('На всіх екранах')(page);
      await page.getByRole('menuitem', { name: 'Оголошення' }).click();
    },
  },
  {
    name: 'screens-link',
    arrange: screens(),
    shows: 'article',
    query: '#screens',
    act: click('QR для входу: екран «ліворуч»'),
  },
  { name: 'on-air', arrange: onAir(sampleOnAir([SAMPLE_OBS, ...TALLIES])), shows: 'article', query: '#on-air' },
  {
    name: 'on-air-by-hand',
    arrange: onAir(sampleOnAir([{ ...SAMPLE_OBS, byHand: true, handUntil: '2025-12-19T08:52:00.000Z' }])),
    shows: 'article',
    query: '#on-air',
  },
  {
    name: 'on-air-exposed',
    arrange: onAir(sampleOnAir([LOST_OBS])),
    shows: '[role=alert]',
    query: '?theme=dark#on-air',
  },
  { name: 'on-air-none', arrange: onAir(sampleOnAir([])), shows: 'pre', query: '#on-air' },
  { name: 'backups', arrange: backups(sampleBackups()), shows: 'table', query: '#backups' },
  { name: 'backups-old', arrange: backups(sampleBackups({ old: true, failed }, 9)), shows: '.warn', query: '#backups' },
  { name: 'backups-none', arrange: backups(sampleBackups({ running: true }, 0)), shows: '.note', query: '#backups' },
  {
    name: 'users',
    arrange: (hub) => {
      operator(SMALL)(hub);
      hub.ask = () => ({ status: 200, body: ACCOUNTS });
      hub.show('office', settledOffice(26));
    },
    shows: 'table',
    query: '?as=operator#users',
  },
  {
    name: 'ballots',
    arrange: (hub) => {
      operator({ ...SMALL, open: true })(hub);
      hub.show('secretary', sampleSecretary({ ...SMALL, scene: 'item' }));
    },
    shows: 'table',
    query: '?as=operator#ballots',
  },
  { name: 'offline', arrange: operator(SMALL), shows: 'article', act: lose },
];
