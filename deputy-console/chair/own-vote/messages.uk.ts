/** What the chair's page says of the own vote of whoever presides, in Ukrainian; it is fetched where somebody may vote. */
export const ownUk = {
  'own.title': 'Ваш голос: {name}',
  'own.part': 'Ваш голос',
  'own.sign-in': 'Реєстрація й голос тут: {name}…',
  'own.register': 'Зареєструватися: {name}…',
  'own.open': 'Ваш голос…',
  'own.pin.title': 'Введіть свій PIN',
  'own.pin.how':
    'Голос — особистий: головування його не дає. Це той самий PIN, що на вашому планшеті депутата. Якщо його ще немає, відкрийте посилання депутата від секретаря й задайте PIN.',
  'own.none': 'ще не подано',
  'own.recorded': 'Зараховано: {choice}, запис № {position}',
  'own.sending': 'Надсилаю: {choice}…',
  'own.unconfirmed': 'Не підтверджено: обірвався звʼязок. Натисніть ще раз.',
  'own.ready': 'Вас зареєстровано.',
  'own.ready.how': 'Коли відкриєте голосування, на сторінці зʼявляться три кнопки вашого голосу.',
  'own.done': 'До сторінки головуючого',
} as const;

export type OwnKey = keyof typeof ownUk;
