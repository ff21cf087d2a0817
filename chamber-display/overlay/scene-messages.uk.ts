/** Messages of the scenes over the stream's picture, Ukrainian. What the wall says too is said with the wall's words. */
export const sceneUk = {
  'lower-third.left': 'лишилось',
  'lower-third.warning': 'час завершувати',
  'lower-third.over': 'час вичерпано',
  'lower-third.paused': 'призупинено',
  'lower-third.spoken': 'триває виступ',
  'running.open': 'Триває голосування',
  'running.secret': 'Триває таємне голосування',
  'running.paper': 'Таємне голосування бюлетенями',
  'running.left': 'лишилось',
  'quorum.registered': 'Зареєстровано депутатів',
  'quorum.needed': 'Потрібно для кворуму',
  'clock.starts': 'Засідання почнеться о {time}',
  'clock.starts-on': 'Засідання почнеться {day} о {time}',
  'clock.awaited': 'Очікуємо на початок засідання',
  'break.until': 'Перерва до {time}',
  'break.left': 'до продовження',
  'next.title': 'Наступне питання',
} as const;

export type SceneKey = keyof typeof sceneUk;
