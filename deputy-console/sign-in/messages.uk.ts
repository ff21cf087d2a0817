/** What the sign-in page says, in Ukrainian. */
export const uk = {
  'sign-in.title': 'Вхід за іменем і PIN',
  'sign-in.page': 'Вхід — Дзвін',
  'sign-in.who': 'Хто ви?',
  'sign-in.find': 'Знайти за прізвищем',
  'sign-in.loading': 'Зʼєднання із сервером…',
  'sign-in.none': 'Поки ніхто не має PIN. Відкрийте своє посилання для входу; його дає секретар ради.',
  'sign-in.found':
    '{count, plural, one {Знайдено # імʼя} few {Знайдено # імені} many {Знайдено # імен} other {Знайдено # імені}}',
  'sign-in.not-found': 'Такого прізвища серед тих, хто має PIN, немає.',
  'sign-in.unreachable': 'Сервер не відповідає. Перевірте мережу зали й спробуйте ще раз.',
  'sign-in.again': 'Спробувати ще раз',
  'sign-in.another': 'Обрати інше імʼя',
  'sign-in.pin': 'PIN: {name}',
  'sign-in.give': 'Увійти',
  'sign-in.back': 'Стерти цифру',
  'sign-in.digits':
    '{count, plural, =0 {Цифр не введено} one {Введено # цифру} few {Введено # цифри} many {Введено # цифр} other {Введено # цифри}}',
  'sign-in.forgot': 'Забули PIN? Попросіть у секретаря ради або оператора посилання для входу.',
  'role.chair': 'веде засідання',
  'role.secretary': 'секретар',
  'role.operator': 'оператор',
  'role.deputy': 'місце депутата',
  'role.display': 'табло',
} as const;
