/** Gender of the printed word: as the file says, or by the patronymic. */
import type { Gender } from '#contract/vocabulary';

const WRITTEN: Readonly<Record<Gender, readonly string[]>> = {
  male: ['ч', 'чол', 'чоловік', 'чоловіча', 'чоловічий', 'м', 'муж', 'male', 'm', 'man'],
  female: ['ж', 'жін', 'жінка', 'жіноча', 'жіночий', 'f', 'female', 'woman'],
};

/** What the cell says; undefined when it says nothing that is known. */
export function writtenGender(cell: string): Gender | undefined {
  const plain = cell.toLowerCase().replace(/[^\p{L}]/gu, '');
  return (Object.keys(WRITTEN) as Gender[]).find((gender) => WRITTEN[gender].includes(plain));
}

/** By the patronymic within a name: -ович, -ич, огли; -івна, -ична, кизи. Undefined when there is none. */
export function genderOfName(name: string): Gender | undefined {
  const [, , ...rest] = name.toLowerCase().split(' ');
  const last = rest.join(' ');
  if (/(?:ич|іч|огли|оглу)$/u.test(last)) return 'male';
  return /(?:івна|ївна|овна|євна|евна|ична|кизи)$/u.test(last) ? 'female' : undefined;
}
