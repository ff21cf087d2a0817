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
  'trust.title': 'За чим перевіряємо надавачів КЕП',
  'trust.how': 'Підписи, які повернув секретар, звіряються з цими списками.',
  'trust.none':
    'Списків немає: хто видав сертифікат підписувача і чи його не скасовано, не перевіряється, і це сказано біля підпису. Візьміть довірчий список (TL-UA-DSTU.xml) чи CACertificates.p7b на czo.gov.ua і внесіть файл сюди; інтернет у залі не потрібен.',
  'trust.issuers':
    '{count, plural, one {# сертифікат надавача} few {# сертифікати надавачів} other {# сертифікатів надавачів}}',
  'trust.revocations':
    '{count, plural, one {# список відкликаних} few {# списки відкликаних} other {# списків відкликаних}}',
  'trust.at': 'Внесено {at}',
  'trust.until': 'Внесено {at}, нову версію обіцяно до {until}',
  'trust.over': 'Внесено {at}; нову версію обіцяно до {until}: внесіть її',
  'trust.signed': 'Підпис файла перевірено: {name}',
  'trust.unsigned':
    'Підпис самого файла не перевірено: звірте SHA-256 з оприлюдненим на czo.gov.ua або внесіть його .p7s.',
  'trust.file': 'Внести файл',
  'trust.file.how':
    'Довірчий список XML, .p7b, сертифікат, список відкликаних .crl або .p7s під внесеним файлом, до 32 МБ',
  'trust.reading': 'Читаємо файл…',
  'trust.taken': 'Внесено: {name}',
  'trust.drop': 'Прибрати',
  'trust.drop.title': 'Прибрати {name}',
  'trust.dropped': 'Прибрано: {name}',
} as const;
