/** One section of the table of rules: each rule in a sentence, and the tests that hold it. */
export type Rule = {
  readonly rule: string;
  /** `path of the test file › name of the test`. */
  readonly tests: readonly string[];
  /** Why there is no test yet: what it waits for. */
  readonly later?: string;
};

export type Section = { readonly section: string; readonly rules: readonly Rule[] };
