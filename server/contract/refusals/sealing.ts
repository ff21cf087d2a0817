/** Why the device's seal is not set (печатка пристрою) and a КЕП made outside not taken. */
import type { Sentences } from './sentences.ts';

export const sealingRefusals = {
  SEAL_KEY_EXPOSED: {
    uk: 'Ключ печатки пристрою можуть читати інші: {path} має права {rights}. Закрийте його: {remedy}',
    en: 'Others can read the key of the device’s seal: {path} has the rights {rights}. Close it: {remedy}',
  },
  SEAL_KEY_DAMAGED: {
    uk: 'Файл печатки пристрою {path} пошкоджено або він не від цього ключа. Поверніть теку seal з резервної копії.',
    en: 'The file of the device’s seal {path} is damaged or not of this key. Bring the folder seal back from a backup.',
  },
  SEAL_KEY_NOT_WRITTEN: {
    uk: 'Ключ печатки пристрою не вдалося записати на диск ({why}). Перевірте диск і права теки {folder}.',
    en: 'The key of the device’s seal could not be written to the disk ({why}). Check the disk and the rights of {folder}.',
  },
  SEAL_PDF_UNREADABLE: {
    uk: 'Цей PDF не вдалося засвідчити печаткою пристрою: файл пошкоджено або зашифровано. Створіть документ знову.',
    en: 'This PDF could not be sealed by the device: it is damaged or encrypted. Make the document again.',
  },
  TIME_STAMP_NOT_GOT: {
    uk: 'Сервер позначок часу {url} не дав позначки ({why}). Документ засвідчено без неї; її буде додано, щойно сервер відповість.',
    en: 'The time-stamp server {url} gave no stamp ({why}). The document is sealed without; one is added as soon as it answers.',
  },
  KEP_NOT_A_SIGNATURE: {
    uk: 'У файлі «{file}» немає електронного підпису. Виберіть файл .p7s, .asice або .asics, який створила програма підпису.',
    en: 'There is no electronic signature in “{file}”. Choose the .p7s, .asice or .asics that the signing program made.',
  },
  KEP_OTHER_BYTES: {
    uk: 'Підпис у «{file}» стоїть під іншим документом. Підпишіть саме той файл, який видала система, нічого в ньому не змінюючи.',
    en: 'The signature in “{file}” is under another document. Sign the very file that the system gave out, unchanged.',
  },
  KEP_PDF_CHANGED: {
    uk: 'У PDF «{file}» після видачі змінено не лише підпис: є видима позначка, текст чи інша правка. Підпишіть виданий файл без позначки на сторінці або дайте файл підпису .p7s.',
    en: 'More than a signature was added to the PDF “{file}” after it was given out: a visible mark, a text or another change. Sign the file given out without a mark on the page, or bring a .p7s.',
  },
  KEP_WITHOUT_FILE: {
    uk: 'У контейнері «{file}» немає підпису під виданим документом. Підпишіть файл, який видала система, і завантажте новий контейнер.',
    en: 'No signature in the container “{file}” covers the document given out. Sign the file that the system gave out and import the new container.',
  },
  KEP_TAMPERED: {
    uk: 'Підпис у «{file}» недійсний: його або сертифікат змінено після підписання. Попросіть підписати документ знову.',
    en: 'The signature in “{file}” is not valid: it or its certificate was changed after signing. Ask to sign the document again.',
  },
  KEP_STAMP_BROKEN: {
    uk: 'Позначка часу в підписі «{file}» недійсна. Попросіть підписати документ знову.',
    en: 'The time stamp in the signature “{file}” is not valid. Ask to sign the document again.',
  },
  KEP_OUT_OF_TERM: {
    uk: 'Сертифікат ({who}) не діяв у мить підпису: {at} поза {from} – {until}. Попросіть підписати чинним сертифікатом.',
    en: 'The certificate ({who}) was not in force when signing: {at} is outside {from} – {until}. Ask to sign with a valid one.',
  },
  KEP_NOT_FOR_SIGNING: {
    uk: 'Сертифікат ({who}) не призначено для підпису. Виберіть ключ підпису, а не шифрування.',
    en: 'The certificate ({who}) is not meant for signing. Choose the key for signing, not the one for encryption.',
  },
  KEP_NO_CERTIFICATE: {
    uk: 'У підписі «{file}» немає сертифіката підписувача. Підпишіть знову, увімкнувши «додати сертифікат до підпису».',
    en: 'The signature “{file}” holds no certificate of its signer. Sign again with the certificate included.',
  },
  KEP_UNBOUND: {
    uk: 'Підпис «{file}» не привʼязано до сертифіката, як вимагає CAdES. Підпишіть знову у форматі CAdES-BES або новішому.',
    en: 'The signature “{file}” is not bound to its certificate as CAdES demands. Sign again as CAdES-BES or later.',
  },
  KEP_ALGORITHM_UNKNOWN: {
    uk: 'Підпис «{file}» зроблено алгоритмом {algorithm}, якого система не перевіряє. Перевірте його на czo.gov.ua або підпишіть іншим ключем.',
    en: 'The signature “{file}” uses the algorithm {algorithm}, which the system does not check. Check it on czo.gov.ua or sign with another key.',
  },
  KEP_XADES: {
    uk: 'У контейнері «{file}» підпис формату XAdES; система його розпізнає, але не перевіряє. Підпишіть у форматі CAdES (.p7s або ASiC-E з CAdES).',
    en: 'The container “{file}” holds a XAdES signature, which the system recognises but does not check. Sign as CAdES (.p7s, or ASiC-E with CAdES).',
  },
  KEP_ISSUER_DISOWNS: {
    uk: 'Сертифікат ({who}) не видав той, хто в ньому названий: підпис надавача недійсний. Попросіть підписати чинним сертифікатом.',
    en: 'The certificate ({who}) was not issued by whom it names: the issuer’s signature is not valid. Ask to sign with a valid one.',
  },
  KEP_REVOKED: {
    uk: 'Сертифікат ({who}) скасовано {at}, і довіреної позначки часу, що підпис зроблено раніше, немає. Попросіть підписати чинним сертифікатом.',
    en: 'The certificate ({who}) was revoked on {at}, and no trusted time stamp says that the signature is older. Ask to sign with a valid one.',
  },
  KEP_IS_DEVICE_SEAL: {
    uk: 'У «{file}» лише печатка пристрою Dzvin, а не КЕП. Документ має підписати людина своїм ключем.',
    en: '“{file}” holds only the seal of a Dzvin device, not a person’s signature. A person must sign the document.',
  },
  TRUST_LIST_UNREADABLE: {
    uk: 'У файлі «{file}» немає сертифікатів надавачів. Візьміть довірчий список або CACertificates.p7b із czo.gov.ua.',
    en: 'There are no issuers’ certificates in “{file}”. Take the trusted list or CACertificates.p7b from czo.gov.ua.',
  },
} as const satisfies Sentences;
