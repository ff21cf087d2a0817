/** What the secretary's console says of signing a sitting's papers with КЕП, and of the device's seal, in Ukrainian. */
export const sealUk = {
  'signing.title': 'Підписати КЕП',
  'signing.count': '{count, plural, one {# підпис} few {# підписи} other {# підписів}}',
  'signing.how':
    'Завантажте пакет паперів або один папір із цієї сторінки (PDF чи DOCX), підпишіть цей файл у Дії або програмою підпису, не змінюючи його, і поверніть сюди файл підпису.',
  'signing.package': 'Завантажити пакет, ZIP',
  'signing.package.title': 'Пакет паперів засідання № {sitting} сесії № {session}, ZIP',
  'signing.file': 'Файл підпису',
  'signing.file.how': '.p7s, .asice, .asics або PDF із підписом у ньому, до 64 МБ',
  'signing.checking': 'Перевіряємо підпис…',
  'signing.taken': 'КЕП підтверджено: {name}',
  'signing.taken.unconfirmed': 'Підпис є; що це КЕП, не підтверджено: {name}',
  'signing.confirmed': 'КЕП підтверджено',
  'signing.unconfirmed': 'Підпис є; що це КЕП, не підтверджено',
  'signing.remedy.no-lists':
    'Надавача сертифіката нема з чим звірити. Попросіть оператора покласти довірчий список ЦЗО: «Сервер», «За чим перевіряємо надавачів КЕП». Тоді поверніть сюди той самий файл підпису.',
  'signing.remedy.not-listed':
    'Надавача, що видав сертифікат, у довірчому списку немає. Якщо список застарів, оператор покладе новий — тоді поверніть сюди той самий файл. Якщо ні, підпишіть КЕП від надавача зі списку.',
  'signing.remedy.run-out':
    'Сертифікат уже не діє, а коли саме підписано, довіреної позначки часу немає. Підпишіть документ чинним ключем, краще з позначкою часу, і поверніть новий підпис.',
  'signing.remedy.unqualified':
    'Сертифікат не кваліфікований, тож це не КЕП. Підпишіть документ кваліфікованим ключем і поверніть новий підпис.',
  'signing.list': 'Підписи',
  'signing.at.time-stamp': 'Підписано {at}, за позначкою часу',
  'signing.at.signer': 'Підписано {at}, за годинником того, хто підписав',
  'signing.at.none': 'Коли підписано, не вказано',
  'signing.certificate': 'Сертифікат {serial}, видав {issuer}, діє {from} – {until}',
  'signing.is.confirmed': 'Сертифікат кваліфікований.',
  'signing.is.no-lists': 'Сертифікат сам називає себе кваліфікованим.',
  'signing.is.not-listed': 'Сертифікат сам називає себе кваліфікованим.',
  'signing.is.run-out': 'Сертифікат уже не діє, і моменту підпису ніхто довірений не засвідчив.',
  'signing.is.unqualified': 'Сертифікат не називає себе кваліфікованим.',
  'signing.is.device': 'Це печатка пристрою Dzvin, не КЕП.',
  'signing.covers.package': 'Підписано весь пакет паперів.',
  'signing.covers.manifest': 'Підписано опис пакета: у ньому кожен файл зі своєю контрольною сумою.',
  'signing.covers.paper': 'Підписано документ «{name}».',
  'signing.stamped-by': 'Сервер позначки часу: {name}.',
  'signing.get': 'Файл підпису',
  'signing.get.title': 'Файл підпису: {name}',
  'seal.title': 'Печатка пристрою',
  'seal.ready': 'Кожен PDF із паперами засідань засвідчено ключем цього пристрою. Це не КЕП.',
  'seal.waits': 'Зʼявиться, щойно рада матиме назву.',
  'seal.fingerprint': 'Відбиток сертифіката',
  'seal.certificate': 'Сертифікат',
  'seal.owed':
    '{count, plural, one {# папір чекає} few {# папери чекають} other {# паперів чекають}} на позначку часу.',
} as const;
