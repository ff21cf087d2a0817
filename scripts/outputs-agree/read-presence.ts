/** Readers of who was there at all, each of one output: names in the order of the alphabet. */
import { parseXml } from '@rgrove/parse-xml';
import { cellsOf, withId } from './read-data.ts';

/** The list of the present in a protocol's HTML, and their number as it says itself. */
export function presentInProtocol(html: string): { readonly names: string[]; readonly count: number } {
  const [, count = '', after = ''] = /Присутні \((\d+)\)([\s\S]*?)Відсутні/u.exec(html) ?? [];
  const lines = [...after.matchAll(/<li[^>]*>([\s\S]*?)<\/li>/gu)].map(([, line = '']) =>
    line.replace(/<[^>]*>/gu, ''),
  );
  return { names: lines.map((line) => line.split(' (')[0]?.trim() ?? '').sort(), count: Number(count) };
}

export function presentInAkomaNtoso(xml: string): string[] {
  const { root } = parseXml(xml);
  const section = root && withId(root, 'present');
  const people = section?.children.filter((child) => child.type === 'element' && child.toJSON()['name'] === 'p') ?? [];
  return people.map((person) => ('text' in person ? String(person.text) : '').trim()).sort();
}

type OwnAttendance = { readonly present: boolean; readonly member: { readonly name: string } };

export const presentInSittingJson = (json: string): string[] =>
  (JSON.parse(json) as { readonly attendance: readonly OwnAttendance[] }).attendance
    .filter(({ present }) => present)
    .map(({ member }) => member.name)
    .sort();

/** `attendance.csv`: whoever registered at any time. */
export function presentInCsv(csv: string): string[] {
  const [header = [], ...rows] = cellsOf(csv);
  const at = (name: string) => header.indexOf(name);
  const came = rows.filter((row) => row[at('registeredAt')] !== '');
  const names = new Map(came.map((row) => [row[at('memberId')], row[at('memberName')] ?? '']));
  return [...names.values()].sort();
}
