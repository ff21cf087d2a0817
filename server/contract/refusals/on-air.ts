/** Refusals about the broadcast, its videos and the recording of the sound. */
import type { Sentences } from './sentences.ts';

export const onAirRefusals = {
  NO_SUCH_VIDEO: {
    uk: 'Відео № {video} у цього засідання немає. Спершу позначте його початок.',
    en: 'The sitting has no video no. {video}. Mark its beginning first.',
  },
  VIDEO_ENDS_BEFORE: {
    uk: 'Кінець відео № {video} раніший за його початок. Укажіть пізніший час.',
    en: 'The end of video no. {video} is before its beginning. Give a later time.',
  },
  VIDEO_BEGINS_AFTER: {
    uk: 'Початок відео № {video} пізніший за його кінець. Укажіть раніший час або спершу пересуньте кінець.',
    en: 'The beginning of video no. {video} is after its end. Give an earlier time, or move the end first.',
  },
  TOO_MANY_VIDEOS: {
    uk: 'Засідання вже має {videos} відео, більше не позначити.',
    en: 'The sitting has {videos} videos already; no more can be marked.',
  },
  NOT_A_VIDEO_ADDRESS: {
    uk: '«{address}» — не адреса відео. Скопіюйте її з рядка адреси: вона починається з https://.',
    en: '“{address}” is no address of a video. Copy it from the address bar: it begins with https://.',
  },
  VIDEO_ADDRESS_INSIDE: {
    uk: 'Адресу «{address}» видно лише у вашій мережі. Укажіть ту, за якою відео дивляться всі.',
    en: 'The address “{address}” is known in your own network alone. Give the one where everybody watches the video.',
  },
  VIDEO_FAR_FROM_SITTING: {
    uk: 'Час «{at}» надто далекий від засідання: відео починається не раніше ніж за добу до нього і не пізніше ніж за два місяці після. Перевірте дату.',
    en: 'The time “{at}” is too far from the sitting: a video begins at most a day before it and two months after. Check the date.',
  },
  OBS_NOT_CONNECTED: {
    uk: '«{name}» зараз не на звʼязку. Запустіть програму і натисніть «Зʼєднати наново».',
    en: '“{name}” is not connected now. Start the program and press “Connect anew”.',
  },
  NO_SUCH_SCENE: {
    uk: 'У «{name}» немає сцени «{scene}». Створіть її там або виберіть іншу.',
    en: '“{name}” has no scene “{scene}”. Make it there, or choose another.',
  },
  SCENES_WAIT_FOR_CLOSED_PART: {
    uk: 'Триває закрита частина засідання: в ефірі лише заставка. Сцени перемикатимуться після неї.',
    en: 'A part of the sitting is closed: only the plate is on air. Scenes are switched after it.',
  },
  WRONG_ENCODER_TOKEN: {
    uk: 'Ключ кодувальника не підходить. Візьміть encoderToken з on-air.json: «Authorization: Bearer …».',
    en: 'The encoder’s token is wrong. Take encoderToken of on-air.json: “Authorization: Bearer …”.',
  },
  RECORDING_OFF: {
    uk: 'Запис звуку не налаштовано: у теці даних немає recording.json.',
    en: 'The recording of sound is not set up: there is no recording.json in the data folder.',
  },
  RECORDING_DISK_FULL: {
    uk: 'На диску немає місця для запису. Звільніть місце й почніть знову.',
    en: 'The disk has no room for a recording. Make room and begin again.',
  },
} as const satisfies Sentences;
