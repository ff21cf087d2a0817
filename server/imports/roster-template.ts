/** A list of members to fill in: UTF-8 with its mark and semicolons, as a Ukrainian Excel opens it by a double click. */
const ROWS = [
  ['ПІБ', 'Стать', 'Посада', 'Фракція', 'Округ', 'Місце', 'Картка'],
  ['Шевчук Марʼяна Олегівна', 'ж', 'депутатка', 'Громада', '3', '1', '04A1B2C3'],
] as const;

export const ROSTER_TEMPLATE = `\uFEFF${ROWS.map((cells) => cells.join(';')).join('\r\n')}\r\n`;
/** Name it is saved under. */
export const ROSTER_TEMPLATE_NAME = 'Список депутатів (зразок).csv';
