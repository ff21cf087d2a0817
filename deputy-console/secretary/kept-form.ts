/**
 * What is half filled in, kept by this window: it outlives a reload, another section of the page, and a ballot that comes
 * between. In: a name, what is to be kept. Out: it again, when it still reads as such. Without a store of the browser's
 * nothing is kept, and nothing fails.
 */
type Texts = Readonly<Record<string, string>>;
export type KeptForm = { readonly fields: Texts; readonly choices: Texts };

const nameOf = (name: string) => `dzvin-form-${name}`;
const isTexts = (one: unknown): one is Texts =>
  typeof one === 'object' && one !== null && Object.values(one).every((value) => typeof value === 'string');

export function keptForm(name: string): KeptForm | undefined {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(nameOf(name)) ?? 'null');
    if (typeof kept !== 'object' || kept === null || !('fields' in kept) || !('choices' in kept)) return undefined;
    const { fields, choices } = kept;
    return isTexts(fields) && isTexts(choices) ? { fields, choices } : undefined;
  } catch {
    return undefined;
  }
}

/** @param kept absent: there is nothing to keep any more. */
export function keepForm(name: string, kept: KeptForm | undefined): void {
  try {
    if (kept) sessionStorage.setItem(nameOf(name), JSON.stringify(kept));
    else sessionStorage.removeItem(nameOf(name));
  } catch {
    // The store is full or shut: the form stands on the page, and is recorded from there.
  }
}
