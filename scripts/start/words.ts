/** A sentence for the person at the terminal, in both languages. */
export type Words = { uk: string; en: string };

/** What stops a start. */
export class StartProblem extends Error {
  readonly words: Words;
  constructor(words: Words) {
    super(words.en);
    this.words = words;
  }
}

/** What the hub or the system said, made into a sentence with a remedy. `message` of our own is bilingual already. */
export function problemOf(message: string): Words {
  const taken = /EADDRINUSE.*?:(\d+)\s*$/s.exec(message);
  if (taken)
    return {
      uk: `Порт ${taken[1]} зайнятий іншою програмою. Зупиніть її або вкажіть інший порт: npm start -- --port ${Number(taken[1]) + 1} (0 — будь-який вільний).`,
      en: `Port ${taken[1]} is in use by another program. Stop it or give another port: npm start -- --port ${Number(taken[1]) + 1} (0: any free one).`,
    };
  if (/EACCES/.test(message))
    return {
      uk: `Немає дозволу: ${message}. Оберіть порт від 1024 і папку, у яку можна писати.`,
      en: `Permission denied: ${message}. Choose a port from 1024 and a folder that can be written.`,
    };
  if (/EADDRNOTAVAIL|ENOTFOUND/.test(message))
    return {
      uk: `У цієї машини немає такої адреси: ${message}. Перевірте --host і --broker-host.`,
      en: `This machine has no such address: ${message}. Check --host and --broker-host.`,
    };
  return { uk: message, en: message };
}
