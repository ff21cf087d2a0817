/** What a table of refusals holds: by permanent code a sentence in both languages, and the article where there is one. */
export type Entry = { uk: string; en: string; article?: string };
export type Sentences = Readonly<Record<string, Entry>>;
