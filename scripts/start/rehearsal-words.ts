/** Why a rehearsal does not run, in words for the secretary: what happened, what became of the real house, what to do. */
import type { Words } from './words.ts';

const ENDED: Words = {
  uk: 'Одна з програм репетиції зупинилася, тому репетицію завершено. Справжнього журналу це не торкнулося. Почніть репетицію знову.',
  en: 'A program of the rehearsal stopped, so the rehearsal has ended. The real journal is untouched. Begin the rehearsal again.',
};
const BROKEN_OFF: Words = {
  uk: 'Сервер перезапустився, і репетиція перервалася. Усе з неї видалено, справжнього журналу це не торкнулося. Почніть репетицію знову.',
  en: 'The server was restarted and the rehearsal broke off. All of it is deleted, the real journal is untouched. Begin the rehearsal again.',
};

/** @param what what became of it, or what was thrown as it started. @param port of its pages, as it was asked for. */
export function whyNoRehearsal(what: unknown, port = 0): Words {
  if (what === 'ended') return ENDED;
  if (what === 'broken-off') return BROKEN_OFF;
  const message = what instanceof Error ? what.message : String(what);
  return /EADDRINUSE/.test(message)
    ? portTaken(port)
    : { uk: `Репетиція не почалася: ${message}`, en: `The rehearsal did not begin: ${message}` };
}

const portTaken = (port: number): Words => ({
  uk: `Порт ${port}, на якому відкриваються сторінки репетиції, зайняла інша програма. Зупиніть її або попросіть того, хто обслуговує сервер, запустити Дзвін з іншим портом: npm start -- --rehearsal-port ${port + 1}`,
  en: `Port ${port}, where the rehearsal’s pages open, is in use by another program. Stop it, or ask whoever looks after the server to start Dzvin with another: npm start -- --rehearsal-port ${port + 1}`,
});
