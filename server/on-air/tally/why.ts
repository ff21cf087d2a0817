/** Why a program or device is not reached, in words for the operator. */
import type { Sentence } from '#contract/views';

/** @param code of the system's error. @param where address and port. */
export function unreachableWhy(code: string, where: string): Sentence {
  switch (code) {
    case 'ECONNREFUSED':
      return {
        uk: `За адресою ${where} ніхто не слухає. Запустіть там програму і перевірте порт.`,
        en: `Nobody listens at ${where}. Start the program there and check the port.`,
      };
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return {
        uk: `Назви з адреси ${where} у мережі немає. Перевірте її або впишіть IP-адресу.`,
        en: `The network has no such name as in ${where}. Check it, or write an IP address.`,
      };
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
    case 'ETIMEDOUT':
      return {
        uk: `До ${where} немає шляху. Перевірте кабель, мережу й адресу.`,
        en: `There is no way to ${where}. Check the cable, the network and the address.`,
      };
    case 'EACCES':
      return {
        uk: `${where} — широкомовна адреса, а на неї не пишеться. Впишіть адресу самого пристрою.`,
        en: `${where} is a broadcast address, which is not written to. Write the address of the device itself.`,
      };
    default:
      return { uk: `${where} не відповідає (${code}).`, en: `${where} does not answer (${code}).` };
  }
}
