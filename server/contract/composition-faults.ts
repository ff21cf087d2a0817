/**
 * What a schema cannot say of a composition: nobody twice, no seat and no card for two, no more deputies than
 * mandates, a head only where the law elects one apart, a chair that exists, and no two items of one number. In: a file whose fields have passed
 * their schema; out: the faults, with JSON pointers into that file.
 */
import type { Fault } from './check.ts';
import type { AgendaEntry, Chair, Member } from './composition.ts';
import type { MemberId } from './ids.ts';
import type { CouncilKind } from './vocabulary.ts';

type Composed = {
  council: { seats: number; kind: CouncilKind };
  members: readonly Member[];
  /** Absent: who presides is not settled. */
  chair?: string;
  agenda?: readonly AgendaEntry[];
};

/** Kinds of council whose head is elected apart from the deputies (280/97-ВР ст. 12). */
const HEAD_ELECTED_APART: readonly CouncilKind[] = ['village', 'settlement', 'city'];

/** Every fault of the composition, in the order of the file. Empty: it may sit. */
export function compositionFaults({ council, members, chair, agenda = [] }: Composed): Fault[] {
  return [
    ...twice(members, 'id', 'члена', 'member'),
    ...twice(members, 'seat', 'місце', 'seat'),
    ...twice(members, 'card', 'картку', 'card'),
    ...headFaults(council.kind, members),
    ...mandateFaults(council.seats, members),
    ...(chair === undefined ? [] : chairFaults(members, chair)),
    ...agendaFaults(agenda),
  ];
}

/** Whoever presides: a member by id; a name with a space is a person who is no member. */
export function chairOf(members: readonly Member[], chair: string): Chair | undefined {
  if (members.some((member) => member.id === chair)) return { member: chair as MemberId };
  return chair.trim().includes(' ') ? { name: chair } : undefined;
}

function twice(members: readonly Member[], field: 'id' | 'seat' | 'card', uk: string, en: string): Fault[] {
  const first = new Map<string | number, Member>();
  return members.flatMap((member, index) => {
    const value = member[field];
    const other = value === undefined ? undefined : first.get(value);
    if (value !== undefined && other === undefined) first.set(value, member);
    if (value === undefined || other === undefined) return [];
    return [
      {
        path: `/members/${index}/${field}`,
        uk: `${uk} «${value}» указано двічі: ${other.name} і ${member.name}; залиште одного`,
        en: `${en} "${value}" is given twice: ${other.name} and ${member.name}; keep one`,
      },
    ];
  });
}

function headFaults(kind: CouncilKind, members: readonly Member[]): Fault[] {
  const heads = members.flatMap((member, index) => (member.office === 'head' ? [index] : []));
  const [, second] = heads;
  if (heads.length > 0 && !HEAD_ELECTED_APART.includes(kind)) {
    return heads.map((index) => ({
      path: `/members/${index}/office`,
      uk: 'у такій раді голову обирають із депутатів: укажіть "deputy"',
      en: 'the head of such a council is one of its deputies: give "deputy"',
    }));
  }
  if (second === undefined) return [];
  return [{ path: `/members/${second}/office`, uk: 'голова може бути лише один', en: 'there can be only one head' }];
}

function mandateFaults(seats: number, members: readonly Member[]): Fault[] {
  const deputies = members.filter((member) => member.office !== 'head').length;
  if (deputies <= seats) return [];
  return [
    {
      path: '/members',
      uk: `депутатів ${deputies}, а загальний склад ради ${seats}`,
      en: `${deputies} deputies, but the council has ${seats} seats`,
    },
  ];
}

function chairFaults(members: readonly Member[], chair: string): Fault[] {
  if (chairOf(members, chair) !== undefined) return [];
  return [
    {
      path: '/chair',
      uk: `немає члена «${chair}»; укажіть id члена або повне імʼя особи, яка головує`,
      en: `no member "${chair}"; give a member’s id or the full name of the person who presides`,
    },
  ];
}

/** No two items of one number. */
export function agendaFaults(agenda: readonly AgendaEntry[]): Fault[] {
  const first = new Map<string, AgendaEntry>();
  return agenda.flatMap((entry, index) => {
    const { number, title } = entry;
    const other = first.get(number);
    if (other === undefined) {
      first.set(number, entry);
      return [];
    }
    return [
      {
        path: `/agenda/${index}/number`,
        uk: `номер питання «${number}» указано двічі: «${other.title}» і «${title}»; дайте іншому свій номер`,
        en: `item number "${number}" is given twice: "${other.title}" and "${title}"; give one another number`,
      },
    ];
  });
}
