/** The far end of a reader's wire, and the hands around it. */
export interface SimulatedReader {
  /** What the hall file calls its path. */
  readonly path: string;
  /** It is there from now on; resolves when it can be reached. */
  plug(): Promise<void>;
  unplug(): Promise<void>;
  /** A card of these hexadecimal digits comes to lie at it, in place of any other. */
  put(card: string): void;
  take(): void;
  /** Resolves when its own driver, if it has one, has seen what lies there. */
  settled?(): Promise<void>;
  /** What its driver said, for a test that failed. */
  log?(): string;
  /** Everything on the wire that means nothing. */
  noise(): void;
  end(): Promise<void>;
}
