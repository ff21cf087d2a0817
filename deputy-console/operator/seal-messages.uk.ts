/** What the operator's page says of the device's seal, in Ukrainian. */
export const sealUk = {
  'seal.title': 'Печатка пристрою',
  'seal.how': 'Нею засвідчено кожен PDF із паперами засідань. Це не КЕП.',
  'seal.state': 'Стан',
  'seal.state.ready': 'діє',
  'seal.state.waits': 'зʼявиться, щойно рада матиме назву',
  'seal.state.refused': 'не діє',
  'seal.owner': 'Чия',
  'seal.fingerprint': 'Відбиток сертифіката, щоб назвати вголос',
  'seal.until': 'Сертифікат діє до',
  'seal.stamps': 'Позначки часу',
  'seal.stamps.none': 'сервера не вказано (timeStamps у файлі зали)',
  'seal.stamps.failed': '{url} не дав позначки ({at}); паперів у черзі: {owed}',
  'seal.certificate': 'Завантажити сертифікат',
  'seal.renew': 'Оновити сертифікат…',
  'seal.renew.how':
    'Ключ лишиться той самий, засвідчене раніше лишиться дійсним. Відбиток буде інший: оприлюдніть його.',
  'seal.renew.do': 'Оновити',
  'seal.renewed': 'Сертифікат печатки пристрою оновлено.',
} as const;
