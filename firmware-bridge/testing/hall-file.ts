/** For tests: a whole `hall.json` around the lines that a test cares for. */
export function hallFile(lines: readonly unknown[]): object {
  return {
    format: 'hall/1',
    council: {
      name: 'Вербівська міська рада',
      kind: 'city',
      seats: 26,
      edrpou: '04000001',
      katottg: 'UA00000000000000001',
    },
    convocation: 8,
    session: { number: 14, kind: 'regular' },
    sitting: { number: 1, place: 'сесійна зала', startsAt: '2026-03-30T10:00:00+03:00' },
    members: [
      {
        id: 'm01',
        name: 'Прізвище Імʼя По батькові',
        gender: 'female',
        office: 'deputy',
        faction: 'Лан',
        district: 1,
        seat: 1,
        card: 'ABCD',
      },
    ],
    chair: 'm01',
    lines,
  };
}
