/** What members have stated for the protocol. */
import type { SittingEventOf } from '#contract/events';

export type Statement = SittingEventOf<'StatementEntered'>['data'] & { readonly at: string };
