/** Samples of the broadcast as the operator sees it. */
import type { SittingId } from '#contract/ids';
import type { OnAirLink, OnAirView } from '#contract/on-air';

const AT = '2025-12-19T08:41:40.000Z';

/** An OBS that Dzvin leads. */
export const SAMPLE_OBS: OnAirLink = {
  ...{ kind: 'obs', name: 'OBS у серверній', state: 'connected', automatic: true, scene: 'Трибуна' },
  scenes: ['Зала', 'Трибуна', 'Місце 5', 'Заставка'],
  streamsSince: '2025-12-19T07:55:12.000Z',
  last: { at: AT, what: { uk: 'Сцена «Трибуна»', en: 'Scene “Трибуна”' } },
  why: {
    uk: 'В OBS немає сцен, які названо в правилах: «Головуючий» (є «Головуюча»). Створіть їх в OBS або виправте on-air.json.',
    en: 'OBS has no scenes of these names, which rules name: “Головуючий” (there is “Головуюча”). Make them in OBS, or correct on-air.json.',
  },
};
/** One that is gone in a closed part of the sitting. */
export const LOST_OBS: OnAirLink = {
  ...{ kind: 'obs', name: 'OBS', state: 'connecting', automatic: true },
  why: {
    uk: 'OBS не відповідає за адресою 192.168.1.20:4455 (ECONNREFUSED). Запустіть OBS і ввімкніть «Інструменти → Налаштування WebSocket сервера».',
    en: 'OBS does not answer at 192.168.1.20:4455 (ECONNREFUSED). Start OBS and switch on “Tools → WebSocket Server Settings”.',
  },
  exposed: {
    uk: 'Закрита частина триває, а OBS не відповідає: закритий розгляд може йти в ефір. Зупиніть трансляцію в OBS або на каналі.',
    en: 'A closed part is on and OBS does not answer: it may be on air. Stop the stream in OBS or at the channel.',
  },
};
export const TALLIES: readonly OnAirLink[] = [
  { kind: 'osc', name: 'Companion', state: 'sending', last: { at: AT, what: { uk: 'Трибуна', en: 'Rostrum' } } },
  { kind: 'mqtt', name: 'Tally на камерах', state: 'connected' },
];

export const sampleOnAir = (links: readonly OnAirLink[]): OnAirView => ({
  links: Object.fromEntries(links.map((link) => [link.name, link])),
  sittingId: '8-42-1' as SittingId,
  videos: { 1: { at: '2025-12-19T07:55:12.000Z', from: 'encoder' } },
});
