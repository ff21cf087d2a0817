/** Why what leaves the house did not: places of the public site, letters; and what an archive of older results lacks. */
import type { Sentences } from './sentences.ts';

export const publishingRefusals = {
  TARGET_NO_FOLDER: {
    uk: 'Папки «{target}» немає або до неї не можна писати. Підʼєднайте носій і перевірте права.',
    en: 'The folder “{target}” is not there or can’t be written to. Connect the medium and check its rights.',
  },
  TARGET_FULL: {
    uk: 'На «{target}» бракує місця. Звільніть його, збільште квоту на хостингу або візьміть більший носій.',
    en: 'There is no room left at “{target}”. Make some, raise the quota at the hosting, or take a larger medium.',
  },
  TARGET_SIGN_IN: {
    uk: '«{target}» не приймає імʼя, пароль або ключ. Оператор виправляє їх у publishing.json і перезапускає Дзвін.',
    en: '“{target}” does not take the name, password or key. The operator mends them in publishing.json and starts Dzvin anew.',
  },
  TARGET_HOST_KEY: {
    uk: '«{target}» показує інший ключ сервера, ніж записано в publishing.json: {why}. Нічого не передано. Запитайте хостинг, чи ключ справді змінено, і лише тоді впишіть новий.',
    en: '“{target}” shows another host key than publishing.json names: {why}. Nothing was sent. Ask the hosting whether the key was changed, and only then enter the new one.',
  },
  TARGET_CERTIFICATE: {
    uk: 'Сервер «{target}» не довів, що він справжній: сертифікат ({why}). Нічого не передано. Перевірте адресу сервера, строк його сертифіката і годинник Дзвону.',
    en: 'The server “{target}” has not proved to be the right one: certificate ({why}). Nothing was sent. Check its address, the term of its certificate and the clock of Dzvin.',
  },
  TARGET_UNREACHABLE: {
    uk: 'Звʼязку з «{target}» немає або він обірвався ({why}). Спроба повториться сама й піде далі з того місця. Якщо це триває, перевірте інтернет і адресу.',
    en: '“{target}” can’t be reached, or the line broke ({why}). It is tried again by itself and goes on from there. If it lasts, check the internet and the address.',
  },
  TARGET_NOT_FOUND: {
    uk: 'На сервері «{target}» немає вказаної папки або сховища ({why}). Створіть її на хостингу або виправте publishing.json.',
    en: 'At the server “{target}” the named folder or store is not there ({why}). Make it at the hosting or mend publishing.json.',
  },
  TARGET_NOT_ALLOWED: {
    uk: '«{target}» не дозволяє записувати ({why}). Попросіть у хостингу право запису до цієї папки.',
    en: '“{target}” does not allow writing ({why}). Ask the hosting for the right to write to that folder.',
  },
  TARGET_CLOCK: {
    uk: '«{target}» не приймає час Дзвону ({why}). Перевірте годинник: без інтернету він може відстати.',
    en: '“{target}” does not take the time of Dzvin ({why}). Check the clock: without internet it may be slow.',
  },
  NO_PULL_TOKEN: {
    uk: 'Сайт віддають лише з ключем цього місця з publishing.json (Authorization: Bearer …).',
    en: 'The site is given only with the token of this place in publishing.json (Authorization: Bearer …).',
  },
  NOTHING_TO_PULL: {
    uk: 'Сайт ще не складено. Спробуйте за хвилину.',
    en: 'The site has not been laid out yet. Try again in a minute.',
  },
  TARGET_FAILED: {
    uk: 'Не вдалося оприлюднити на «{target}» ({why}). Спроба повториться сама.',
    en: 'Publishing at “{target}” failed ({why}). It is tried again by itself.',
  },
  MAIL_NOT_SET_UP: {
    uk: 'Поштовий сервер не налаштовано. Оператор указує його у файлі mail.json.',
    en: 'No mail server is set up. The operator names it in the file mail.json.',
  },
  OLDER_TRAY_FULL: {
    uk: 'Прочитано вже забагато файлів ({limit}). Внесіть прочитане до архіву або приберіть його, тоді додайте решту.',
    en: 'Too many files have been read ({limit}). Take what was read into the archive or clear it, then add the rest.',
  },
  OLDER_QUESTIONS_OPEN: {
    uk: 'Спершу дайте відповіді на питання про імена й засідання: їх {open}.',
    en: 'Answer what is asked about names and sittings first: {open} open.',
  },
  OLDER_NOTHING_NEW: {
    uk: 'Вносити нічого: у прочитаних файлах немає голосувань, яких ще немає в архіві.',
    en: 'There is nothing to take: the files have no ballots that the archive lacks.',
  },
  NO_SUCH_OLDER_SITTING: {
    uk: 'Такого засідання серед перенесених результатів немає: {sittingId}. Оновіть сторінку.',
    en: 'No such sitting is among the older results: {sittingId}. Reload the page.',
  },
  MAIL_RUNS: {
    uk: 'Повідомлення вже надсилаються. Зачекайте, доки завершиться.',
    en: 'Notices are being sent already. Wait until that has ended.',
  },
  MAIL_ADDRESS_WRONG: {
    uk: 'Це не адреси електронної пошти: {names}. Їх не збережено, решту збережено. Виправте, наприклад: imia@rada.gov.ua',
    en: 'These are no e-mail addresses: {names}. They were not saved, the others were. Mend them, e.g. name@rada.gov.ua',
  },
  MAIL_NOBODY: {
    uk: 'Нема кому надсилати: ні в кого з тих, кому треба, немає адреси. Впишіть адреси.',
    en: 'There is nobody to write to: none of those meant has an address. Enter the addresses.',
  },
  MAIL_SIGN_IN: {
    uk: 'Поштовий сервер {host} не приймає імʼя або пароль. Нічого не надіслано. Перевірте mail.json.',
    en: 'The mail server {host} does not take the name or the password. Nothing was sent. Check mail.json.',
  },
  MAIL_NOT_TRUSTED: {
    uk: 'Поштовий сервер {host} не довів, що він справжній (сертифікат). Нічого не надіслано. Перевірте назву сервера й ca у mail.json.',
    en: 'The mail server {host} has not proved to be the right one (certificate). Nothing was sent. Check its name and ca in mail.json.',
  },
  MAIL_UNREACHABLE: {
    uk: 'Поштовий сервер {host} не відповідає. Нічого не надіслано. Перевірте мережу й спробуйте ще раз.',
    en: 'The mail server {host} does not answer. Nothing was sent. Check the network and try again.',
  },
} as const satisfies Sentences;
