/** What the bench and its viewers' processes say to each other over IPC. Moments are `process.hrtime`, ns, as text. */
export type Group = 'ours' | 'bare';

export type ViewersOrder =
  /** Opens sockets. With cookies each asks for the hall view, and counts as open when it has the snapshot. */
  | {
      readonly do: 'open';
      readonly group: Group;
      readonly origin: string;
      readonly count: number;
      readonly cookies: readonly string[];
    }
  /** From now on a frame of at least so many bytes is the one awaited, by every socket of the group. */
  | { readonly do: 'await'; readonly group: Group; readonly leastBytes: number };

export type ViewersReport =
  | { readonly tells: 'open'; readonly group: Group }
  | { readonly tells: 'waiting' }
  /** Every socket has it; `text` is what one of them got. */
  | { readonly tells: 'all-have-it'; readonly lastNs: string; readonly text: string };
