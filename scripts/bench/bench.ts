/** What each row's measurement is given. */
export type Bench = {
  /** A folder for this row alone, on the disk of the checkout, removed afterwards. */
  readonly folder: string;
  /** Says on stderr how it goes. */
  readonly tell: (line: string) => void;
};
