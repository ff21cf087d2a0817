/** What the secretary's console says of the papers of a whole sitting, in Ukrainian. */
export const sittingPapersUk = {
  'whole.protocol': 'Протокол засідання',
  'whole.protocol.draft': 'Проєкт протоколу засідання',
  'whole.attendance': 'Список присутніх',
  'whole.speeches': 'Список виступів',
  'whole.roll-calls': 'Усі поіменні голосування',
  'whole.decisions': '{count, plural, one {# рішення} few {# рішення} many {# рішень} other {# рішення}}',
  'whole.decision': 'Рішення № {number}',
  'whole.extract': 'Витяг з рішення № {number}',
  'whole.link': '{paper}, {format}',
  'whole.final': 'Протокол остаточний. Нова примітка до запису знову зробить його проєктом.',
  'whole.draft': 'Поки протокол не оголошено остаточним, на ньому стоїть «ПРОЄКТ». DOCX можна правити.',
  'whole.declare': 'Оголосити протокол остаточним',
} as const;
