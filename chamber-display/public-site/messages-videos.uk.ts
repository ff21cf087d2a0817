/** What the site says of the videos and the sound of a sitting. */
export const videosUk = {
  'sitting.videos': 'Відео',
  'video.number': 'Відео {number}',
  'video.whole': 'Дивитись засідання',
  'video.host': '(відкриється {host})',
  'video.by-hand': 'Цей сайт не відкриває відео на потрібній секунді: перейдіть до часу, який тут написано.',
  'video.chapters': '{count, plural, one {# розділ} few {# розділи} many {# розділів} other {# розділу}}',
  'video.for-programs': 'Розділи для програм:',
  'video.watch': 'Дивитись з {time}',
  'video.watch-of': 'Дивитись відео {number} з {time}',
  'video.at': 'Відео, {time}',
  'video.at-of': 'Відео {number}, {time}',
  'ballot.video': 'Відео',
  'speech.listen': 'Слухати: {speaker}, {time}',
} as const;
