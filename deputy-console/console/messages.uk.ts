/** What chair, secretary and deputy have in common, in Ukrainian: signing in, the head of the page, health. */
export const consoleUk = {
  'outside.title': 'Ви не увійшли',
  'outside.how':
    'Відкрийте на цьому пристрої своє посилання для входу. Воно особисте й діє один раз; якщо його вже використано, попросіть нове.',
  'outside.whom': 'Посилання дає секретар ради або той, хто обслуговує систему.',
  'outside.again': 'Спробувати ще раз',
  'outside.connecting': 'Зʼєднання із сервером…',
  'outside.unreachable': 'Сервер не відповідає',
  'outside.unreachable.how':
    'Перевірте мережу зали; сторінка зʼєднається сама. Якщо на цьому пристрої ви ще не входили, відкрийте своє посилання для входу.',
  'head.none': 'засідання не скликано',
  'head.state.convened': 'засідання скликано',
  'head.state.open': 'засідання триває',
  'head.state.adjourned': 'перерва',
  'head.state.closed': 'засідання закрито',
  'head.state.ballot': 'голосування триває',
  'health.quorum': 'Кворум є: {deputies}, потрібно {needed}',
  'health.no-quorum': 'Кворуму немає: {deputies}, потрібно {needed}',
  'health.head-present': 'Голова бере участь',
  'health.head-absent': 'Голова не бере участі',
  'health.keypads': 'Пульти {up} з {all}',
  'health.no-keypads': 'Без пультів: голосують з планшетів',
  'health.no-bridge': 'Шлюз пультів не відповідає',
  'health.journal': 'Журнал на диску, № {position}',
  'health.displays': '{count, plural, one {Табло} other {Табло: #}}',
  'health.no-display': 'Табло не підключено',
} as const;

export type ConsoleMessages = Record<keyof typeof consoleUk, string>;
