/** Why a device of the hall is not found, adopted or put at a seat, or its report not taken. */
import type { Sentences } from './sentences.ts';

export const hallRefusals = {
  UNKNOWN_DEVICE: {
    uk: 'Пристрій {device} не закріплено за жодним місцем.',
    en: 'Device {device} is assigned to no seat.',
  },
  SET_UP_WHILE_OPEN: {
    uk: 'Засідання відкрите. Пульти налаштовують до його відкриття, у перерві або після закриття; зараз на місце можна поставити лише запасний пульт.',
    en: 'The sitting is open. Keypads are set up before it, in a break or after it; only a spare may be put at a seat now.',
  },
  KEYPAD_HOLDS_CARD: {
    uk: 'У пульті {device} картка. Вийміть її, тоді закріплюйте пульт за іншим місцем.',
    en: 'A card is in keypad {device}. Take it out before the keypad goes to another seat.',
  },
  BRIDGE_AWAY: {
    uk: 'Шлюз «{bridge}» не на звʼязку. Перевірте його живлення й мережу та повторіть.',
    en: 'Bridge “{bridge}” is not on the bus. Check its power and network, and try again.',
  },
  UNKNOWN_LINE: {
    uk: 'У залі немає лінії «{line}». Є лінії: {lines}.',
    en: 'The hall has no line “{line}”. There are: {lines}.',
  },
  WHICH_BRIDGE: {
    uk: 'Лінія «{line}» є на кількох шлюзах ({bridges}). Укажіть шлюз.',
    en: 'Line “{line}” is on several bridges ({bridges}). Name the bridge.',
  },
  LINE_BUSY: {
    uk: 'На лінії «{line}» ще виконується попередня дія. Зачекайте, доки вона завершиться.',
    en: 'Line “{line}” is still busy with what was asked before. Wait until it is done.',
  },
  NO_SUCH_DEVICE: {
    uk: 'Пристрою «{device}» у залі немає. Знайдіть його на лінії й візьміть.',
    en: 'The hall has no device “{device}”. Find it on its line and adopt it.',
  },
  DEVICE_OF_FILE: {
    uk: 'Пристрій «{device}» записано у файлі зали; приберіть його там, тоді його буде забуто.',
    en: 'Device “{device}” stands in the hall file; take it out there and it is forgotten.',
  },
  LINE_CLOSED: {
    uk: 'Лінію «{line}» не відкрито: {path} немає або її зайнято. Перевірте адаптер і його розʼєм.',
    en: 'Line “{line}” is not open: {path} is missing or taken. Check the adapter and its plug.',
  },
  ADDRESS_SILENT: {
    uk: 'На лінії «{line}» за адресою {address} ніхто не відповідає. Перевірте живлення пульта й проводи.',
    en: 'Nobody answers on line “{line}” at address {address}. Check the keypad’s power and wires.',
  },
  DEVICE_SILENT: {
    uk: 'Пристрій «{device}» не відповідає. Перевірте його живлення й проводи.',
    en: 'Device “{device}” does not answer. Check its power and wires.',
  },
  DEVICE_KNOWN: {
    uk: 'Пристрій за адресою {address} уже взято: «{device}».',
    en: 'The device at address {address} has been adopted already: “{device}”.',
  },
  NOT_IN_INSTALL_MODE: {
    uk: 'Пристрій за адресою {address} не в режимі встановлення. Увімкніть його, тримаючи «прошу слова» й «утримався» три секунди.',
    en: 'The device at address {address} is not in install mode. Switch it on with “floor” and “abstain” held for three seconds.',
  },
  ADDRESS_TAKEN: {
    uk: 'Адресу {address} на лінії «{line}» зайнято. Виберіть вільну.',
    en: 'Address {address} on line “{line}” is taken. Choose a free one.',
  },
  DEVICE_NOT_MOVED: {
    uk: 'Пристрій не перейшов на адресу {address}. Знайдіть його на лінії знову.',
    en: 'The device did not move to address {address}. Find it on the line again.',
  },
  DEVICES_NOT_KEPT: {
    uk: 'Шлюз не може зберегти ключ пристрою, тож не дав його. Перевірте місце на диску й параметр --devices.',
    en: 'The bridge cannot keep the device’s key, so it gave none. Check the disk’s space and the option --devices.',
  },
  KEY_REFUSED: {
    uk: 'Пристрій за адресою {address} не прийняв ключа.',
    en: 'The device at address {address} did not take its key.',
  },
  KEY_UNPROVEN: {
    uk: 'Пристрій за адресою {address} ще не підтвердив нового ключа. Якщо він його прийняв, то зʼявиться сам; інакше повторіть.',
    en: 'The device at address {address} has not proved its new key yet. If it took the key it will come by itself; otherwise try again.',
  },
  BRIDGE_SILENT: {
    uk: 'Шлюз не відповів за {seconds} с. Перевірте лінію «{line}» і повторіть.',
    en: 'The bridge did not answer within {seconds} s. Check line “{line}” and try again.',
  },
  SET_UP_FAILED: {
    uk: 'Шлюз не виконав дію на лінії «{line}» (код {code}).',
    en: 'The bridge did not do what was asked on line “{line}” (code {code}).',
  },
  REPEATED: { uk: 'Повтор: це вже зараховано.', en: 'A repeat: this has been taken in already.' },
  OUT_OF_SEQUENCE: {
    uk: 'Пристрій {device}: повідомлення {counter} надійшло поза чергою, після {last}.',
    en: 'Device {device}: report {counter} came out of sequence, after {last}.',
  },
} as const satisfies Sentences;
