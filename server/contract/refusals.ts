/**
 * Every refusal of the system: a permanent code, a sentence in Ukrainian and in English that names what and
 * where and the remedy, and the article of the law where there is one. `{name}` stands for a parameter.
 */
import { type Static, Type } from '#typebox';

type Entry = { uk: string; en: string; article?: string };
const registry = {
  /* sitting */
  NO_SITTING: {
    uk: 'Засідання ще не скликано. Скличте засідання на сторінці секретаря.',
    en: 'No sitting has been convened. Convene one on the secretary’s page.',
  },
  SITTING_ALREADY_CONVENED: {
    uk: 'Засідання вже скликано; спершу закрийте його.',
    en: 'A sitting is convened already; close it first.',
  },
  SITTING_NOT_OPEN: {
    uk: 'Засідання не відкрито (стан: {stateUk}). Спершу відкрийте або поновіть його.',
    en: 'The sitting is not open (state: {state}). Open or resume it first.',
  },
  SITTING_ALREADY_OPEN: { uk: 'Засідання вже відкрито.', en: 'The sitting is open already.' },
  SITTING_NOT_ADJOURNED: {
    uk: 'Перерву не оголошено (стан: {stateUk}).',
    en: 'The sitting is not adjourned (state: {state}).',
  },
  SITTING_CLOSED: {
    uk: 'Засідання закрито; запис більше не змінюється.',
    en: 'The sitting is closed; its record no longer changes.',
  },
  NO_SUCH_DATE: {
    uk: 'Дати й часу «{startsAt}» не існує. Укажіть справжні день і час початку.',
    en: 'There is no date and time “{startsAt}”. Give a real day and time of the start.',
  },
  NO_QUORUM: {
    uk: 'Немає кворуму: зареєстровано депутатів {deputies}, потрібно {needed}. Проведіть перереєстрацію.',
    en: 'No quorum: {deputies} deputies registered, {needed} needed. Take the roll again.',
    article: '280/97-ВР ст. 46',
  },
  NO_QUORUM_STILL: {
    uk: 'Кворум є: зареєстровано депутатів {deputies}, потрібно {needed}. Засідання можна відкрити.',
    en: 'There is a quorum: {deputies} deputies registered, {needed} needed. The sitting can be opened.',
    article: '280/97-ВР ст. 46',
  },
  ALARM_ON: {
    uk: 'Триває повітряна тривога. Спершу дайте відбій тривоги.',
    en: 'An air-raid alarm is on. Give the all-clear first.',
  },
  NO_ALARM: { uk: 'Повітряної тривоги немає.', en: 'There is no air-raid alarm.' },
  CLOSED_PART_ON: { uk: 'Закрита частина засідання вже триває.', en: 'A closed part of the sitting is on already.' },
  NO_CLOSED_PART: { uk: 'Закрита частина засідання не триває.', en: 'No closed part of the sitting is on.' },
  NO_CEREMONY: { uk: 'Церемонія зараз не триває.', en: 'No ceremony is on.' },
  TIME_IN_THE_PAST: {
    uk: 'Час {at} вже минув або раніший за чинний. Укажіть пізніший.',
    en: 'The time {at} is past or earlier than the one in force. Give a later one.',
  },
  PRESIDES_NOW: {
    uk: '{memberName}: зараз головує. Спершу передайте головування.',
    en: '{memberName} presides now. Pass the chair first.',
  },
  ALREADY_PRESIDES: { uk: '{name}: уже головує.', en: '{name} presides already.' },
  ALREADY_MEMBER: {
    uk: 'Член ради «{memberId}» уже є у складі; місце чи картка вже зайняті або ідентифікатор повторюється.',
    en: 'The roster has “{memberId}” already, or the seat or the card belongs to another member.',
  },
  COMPOSITION_FULL: {
    uk: 'Усі {seats} мандатів уже зайнято.',
    en: 'All {seats} mandates are filled.',
    article: '280/97-ВР ст. 45',
  },
  CARD_TAKEN: {
    uk: 'Картка {card} вже належить: {memberName}. Візьміть іншу тимчасову картку.',
    en: 'Card {card} belongs to {memberName}. Take another temporary card.',
  },
  CARD_REPLACED: {
    uk: '{memberName}: на це засідання видано тимчасову картку; ця не діє.',
    en: '{memberName} has a temporary card for this sitting; this one is not valid.',
  },
  STILL_REGISTERED: {
    uk: '{memberName}: ще зареєстровано, тож не вибув.',
    en: '{memberName} is still registered and has not left.',
  },
  COMMISSION_TOO_SMALL: {
    uk: 'У лічильній комісії має бути щонайменше троє, серед них її голова і секретар — різні особи.',
    en: 'A counting commission has at least three members, its chair and its secretary among them, two different people.',
  },
  CANDIDATE_IN_COMMISSION: {
    uk: '{memberName}: кандидат, тому не може бути в лічильній комісії.',
    en: '{memberName} is a candidate and can’t be in the counting commission.',
  },
  UNKNOWN_GUEST: { uk: 'Серед запрошених немає «{guestId}».', en: 'There is no invited person “{guestId}”.' },
  NOT_A_SPARE: {
    uk: 'Пристрій {device} не є вільним запасним пультом. Вільні: {spares}.',
    en: 'Device {device} is no free spare keypad. Free: {spares}.',
  },
  UNKNOWN_SEAT: { uk: 'У залі немає місця {seat}.', en: 'The hall has no seat {seat}.' },
  /* registration */
  UNKNOWN_MEMBER: { uk: 'У складі ради немає члена «{memberId}».', en: 'The roster has no member “{memberId}”.' },
  UNKNOWN_CARD: {
    uk: 'Картка {card} на місці {seat} нікому не належить. Перевірте картку в секретаря.',
    en: 'Card {card} at seat {seat} belongs to nobody. Check it with the secretary.',
  },
  CARD_SEEN_TWICE: {
    uk: '{memberName}: одна й та сама картка у пультах кількох місць ({seats}); їхні клавіші заблоковано. Вийміть зайву картку або видайте тимчасову.',
    en: '{memberName}: the same card is in the keypads of several seats ({seats}); their keys are blocked. Take the other card out or give a temporary one.',
  },
  SEAT_TAKEN: {
    uk: 'На місці {seat} вже є картка іншого депутата.',
    en: 'Seat {seat} already holds another member’s card.',
  },
  ALREADY_REGISTERED: { uk: '{memberName}: уже зареєстровано.', en: '{memberName} is registered already.' },
  NOT_REGISTERED: {
    uk: '{memberName}: не зареєстровано. Вставте картку або зареєструйтеся.',
    en: '{memberName} is not registered. Insert the card or register.',
  },
  SEAT_NOT_REGISTERED: {
    uk: 'На місці {seat} ніхто не зареєстрований. Вставте картку.',
    en: 'Nobody is registered at seat {seat}. Insert a card.',
  },
  OTHER_CARD_IN: {
    uk: '{memberName}: у пульті на місці {seat} чужа картка; клавіші заблоковано. Вийміть її та вставте свою.',
    en: '{memberName}: another’s card is in the keypad at seat {seat}; its keys are blocked. Take it out and insert the own one.',
  },
  CARD_NOT_IN: {
    uk: 'У пульті на місці {seat} немає картки. Вставте картку й натисніть ще раз.',
    en: 'No card is in the keypad at seat {seat}. Insert the card and press again.',
  },
  /* agenda */
  UNKNOWN_ITEM: { uk: 'У порядку денному немає питання «{itemId}».', en: 'The agenda has no item “{itemId}”.' },
  ITEM_NUMBER_TAKEN: {
    uk: 'Питання № {number} вже є в порядку денному.',
    en: 'Item No. {number} is on the agenda already.',
  },
  ITEM_ALREADY_OPEN: { uk: 'Питання № {number} вже розглядається.', en: 'Item No. {number} is open already.' },
  ITEM_HEARD: {
    uk: 'Питання № {number} вже розглядали: хтось виступав або щось голосували. Завершіть його розгляд.',
    en: 'Item No. {number} has been considered: somebody spoke or something was voted. Close it.',
  },
  ITEM_NOT_WAITING: {
    uk: 'Питання № {number} не можна зняти, відкласти чи переставити: {stateUk}.',
    en: 'Item No. {number} can’t be withdrawn, postponed or moved: it is {state}.',
  },
  ITEM_OFF_THE_AGENDA: {
    uk: 'Питання № {number} знято або відкладено. Поверніть його до порядку денного.',
    en: 'Item No. {number} has been withdrawn or postponed. Restore it first.',
  },
  ITEM_ON_THE_AGENDA: {
    uk: 'Питання № {number} і так у порядку денному.',
    en: 'Item No. {number} is on the agenda already.',
  },
  STAGE_ALREADY_OPEN: { uk: 'Ця стадія розгляду вже відкрита.', en: 'This stage is open already.' },
  UNKNOWN_AMENDMENT: { uk: 'Поправки «{amendmentId}» немає.', en: 'There is no amendment “{amendmentId}”.' },
  AMENDMENT_REJECTED: {
    uk: 'Цю поправку вже відхилено; у межах питання її не ставлять удруге.',
    en: 'This amendment has been rejected; it is not put again within the item.',
    article: 'регламент ради',
  },
  AMENDMENT_SETTLED: {
    uk: 'Поправку № {number} вже відкликано або проголосовано.',
    en: 'Amendment No. {number} has been withdrawn or voted already.',
  },
  UNKNOWN_BLOCK: { uk: 'Пакета «{blockId}» немає.', en: 'There is no block “{blockId}”.' },
  BLOCK_TOO_SMALL: {
    uk: 'У пакеті лишилося питань: {count}. Для голосування пакетом потрібно щонайменше два.',
    en: 'The block holds {count} items. A block vote needs two at least.',
  },
  NOT_IN_BLOCK: { uk: 'Питання № {number} не входить до пакета.', en: 'Item No. {number} is not in the block.' },
  /* conflict of interest */
  CONFLICT_OF_INTEREST: {
    uk: '{memberName}: заявлено конфлікт інтересів, участі в розгляді й голосуванні не бере.',
    en: '{memberName} has declared a conflict of interest and takes no part in this item.',
    article: '280/97-ВР ст. 59-1',
  },
  CONFLICT_DECLARED: {
    uk: '{memberName}: конфлікт інтересів із цього питання вже заявлено.',
    en: '{memberName} has declared a conflict of interest on this item already.',
    article: '280/97-ВР ст. 59-1',
  },
  NO_CONFLICT: {
    uk: '{memberName}: конфлікту інтересів із цього питання не заявлено.',
    en: '{memberName} has declared no conflict of interest on this item.',
  },
  COMPETENCE_KEPT: {
    uk: 'Без тих, хто має конфлікт інтересів, рада не втрачає повноважності: участь беруть {deputies}, потрібно {needed}. Виняток не діє.',
    en: 'Without those in conflict the council keeps its competence: {deputies} take part, {needed} needed. The exception does not apply.',
    article: '280/97-ВР ст. 59-1',
  },
  NO_ITEM_OPEN: { uk: 'Жодне питання не розглядається.', en: 'No item is open.' },
  /* ballot */
  BALLOT_RUNNING: {
    uk: 'Триває голосування. Спершу закрийте або зупиніть його.',
    en: 'A ballot is running. Close or stop it first.',
  },
  BALLOT_NOT_OPEN: { uk: 'Голосування {ballotId} не відкрите.', en: 'Ballot {ballotId} is not open.' },
  BALLOT_MISMATCH: {
    uk: 'Натискання належить іншому голосуванню ({pressed}); зараз триває {ballotId}.',
    en: 'The press belongs to another ballot ({pressed}); {ballotId} is running.',
  },
  TWO_HANDS_NEEDED: {
    uk: 'Місце {seat}: одну долоню покладіть на датчик, а другою рукою тримайте клавішу щонайменше {holdMs} мс. Натискання не зараховано; натисніть ще раз.',
    en: 'Seat {seat}: lay one palm on the pad and hold the key with the other hand for at least {holdMs} ms. The press was not taken; press again.',
  },
  VOTE_MAY_NOT_CHANGE: {
    uk: 'Голос уже зараховано, а регламент не дозволяє змінювати його.',
    en: 'The vote is recorded, and the regulations do not allow changing it.',
  },
  VOTE_ENTERED_SINCE: {
    uk: 'Уже після цього натискання голос внесено вручну, і діє внесений. Хочете іншого — натисніть ще раз.',
    en: 'After this press the vote was entered by hand, and that one counts. If you want another, press again.',
  },
  PLURALITY_NEVER_ADOPTS: {
    uk: 'Простою перевагою голосів можна лише зʼясувати думку (сигнальне, рейтингове); рішення так не приймають. Оберіть іншу більшість.',
    en: 'A plurality may only sound out opinion (indicative, rating); it never adopts. Choose another majority.',
  },
  VOTES_CAST: {
    uk: 'Хтось уже проголосував, тож голосування не забирають без сліду. Зупиніть його, вказавши причину.',
    en: 'Somebody has voted already, so the ballot can’t be taken back without a trace. Stop it and say why.',
  },
  NOT_CLOSED_BALLOT: {
    uk: 'Голосування {ballotId} не закрите з результатом.',
    en: 'Ballot {ballotId} has not been closed with a result.',
  },
  NAMES_NO_BALLOT: {
    uk: 'Укажіть, якого голосування це стосується, і причину.',
    en: 'Name the ballot this is about, and the reason.',
  },
  ALREADY_SET_ASIDE: {
    uk: 'Результат цього голосування вже скасовано.',
    en: 'The result of this ballot has been set aside already.',
  },
  REPEAT_NEEDS_DECISION: {
    uk: 'Спершу проголосуйте процедурне рішення про повторне голосування.',
    en: 'A procedural decision to vote again is needed first.',
    article: 'регламент ради',
  },
  ALTERNATIVES_MISSING: {
    uk: 'Рейтингове голосування потребує від 2 до 20 альтернатив.',
    en: 'A rating needs 2 to 20 alternatives.',
  },
  ALTERNATIVES_NOT_HERE: {
    uk: 'Альтернативи бувають лише в рейтингового голосування й виборів, а в таємному — лише на папері.',
    en: 'Alternatives belong to ratings and elections, and in a secret ballot to one on paper.',
  },
  ALTERNATIVES_ONE_BY_ONE: {
    uk: 'Голосування за кількома альтернативами вносять по одній: окреме голосування для кожної.',
    en: 'Votes on several alternatives are entered one by one: a ballot for each.',
  },
  ONE_CANDIDATE_ONLY: {
    uk: 'Ваш голос «за» вже віддано: {candidate}. У виборах «за» голосують лише одного кандидата.',
    en: 'Your vote “for” is given to {candidate}. In an election it goes to one candidate only.',
    article: 'регламент ради',
  },
  NO_SECRET_GROUND: {
    uk: 'Голосування відкрите й поіменне. Таємне можливе лише на підставах, названих законом; жодної не вказано.',
    en: 'Voting is open and by name. A secret ballot needs one of the grounds that the law lists.',
    article: '280/97-ВР ст. 59 ч. 3',
  },
  GROUND_WITHOUT_SECRECY: {
    uk: 'Підстава й спосіб таємного голосування вказані, а голосування відкрите.',
    en: 'A ground and means of a secret ballot are given, and the ballot is open.',
  },
  GROUP_TOO_SMALL: {
    uk: 'Для електронного таємного голосування зареєстровано замало: {present}, потрібно щонайменше {needed}. Проведіть його на папері.',
    en: 'Too few are registered for an electronic secret ballot: {present}, {needed} needed. Hold it on paper.',
  },
  SECRET_BALLOT: {
    uk: 'Голосування таємне: відкритий голос не приймається.',
    en: 'The ballot is secret: an open vote is not accepted.',
  },
  OPEN_BALLOT_HERE: {
    uk: 'Голосування відкрите: запечатаний голос не приймається.',
    en: 'The ballot is open: a sealed vote is not accepted.',
  },
  SEAL_BROKEN: {
    uk: 'Запечатаний голос не вдалося прочитати. Проголосуйте ще раз.',
    en: 'The sealed vote could not be read. Vote again.',
  },
  PAPER_BALLOT: {
    uk: 'Голосують бюлетенями: його закриває протокол лічильної комісії.',
    en: 'The vote is held on paper: figures of the counting commission close it.',
  },
  NOT_A_PAPER_BALLOT: {
    uk: 'Голосування {ballotId} не паперове.',
    en: 'Ballot {ballotId} is not held on paper.',
  },
  FIGURES_CONTRADICT: {
    uk: 'Числа не сходяться: {sumUk}. Виправте їх або визнайте голосування недійсним.',
    en: 'The figures contradict each other: {sum}. Correct them or declare the ballot void.',
  },
  FIGURES_HOLD: {
    uk: 'Числа сходяться, тож визнавати голосування недійсним нема підстав.',
    en: 'The figures hold: there is no ground to declare the ballot void.',
  },
  MEMBER_NAMED_TWICE: {
    uk: '{memberName}: названо двічі. Один депутат — один голос.',
    en: '{memberName} is named twice. One member has one vote.',
    article: '280/97-ВР ст. 59 ч. 3',
  },
  TRIAL_ONLY_BEFORE: {
    uk: 'Пробне голосування проводять до відкриття засідання.',
    en: 'A trial vote is held before the sitting is opened.',
  },
  /* floor */
  SPEECH_RUNNING: {
    uk: 'Слово вже надано: {memberName}. Спершу завершіть виступ.',
    en: '{memberName} has the floor. End the speech first.',
  },
  NO_SUCH_SPEAKER: {
    uk: 'Укажіть одного: депутата або запрошеного.',
    en: 'Name one: a member or an invited person.',
  },
  ALREADY_IN_QUEUE: { uk: '{memberName}: уже в черзі.', en: '{memberName} is in the queue already.' },
  NOT_IN_QUEUE: { uk: '{memberName}: не в черзі.', en: '{memberName} is not in the queue.' },
  ALREADY_SPEAKS: { uk: '{memberName}: уже має слово.', en: '{memberName} has the floor already.' },
  NOT_SPEAKING: { uk: '{memberName}: зараз не має слова.', en: '{memberName} does not have the floor now.' },
  SPOKEN_OFTEN_ENOUGH: {
    uk: '{memberName}: слово в обговоренні цього питання вже надано разів: {times}. Більше регламент не дозволяє.',
    en: '{memberName} has spoken {times} times in the debate of this item; the rules allow no more.',
    article: 'регламент ради',
  },
  DEBATE_CLOSED: {
    uk: 'Обговорення припинено. Записатися можна на мотиви голосування або щодо ведення.',
    en: 'The debate is closed. Ask for the floor on motives or on a point of order.',
  },
  NOT_INTERPOSED: {
    uk: 'Перебивати виступ можна запитанням, відповіддю, реплікою або щодо ведення.',
    en: 'Only a question, an answer, a reply or a point of order may be interposed.',
  },
  SPEECH_PAUSED: { uk: 'Виступ уже призупинено.', en: 'The speech is paused already.' },
  SPEECH_NOT_PAUSED: { uk: 'Виступ не призупинено.', en: 'The speech is not paused.' },
  QUEUE_CHANGED: {
    uk: 'Черга тим часом змінилася. Перегляньте її й переставте ще раз.',
    en: 'The queue has changed meanwhile. Look at it and reorder again.',
  },
  MICROPHONES_TAKEN: {
    uk: 'Усі мікрофони зайняті (не більше {count}). Зачекайте.',
    en: 'All microphones are taken ({count} at most). Wait.',
  },
  MICROPHONES_BY_CHAIR: {
    uk: 'Мікрофони вмикає головуючий. Запишіться на виступ.',
    en: 'The chair opens microphones. Ask for the floor.',
  },
  NO_SPEECH_RUNNING: { uk: 'Зараз ніхто не виступає.', en: 'Nobody has the floor.' },
  /* hall */
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
  /* the council's own matters */
  NO_COUNCIL: {
    uk: 'Ще немає: {missingUk}. Заповніть це на сторінці секретаря.',
    en: 'Still missing: {missing}. Fill it in on the secretary’s page.',
  },
  COMPOSITION_FAULT: {
    uk: 'Так скласти раду не можна: {faultUk}.',
    en: 'The council can’t be composed so: {fault}.',
  },
  CHAIR_OF_COUNCIL: {
    uk: '{memberName}: за налаштуваннями ради головує на засіданнях. Спершу вкажіть у них, хто головуватиме.',
    en: '{memberName} presides by the council’s settings. Say there first who will preside.',
  },
  NO_SUCH_PLAN: {
    uk: 'Плану засідання «{planId}» немає. Оновіть сторінку й оберіть інший.',
    en: 'There is no planned sitting “{planId}”. Reload the page and choose another.',
  },
  DUTY_OF_WHAT: {
    uk: 'Не вказано, чого стосується строк: потрібне або заплановане, або скликане засідання, а для вето — ще й номер рішення.',
    en: 'It is not said what the term is of: give either a planned or a convened sitting, and of a veto the decision’s number too.',
  },
  PLAN_CONVENED: {
    uk: 'Засідання за цим планом уже скликано ({sittingId}), план більше не змінюється. Порядок денний змінюйте в самому засіданні.',
    en: 'This plan was convened as sitting {sittingId} and changes no more. Change the agenda in the sitting itself.',
  },
  PLAN_CHANGED: {
    uk: 'Порядок денний тим часом змінили в іншому вікні. Прочитайте його й внесіть своє ще раз.',
    en: 'The agenda was changed in another window meanwhile. Read it and enter yours again.',
  },
  PLAN_FAULT: {
    uk: 'Так засідання не спланувати: {faultUk}.',
    en: 'The sitting can’t be planned so: {fault}.',
  },
  SITTING_NUMBER_TAKEN: {
    uk: 'Засідання № {sitting} сесії № {session} вже є. Дайте іншому свій номер.',
    en: 'Session {session} has a sitting {sitting} already. Give the other a number of its own.',
  },
  UNKNOWN_SITTING: {
    uk: 'Засідання «{sittingId}» не скликали. Оновіть сторінку й оберіть інше.',
    en: 'No sitting “{sittingId}” was convened. Reload the page and choose another.',
  },
  NO_SUCH_NOTE: {
    uk: 'Примітки «{noteId}» до цього засідання немає. Оновіть сторінку й оберіть іншу.',
    en: 'This sitting has no note “{noteId}”. Reload the page and choose another.',
  },
  NOTE_STANDS: {
    uk: 'Примітку «{noteId}» вже внесено, її не переписують. Внесіть нову, яка її заступить.',
    en: 'Note “{noteId}” is entered already and is not written over. Enter a new one in its place.',
  },
  NOTE_REPLACED: {
    uk: 'Цю примітку вже заступила інша («{by}»). Виправте ту, що чинна.',
    en: 'Another note (“{by}”) stands in place of this one. Correct the one that stands.',
  },
  CARD_NEEDED: {
    uk: '{memberName}: вставте свою картку на своєму місці. Доки її немає, зі сторінки не реєструють, не голосують і не просять слова.',
    en: '{memberName}: put your card into the slot at your own seat. Without it the page registers nobody, takes no vote and no request.',
  },
  VOTE_AT_KEYPAD: {
    uk: '{memberName}: ваша картка в пульті на місці {seat}, тож голосуйте й реєструйтеся там. Пульт не працює? Вийміть картку й зареєструйтеся на цій сторінці або попросіть секретаря чи оператора перевести вас на планшет.',
    en: '{memberName}: your card is in the keypad at seat {seat}; vote and register there. The keypad does not work? Take the card out and register on this page, or ask the secretary or the operator to move you to the tablet.',
  },
  KEYPAD_ANSWERS: {
    uk: '{memberName}: пульт на місці {seat} відповідає, і картка в ньому. Перевести депутата на планшет може лише головуючий; або хай депутат вийме картку.',
    en: '{memberName}: the keypad at seat {seat} answers, and the card is in it. Only the chair can move the member to the tablet; or let the member take the card out.',
  },
  NO_CARD_IN_KEYPAD: {
    uk: '{memberName}: картки немає в жодному пульті; депутат і так голосує з планшета.',
    en: '{memberName}: the card is in no keypad; the member votes from the console anyway.',
  },
  /* screens */
  UNKNOWN_SCREEN: {
    uk: 'Екрана «{screen}» немає. Оберіть інший або додайте його.',
    en: 'There is no screen “{screen}”. Choose another, or add it.',
  },
  SCREEN_TWICE: {
    uk: 'Екран «{screen}» указано двічі. Дайте одному іншу назву.',
    en: 'Screen “{screen}” is given twice. Give one another name.',
  },
  NO_SCREENS: {
    uk: 'У залі ще немає жодного названого екрана. Спершу додайте його на сторінці оператора.',
    en: 'The hall has no screen with a name yet. Add one on the operator’s page first.',
  },
  NOTICE_NEEDED: {
    uk: 'Екран «{screen}»: напишіть оголошення, яке він має показувати.',
    en: 'Screen “{screen}”: write the notice that it is to show.',
  },
  /* edges */
  WRONG_MESSAGE: {
    uk: 'Повідомлення не відповідає схемі: {path} — {problem}.',
    en: 'The message does not fit its schema: {path} — {problem}.',
  },
  UNKNOWN_VIEW: { uk: 'Немає подання «{view}».', en: 'There is no view “{view}”.' },
  NOT_SIGNED_IN: {
    uk: 'Ви не увійшли. Скористайтеся посиланням для входу.',
    en: 'You are not signed in. Use your sign-in link.',
  },
  NO_METRICS_TOKEN: {
    uk: 'Показники віддають лише з маркером із файлу metrics-token у теці даних (Authorization: Bearer …).',
    en: 'Metrics are given only with the token of the file metrics-token in the data folder (Authorization: Bearer …).',
  },
  LINK_USED: {
    uk: 'Це посилання вже використано або його строк минув. Попросіть нове.',
    en: 'This link has been used or has expired. Ask for a new one.',
  },
  PIN_NEEDED: {
    uk: 'Сторінку замкнено. Введіть свій PIN, щоб реєструватися й голосувати.',
    en: 'The page is locked. Enter your PIN to register and vote.',
  },
  PIN_WRONG: {
    uk: 'PIN неправильний. Залишилося спроб: {left}.',
    en: 'The PIN is wrong. Attempts left: {left}.',
  },
  PIN_LOCKED: {
    uk: 'Забагато неправильних PIN. Спробуйте за {minutes} хв або попросіть посилання для входу.',
    en: 'Too many wrong PINs. Try again in {minutes} min, or ask for a sign-in link.',
  },
  PIN_ADDRESS_LOCKED: {
    uk: 'З цього пристрою чи мережі введено забагато неправильних PIN. Спробуйте за {minutes} хв або попросіть у секретаря чи оператора посилання для входу.',
    en: 'Too many wrong PINs came from this device or network. Try again in {minutes} min, or ask the secretary or the operator for a sign-in link.',
  },
  PIN_HOUSE_LOCKED: {
    uk: 'Забагато неправильних PIN у залі, тому PIN не приймають ще {minutes} хв. Увійдіть із пристрою, на якому вже вводили свій PIN, або попросіть у секретаря чи оператора посилання для входу.',
    en: 'Too many wrong PINs in the hall, so none are taken for {minutes} min. Sign in at a device where you have given your PIN before, or ask the secretary or the operator for a sign-in link.',
  },
  PIN_TOO_SHORT: {
    uk: 'PIN закороткий: потрібно щонайменше {least} цифр. Оберіть довший.',
    en: 'The PIN is too short: {least} digits at least are needed. Choose a longer one.',
  },
  PIN_TOO_PLAIN: {
    uk: 'Такий PIN легко вгадати: {whyUk}. Оберіть інший, найкраще — випадкові цифри.',
    en: 'Such a PIN is easily guessed: {why}. Choose another, digits at random are best.',
  },
  NO_MEMBER_PRESIDES: {
    uk: 'Зараз головує не член ради: голосувати на сторінці головуючого нікому.',
    en: 'Whoever presides now is no member of the council: nobody votes at the chair’s page.',
    article: '280/97-ВР ст. 59 ч. 3',
  },
  NO_PIN_SET: {
    uk: 'PIN ще не встановлено. Увійдіть за посиланням і встановіть його.',
    en: 'No PIN is set yet. Sign in by a link and set one.',
  },
  UNKNOWN_ACCOUNT: {
    uk: 'Облікового запису «{accountId}» немає. Оновіть сторінку й оберіть зі списку.',
    en: 'There is no account “{accountId}”. Reload the page and choose from the list.',
  },
  ACCOUNT_EXISTS: {
    uk: '{name}: обліковий запис для цього депутата вже є.',
    en: '{name}: this member has an account already.',
  },
  ACCOUNT_WRONG_FOR_ROLE: {
    uk: 'Обліковий запис депутата має називати депутата, інші — ні; табло входить лише за посиланням.',
    en: 'A deputy’s account names a member, others name none; a display signs in by a link alone.',
  },
  LAST_KEEPER: {
    uk: 'Це останній обліковий запис цієї ролі. Спершу відкрийте інший, щоб було кому дбати про систему.',
    en: 'This is the last account of its role. Open another first, so that somebody can look after the system.',
  },
  ROLE_MAY_NOT: {
    uk: 'Ви увійшли як {roleUk}, а право на це має лише {mayUk}.',
    en: 'You are signed in as {roleEn}; only {may} may do this.',
  },
  NOT_YOURSELF: {
    uk: 'Голосувати й реєструватися можна лише за себе.',
    en: 'You may vote and register only for yourself.',
    article: '280/97-ВР ст. 59 ч. 3',
  },
  WRONG_ORIGIN: {
    uk: 'Запит прийшов з чужої сторінки ({origin}).',
    en: 'The request came from a foreign page ({origin}).',
  },
  /* papers */
  TEMPLATE_WRONG: {
    uk: 'Рядок {line} бланка. {whatUk} Бланк не збережено: діє попередній.',
    en: 'Line {line} of the template. {what} It was not saved: the former one holds.',
  },
  TEXT_UNREADABLE: {
    uk: 'Файл не читається як DOCX. Відкрийте його у своїй програмі, збережіть як DOCX і поверніть знову.',
    en: 'The file can’t be read as DOCX. Open it in its program, save it as DOCX and bring it back again.',
  },
  TEXT_NOT_OF_PAPER: {
    uk: 'У файлі немає рядка, який складає запис засідання: «{line}». Поверніть цей рядок, як був. Помилку в самому записі виправляє примітка.',
    en: 'The file lacks a line that the record of the sitting makes: “{line}”. Put it back as it was. A mistake in the record itself is mended by a note.',
  },
  TEXT_TOO_EARLY: {
    uk: 'Протокол ще пишеться: засідання не закрито. Поверніть виправлений текст після закриття.',
    en: 'The protocol is still being written: the sitting is not closed. Bring the edited text back after the close.',
  },
  /* files and imports */
  FILE_TYPE_UNKNOWN: {
    uk: 'Файл такого типу («{type}») не приймають. Надішліть {wantedUk}.',
    en: 'A file of this type (“{type}”) is not taken. Send {wanted}.',
  },
  FILE_NOT_OF_TYPE: {
    uk: 'Це не {type} або файл пошкоджено. Відкрийте його, збережіть знову як {type} і надішліть.',
    en: 'This is no {type}, or it is damaged. Open it, save it again as {type} and send it.',
  },
  FILE_TOO_LARGE: {
    uk: 'Файл завеликий: найбільше {limitMb} МБ.',
    en: 'The file is too large: {limitMb} MB at most.',
  },
  SVG_UNSAFE: {
    uk: 'Малюнок SVG не приймають: {what}. Збережіть його як простий SVG або надішліть PNG.',
    en: 'The SVG drawing is not taken: {whatEn}. Save it as plain SVG, or send a PNG.',
  },
  FILE_DAMAGED: {
    uk: 'Файл на диску пошкоджено: його вміст уже не той, що був ({sha256}). Завантажте його знову й перевірте диск.',
    en: 'The file on the disk is damaged: its content is not what it was ({sha256}). Send it again and check the disk.',
  },
  SEARCH_LOST: {
    uk: 'Пошук не працює: його файл пошкоджено або диск заповнено. Після перезапуску системи його буде створено знову.',
    en: 'The search is out of work: its file is damaged or the disk is full. A restart of the system makes it anew.',
  },
  DISK_REFUSED: {
    uk: 'Диск не записав файл ({why}). Звільніть місце й надішліть файл знову.',
    en: 'The disk did not write the file ({why}). Make room and send the file again.',
  },
  REHEARSAL_NOT_NOW: {
    uk: 'Засідання триває. Репетицію починають, коли воно закрите.',
    en: 'A sitting is under way. A rehearsal is begun when it is closed.',
  },
  REHEARSAL_RUNS: {
    uk: 'Репетиція вже триває. Завершіть її, тоді починайте іншу.',
    en: 'A rehearsal is under way. End it before another begins.',
  },
  NO_REHEARSAL: {
    uk: 'Репетиція зараз не йде. Почніть її з плану засідання.',
    en: 'No rehearsal runs now. Begin one from the plan of a sitting.',
  },
  REHEARSAL_OVER: {
    uk: 'Репетицію закінчено, ця сторінка більше нічого не робить. Закрийте її; справжнє засідання — на Вашій звичайній сторінці.',
    en: 'The rehearsal is over, this page does nothing any more. Close it; the real sitting is on your usual page.',
  },
  NO_REHEARSALS: {
    uk: 'Цей сервер запущено без нагляду, тому поруч із ним репетицію не почати. Запустіть його командою npm start.',
    en: 'This hub was started alone, so no rehearsal can begin beside it. Start it with npm start.',
  },
  BACKUP_RUNS: {
    uk: 'Резервна копія саме створюється. Зачекайте, доки вона буде готова.',
    en: 'A backup is being made. Wait until it is ready.',
  },
  BACKUP_NO_FOLDER: {
    uk: 'Теки для копій {folder} немає або в неї не можна писати. Вставте носій і спробуйте ще раз.',
    en: 'The folder for backups {folder} is not there or cannot be written. Put the medium in and try again.',
  },
  BACKUP_NO_ROOM: {
    uk: 'Для копії бракує місця: потрібно {neededMb} МБ, вільно {freeMb} МБ. Звільніть місце або вкажіть іншу теку.',
    en: 'There is no room for the backup: {neededMb} MB are needed, {freeMb} MB are free. Make room or name another folder.',
  },
  BACKUP_DAMAGED: {
    uk: 'Копія не пройшла перевірку: {what}. Перевірте носій і створіть копію знову.',
    en: 'The backup did not pass its check: {what}. Check the medium and make the backup again.',
  },
  BACKUP_FAILED: {
    uk: 'Копію не вдалося створити ({why}). Перевірте диск і спробуйте ще раз.',
    en: 'The backup could not be made ({why}). Check the disk and try again.',
  },
  /* publishing */
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
  /* sealing: печатка пристрою, and КЕП made outside */
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
  NOT_FOUND: { uk: 'Не знайдено: {what}.', en: 'Not found: {what}.' },
  HUB_FAULT: {
    uk: 'Збій у роботі системи; його записано в журналі роботи. Повторіть дію.',
    en: 'A fault of the system; it has been logged. Try again.',
  },
  TOO_MANY_REQUESTS: { uk: 'Забагато запитів. Зачекайте {seconds} с.', en: 'Too many requests. Wait {seconds} s.' },
} as const satisfies Record<string, Entry>;

export type RefusalCode = keyof typeof registry;
export const REFUSAL_CODES = Object.keys(registry) as RefusalCode[];

/** A refusal as it crosses an edge. */
export const Refusal = Type.Object(
  {
    code: Type.Enum(REFUSAL_CODES),
    uk: Type.String(),
    en: Type.String(),
    article: Type.Optional(Type.String()),
    details: Type.Record(Type.String(), Type.Union([Type.String(), Type.Number()])),
  },
  { additionalProperties: false },
);
export type Refusal = Static<typeof Refusal>;

export type RefusalDetails = Readonly<Record<string, string | number>>;

/** Makes a refusal with its sentences filled in. A parameter the sentence names and `details` lacks stays visible. */
export function refuse(code: RefusalCode, details: RefusalDetails = {}): Refusal {
  const entry: Entry = registry[code];
  const fill = (sentence: string) =>
    sentence.replace(/\{(\w+)\}/g, (whole, name: string) =>
      details[name] === undefined ? whole : String(details[name]),
    );
  return {
    code,
    uk: fill(entry.uk),
    en: fill(entry.en),
    ...(entry.article && { article: entry.article }),
    details: { ...details },
  };
}
