/** What the bench and its bare server say to each other over IPC. Moments are `process.hrtime`, ns, as text. */
export type BareServerOrder = { readonly do: 'send-to-all'; readonly text: string };
export type BareServerReport =
  | { readonly tells: 'ready'; readonly port: number }
  | { readonly tells: 'sent'; readonly begunNs: string };
