/** Why a rehearsal in the browser does not begin, or is over. */
import type { Sentences } from './sentences.ts';

export const rehearsalRefusals = {
  REHEARSAL_NOT_NOW: {
    uk: 'Засідання триває. Репетицію починають, коли воно закрите.',
    en: 'A sitting is under way. A rehearsal is begun when it is closed.',
  },
  REHEARSAL_RUNS: {
    uk: 'Репетиція вже триває. Завершіть її, тоді починайте іншу.',
    en: 'A rehearsal is under way. End it before another begins.',
  },
  NO_REHEARSAL: {
    uk: 'Репетиція зараз не йде. Почніть її з плану засідання.',
    en: 'No rehearsal runs now. Begin one from the plan of a sitting.',
  },
  REHEARSAL_OVER: {
    uk: 'Репетицію закінчено, ця сторінка більше нічого не робить. Закрийте її; справжнє засідання — на Вашій звичайній сторінці.',
    en: 'The rehearsal is over, this page does nothing any more. Close it; the real sitting is on your usual page.',
  },
  NO_REHEARSALS: {
    uk: 'Цей сервер запущено без нагляду, тому поруч із ним репетицію не почати. Запустіть його командою npm start.',
    en: 'This hub was started alone, so no rehearsal can begin beside it. Start it with npm start.',
  },
} as const satisfies Sentences;
