/** A template as the hub answers it: its text, what may be put into it, who changed it. */
export type Known = {
  readonly kind: 'section' | 'field' | 'word';
  readonly name: string;
  readonly uk: string;
  readonly en: string;
};
export type Change = { readonly position: number; readonly at: string; readonly by: string; readonly text?: string };
export type Shelved = {
  readonly text: string;
  readonly isOwn: boolean;
  readonly isByHand: boolean;
  /** The coat of arms of the settings can’t be printed: papers are made without. */
  readonly isWithoutArms: boolean;
  readonly known: readonly Known[];
  readonly changes: readonly Change[];
};
