/** One kind of command, by its type string. */
import type { SittingCommand } from '#contract/commands';

export type CommandOf<T extends SittingCommand['type']> = Extract<SittingCommand, { type: T }>;
