/** `convocations.csv`, `sessions.csv`, `agenda.csv`, `attendance.csv`. */
import type { Item } from '../../council/agenda/agenda.ts';
import { localTime } from '../../proceedings/printed-time.ts';
import type { Attendance, Proceedings, Stay } from '../../proceedings/proceedings.ts';
import { dateOf, type Outline } from '../archive.ts';
import { column, type Table } from '../table.ts';

const at = ({ council }: Proceedings, instant: string | undefined): string | undefined =>
  instant === undefined ? undefined : localTime(instant, council.timeZone);

/** The first sitting of each convocation stands for it. */
export const CONVOCATIONS: Table<Outline, Outline> = {
  name: 'convocations',
  title: 'Скликання',
  key: ['convocation'],
  rows: (sittings) =>
    sittings.filter((one, place) => sittings.findIndex((other) => other.convocation === one.convocation) === place),
  columns: [
    column('convocation', 'integer', 'Номер скликання', (sitting) => sitting.convocation),
    column('authorityName', 'string', 'Назва ради', ({ council }) => council.name),
    column('seats', 'integer', 'Загальний склад за законом', ({ council, origin }) => (origin ?? council).seats),
    column('firstSitting', 'date', 'Дата першого засідання в цих даних', dateOf),
  ],
};

/** A printout says «позачергова»; that a session was a regular one it mostly does not say, and nobody makes it up. */
const kindOf = ({ session, origin }: Proceedings): string | undefined =>
  origin && session.kind === 'regular' ? undefined : session.kind;

export const SESSIONS: Table<Proceedings> = {
  name: 'sessions',
  title: 'Пленарні засідання сесій',
  key: ['convocation', 'session', 'sitting'],
  rows: (sittings) => sittings.map(({ sitting }) => sitting),
  columns: [
    column('convocation', 'integer', 'Скликання', (sitting) => sitting.convocation),
    column('session', 'integer', 'Номер сесії', ({ session }) => session.number),
    column('kind', 'string', 'regular — чергова, extraordinary — позачергова', kindOf),
    column('sitting', 'integer', 'Номер пленарного засідання сесії', ({ sitting }) => sitting.number),
    column('date', 'date', 'Дата засідання', dateOf),
    column('place', 'string', 'Місце', ({ sitting }) => sitting.place),
    column('openedAt', 'datetime', 'Відкрито', (sitting) => at(sitting, sitting.openedAt)),
    column('closedAt', 'datetime', 'Закрито', (sitting) => at(sitting, sitting.closedAt)),
    column('held', 'boolean', 'false — засідання не відбулося', ({ notHeld }) => String(!notHeld)),
    column('present', 'integer', 'Депутатів зареєстровано на відкритті', ({ quorum }) => quorum?.deputies),
  ],
};

type AgendaRow = { readonly sitting: Proceedings; readonly item: Item };

export const AGENDA: Table<AgendaRow> = {
  name: 'agenda',
  title: 'Порядок денний',
  key: ['convocation', 'session', 'sitting', 'number', 'state'],
  rows: (sittings) => sittings.flatMap(({ sitting }) => sitting.agenda.map((item) => ({ sitting, item }))),
  columns: [
    column('convocation', 'integer', 'Скликання', ({ sitting }) => sitting.convocation),
    column('session', 'integer', 'Номер сесії', ({ sitting }) => sitting.session.number),
    column('sitting', 'integer', 'Номер засідання', ({ sitting }) => sitting.sitting.number),
    column('number', 'string', 'Номер питання', ({ item }) => item.number),
    column('title', 'string', 'Назва питання', ({ item }) => item.title),
    column('projectNum', 'string', 'Номер проєкту рішення', ({ item }) => item.project),
    column('reporter', 'string', 'Доповідач', ({ item }) => item.reporter),
    column(
      'state',
      'string',
      'waiting, open, considered, withdrawn (знято), postponed (відкладено)',
      ({ item }) => item.state,
    ),
  ],
};

type AttendanceRow = { readonly sitting: Proceedings; readonly attendance: Attendance; readonly stay?: Stay };

/** One row for each stay; one without times for who never came. Of older results no stays are known, and nothing is told. */
export const ATTENDANCE: Table<AttendanceRow> = {
  name: 'attendance',
  title: 'Присутність',
  key: ['convocation', 'session', 'sitting', 'memberId', 'registeredAt'],
  rows: (sittings) =>
    sittings.flatMap(({ sitting }) =>
      (sitting.origin ? [] : sitting.attendance).flatMap((attendance): AttendanceRow[] =>
        attendance.stays.length === 0
          ? [{ sitting, attendance }]
          : attendance.stays.map((stay) => ({ sitting, attendance, stay })),
      ),
    ),
  columns: [
    column('convocation', 'integer', 'Скликання', ({ sitting }) => sitting.convocation),
    column('session', 'integer', 'Номер сесії', ({ sitting }) => sitting.session.number),
    column('sitting', 'integer', 'Номер засідання', ({ sitting }) => sitting.sitting.number),
    column('memberId', 'string', 'Номер депутата або голови', ({ attendance }) => attendance.member.id),
    column('memberName', 'string', 'Прізвище, імʼя, по батькові', ({ attendance }) => attendance.member.name),
    column('registeredAt', 'datetime', 'Зареєстровано', ({ sitting, stay }) => at(sitting, stay?.from)),
    column('leftAt', 'datetime', 'Реєстрацію завершено', ({ sitting, stay }) => at(sitting, stay?.to)),
    column(
      'enteredBy',
      'string',
      'Хто зареєстрував, якщо не сам: secretary, operator або chair',
      ({ stay }) => stay?.entered?.by,
    ),
  ],
};
