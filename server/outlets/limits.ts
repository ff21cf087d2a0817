/** Bounds of what one client may ask. Generous: a whole council behind one address votes in the same second. */
export type Limits = {
  /** Live sockets one session may have open. */
  readonly socketsPerSession: number;
  /** Commands one session may give in a second. */
  readonly commandsPerSecond: number;
  /**
   * Viewers without a session that may watch one view from one address, and in all; those from outside the building's
   * network together, so that they leave room for the hall's own overlays; how many may come in a minute from one address.
   */
  readonly onlookersPerAddress: number;
  readonly onlookers: number;
  readonly onlookersOutside: number;
  readonly onlookersPerMinute: number;
  /** Views one socket may ask for in a second; each asking is answered with a whole view. */
  readonly subscribesPerSecond: number;
  /** Searches one session may ask for in a second. */
  readonly searchesPerSecond: number;
  /** Values for mixers asked for from one address in a second, of each address of theirs: a title of twenty texts at 5 a second. */
  readonly onAirValuesPerSecond: number;
  /** Sign-in links one session may issue in a minute; the sheet of a whole council is issued at once. */
  readonly linksPerMinute: number;
  /** Sign-ins from one address in a minute. */
  readonly signInsPerMinute: number;
  /** PINs tried from one address at the sign-in page in a minute; each account has its own lock besides. */
  readonly pinsPerMinute: number;
  /** Messages fitting no schema after which a socket is closed. */
  readonly badMessages: number;
  /** Largest message or request body taken in, bytes. */
  readonly payloadBytes: number;
  /** The same of the secretary’s and the operator’s commands: a whole roster or agenda comes at once. */
  readonly officeBytes: number;
  /** Bytes waiting for a slow viewer above which changes are skipped and a snapshot follows. */
  readonly backlogBytes: number;
  /** Bytes waiting for a viewer above which the socket is closed: a page that reads nothing and goes on asking. */
  readonly hopelessBytes: number;
};

export const DEFAULT_LIMITS: Limits = {
  socketsPerSession: 64,
  commandsPerSecond: 50,
  onlookersPerAddress: 64,
  onlookers: 256,
  onlookersOutside: 128,
  onlookersPerMinute: 1200,
  subscribesPerSecond: 20,
  searchesPerSecond: 20,
  onAirValuesPerSecond: 100,
  linksPerMinute: 1000,
  signInsPerMinute: 2000,
  pinsPerMinute: 300,
  badMessages: 20,
  payloadBytes: 64 * 1024,
  officeBytes: 2 * 1024 * 1024,
  backlogBytes: 1024 * 1024,
  hopelessBytes: 4 * 1024 * 1024,
};
