/** What the button of the stream's mark says, in Ukrainian; in catalogues of pages that have it. */
export const streamUk = {
  'stream.begin': 'Трансляція почалась',
  'stream.begin.next': 'Почалось наступне відео',
  'stream.end': 'Трансляція закінчилась',
  'stream.runs': 'Відео {video} — з {time}',
  'stream.from-encoder': 'початок повідомила програма трансляції',
  'stream.none': 'Натисніть, щойно глядачі побачать картинку: від цієї миті рахуються розділи відео.',
  'stream.correct': 'Точніший початок відео {video}, с',
  'stream.earlier': 'раніше на {seconds} с',
  'stream.later': 'пізніше на {seconds} с',
  'stream.new': 'Початок: {time}',
  'stream.save': 'Зберегти початок',
  'stream.keep': 'Лишити, як було',
} as const;
export type StreamKey = keyof typeof streamUk;
