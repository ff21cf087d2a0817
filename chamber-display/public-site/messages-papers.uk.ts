/** What the site says of papers, signatures, corrections, and of a sitting that was published beforehand. */
export const papersUk = {
  'paper.sealed': 'Засвідчено ключем пристрою (не КЕП)',
  'paper.plain': 'Ще не засвідчено',
  'paper.digest': 'Контрольна сума SHA-256',
  'paper.check': 'Як перевірити засвідчення і підпис',
  'signed.kep': 'Підписано КЕП:',
  'signed.clock.time-stamp': 'за позначкою часу',
  'signed.clock.signer': 'за годинником підписувача',
  'signed.clock.none': 'час не вказано',
  'signed.lead':
    'Підпис людини накладено поза системою голосування, на ті самі байти, які тут оприлюднено. Хто підписав, сказано так, як у сертифікаті.',
  'signed.certificate': 'Сертифікат {serial}, видав {issuer}',
  'signed.check':
    'Перевірити підпис можна в будь-якій програмі, наприклад на сайті Центрального засвідчувального органу: завантажте файл КЕП і те, що ним підписано.',
  'awaited.title':
    '{count, plural, =1 {Текст рішення ще не оприлюднено} one {Текст # рішення ще не оприлюднено} few {Текст # рішень ще не оприлюднено} many {Текст # рішень ще не оприлюднено} other {Текст # рішення ще не оприлюднено}}. За посиланням — голосування.',
  'sitting.papers': 'Папери засідання',
  'sitting.signatures': 'Підписи',
  'sitting.corrections': 'Виправлені папери',
  'sitting.speeches': 'Виступи поза питаннями порядку денного',
  'sitting.published': 'Оприлюднено',
  'sitting.changes': 'Що змінено після оприлюднення',
  'sitting.was-cancelled': 'Це засідання скасовано.',
  'ballot.papers': 'Папери голосування',
  'correction.lead':
    'Оприлюднене не зникає непомітно. Тут усе, що було іншим: папери, які замінено, і примітки, що виправляють запис засідання.',
  'correction.none': 'Виправлень ще не було.',
  'correction.paper': 'Папір замінено',
  'correction.note': 'Виправлення запису',
  'correction.former': 'Контрольна сума до виправлення:',
  'correction.now': 'Тепер:',
} as const;
