/** `deputies.csv`: every deputy who ever was in a roster; the separately elected head is none. */
import { addressOf, type Outline } from '../archive.ts';
import { nameParts, type Person, peopleOf } from '../people.ts';
import { column, type Table } from '../table.ts';

/** ISO/IEC 5218 */
const SEX_CODES = { male: 1, female: 2 } as const;

/** @param site as of `Filed`: photos lie below it. */
export const deputies = (site?: string): Table<Person, Outline> => ({
  name: 'deputies',
  title: 'Депутати',
  key: ['id'],
  rows: (sittings) => peopleOf(sittings).filter(({ isHead }) => !isHead),
  columns: [
    column('id', 'string', 'Номер депутата', ({ member }) => member.id),
    column('votingIdentifier', 'string', 'voterId у votings.csv', ({ member }) => member.id),
    column('familyName', 'string', 'Прізвище', ({ member }) => nameParts(member.name).familyName),
    column('name', 'string', 'Імʼя', ({ member }) => nameParts(member.name).name),
    column('additionalName', 'string', 'По батькові', ({ member }) => nameParts(member.name).additionalName),
    column('gender', 'integer', 'Стать за ISO 5218: 1 чоловіча, 2 жіноча', ({ member }) => SEX_CODES[member.gender]),
    column('birthDate', 'date', 'Дата народження, якщо рада її оприлюднює', () => undefined),
    column('image', 'string', 'Адреса світлини', ({ member }) => addressOf(site, member.photo)),
    column('biography', 'string', 'Біографія, якщо рада її оприлюднює', () => undefined),
    column('party', 'string', 'Партія, якщо рада її оприлюднює', () => undefined),
    column('faction', 'string', 'Фракція; порожньо — позафракційні', ({ member }) => member.faction),
    column('district', 'integer', 'Номер округу', ({ member }) => member.district),
  ],
});
