/** What the wall says aloud and to screen readers, Ukrainian. Numbers come in words. */
export const spokenUk = {
  alarm: 'Увага! Повітряна тривога. {shelter}',
  'alarm.shelter': 'Пройдіть до найближчого укриття.',
  'alarm.over': 'Відбій повітряної тривоги.',
  'quorum.met': 'Кворум є. Зареєстровано депутатів: {words}.',
  'quorum.lost': 'Кворуму немає. Зареєстровано депутатів: {words}, потрібно: {needed}.',
  'ballot.opened': 'Голосуємо. {what}. {asked}',
  'ballot.secret': 'Таємне голосування. {what}. {asked}',
  'ballot.trial': 'Пробне голосування, поза протоколом. {asked}',
  'ballot.item': 'Питання {number}. {text}',
  'ballot.needed':
    '{n, plural, one {Потрібен {words} голос «за».} few {Потрібно {words} голоси «за».} other {Потрібно {words} голосів «за».}}',
  'ballot.time': '{n, plural, one {Час — {words} секунда.} few {Час — {words} секунди.} other {Час — {words} секунд.}}',
  'verdict.trial': 'Пробне голосування: {verdict}',
  'verdict.counts': 'За — {yes}, проти — {no}, утримались — {abstain}, не голосували — {silent}, відсутні — {absent}.',
  'verdict.needed': 'Потрібно було {needed}.',
  'verdict.conflict': 'Не брали участі через конфлікт інтересів — {words}.',
  'verdict.invalid': 'Недійсних — {words}.',
  speech: 'Слово має {name}. {kind}.',
  break: 'Оголошено перерву.',
  'break.until': 'Оголошено перерву. Засідання продовжиться о {time}.',
  closed: 'Засідання закрито.',
  'not-held': 'Засідання не відбулося: немає кворуму.',
  'voice.none': 'Цей екран має промовляти результати, але на ньому немає українського голосу',
  'voice.blocked': 'Торкніться екрана, щоб він міг промовляти результати',
} as const;

export type SpokenKey = keyof typeof spokenUk;
