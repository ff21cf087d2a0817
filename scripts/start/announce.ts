/** What a start prints when everything runs: addresses, one-time sign-in links, how to stop. */
import { networkInterfaces } from 'node:os';
import type { HubReady } from '../house/hub-process.ts';
import type { StartOptions } from './options.ts';

const ANY_ADDRESS = ['0.0.0.0', '::'];

/** Where this machine is reached from itself. */
const ownAddress = ({ host }: StartOptions): string => (ANY_ADDRESS.includes(host) ? '127.0.0.1' : host);

const originOf = (address: string, port: number): string =>
  `http://${address.includes(':') ? `[${address}]` : address}:${port}`;

/** Addresses by which other machines of the hall reach this one. */
function networkOrigins({ host }: StartOptions, port: number): string[] {
  if (!ANY_ADDRESS.includes(host)) return [];
  const addresses = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
  return addresses
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => originOf(address, port));
}

/** One line for programs: addresses that sign in by themselves, once each. */
export function announceJson({ links, httpPort }: HubReady, options: StartOptions): string {
  const origin = originOf(ownAddress(options), httpPort);
  const { hall, chair, secretary, operator, deputy } = links;
  return JSON.stringify({
    hall: origin + hall,
    chair: origin + chair,
    secretary: origin + secretary,
    operator: origin + operator,
    ...(deputy !== undefined && { deputy: origin + deputy }),
  });
}

const TEXTS = {
  uk: {
    runs: 'Дзвін працює.',
    training:
      'Зала навчальна: 26 депутатів, голова й пульти — імітовані; депутат за посиланням реєструється й голосує сам, на своїй сторінці.',
    empty:
      'Рада ще порожня. Відкрийте посилання секретаря, і майстер проведе вас від порожньої машини до першої репетиції.',
    hall: 'Табло',
    chair: 'Головуюча особа',
    secretary: 'Секретар',
    operator: 'Оператор',
    deputy: 'Депутат',
    once: 'Кожне посилання впускає один раз. Нові — після перезапуску.',
    network: 'З інших пристроїв мережі замініть початок адреси на:',
    data: 'Дані:',
    stop: 'Зупинити: Ctrl+C',
  },
  en: {
    runs: 'Dzvin is running.',
    training:
      'A training hall: 26 deputies, the head and the keypads are simulated; the deputy of the link registers and votes on the own page.',
    empty:
      'There is no council yet. Open the secretary’s link, and a guide leads you from an empty machine to the first rehearsal.',
    hall: 'Hall display',
    chair: 'Chair',
    secretary: 'Secretary',
    operator: 'Operator',
    deputy: 'Deputy',
    once: 'Each link lets in once. New ones come with a restart.',
    network: 'From other devices of the network, begin the address with:',
    data: 'Data:',
    stop: 'Stop: Ctrl+C',
  },
} as const;

/** The same for people. */
export function announce(ready: HubReady, options: StartOptions): string {
  const text = TEXTS[options.lang];
  const origin = originOf(ownAddress(options), ready.httpPort);
  const all = ['hall', 'chair', 'secretary', 'operator', 'deputy'] as const;
  const roles = all.filter((role) => ready.links[role] !== undefined);
  const width = Math.max(...roles.map((role) => text[role].length));
  const others = networkOrigins(options, ready.httpPort);
  return [
    text.runs,
    ...(options.training ? [text.training] : []),
    ...(ready.deputyId === undefined ? [text.empty] : []),
    '',
    ...roles.map((role) => `  ${text[role].padEnd(width)}  ${origin}${ready.links[role]}`),
    '',
    text.once,
    ...(others.length > 0 ? [`${text.network} ${others.join('  ')}`] : []),
    `${text.data} ${options.data}`,
    text.stop,
  ].join('\n');
}
