/** What the secretary's page says of what is not saved yet, in Ukrainian. */
export const unsavedUk = {
  'leave.title': 'Зберегти зміни?',
  'leave.title.unfinished': 'Піти без запису?',
  'leave.how': 'Ви змінили цю сторінку, але ще не зберегли.',
  'leave.how.unfinished': 'Написане тут ще не записано. Якщо піти зі сторінки, його не буде.',
  'leave.save': 'Зберегти',
  'leave.drop': 'Не зберігати',
  'leave.drop.unfinished': 'Піти без запису',
  'leave.stay': 'Лишитись',
  'leave.sheet.title': 'Закрити без запису?',
  'leave.sheet.how': 'Написане тут ще не записано. Якщо закрити, його не буде.',
  'leave.sheet.drop': 'Закрити без запису',
  'leave.sheet.stay': 'Лишитись',
  'unsaved.none': 'Усе збережено.',
  'unsaved.some': 'Є незбережені зміни: {what}.',
  'unsaved.wrong': 'Щоб зберегти, спершу виправте: {what}.',
  'unsaved.undo': 'Скасувати зміни',
} as const;
