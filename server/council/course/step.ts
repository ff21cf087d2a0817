/** A step of the chair before it is tried out: what it is called, the command it gives, and what is asked before. */
import type { HubsOwnCommand, PersonCommand } from '#contract/commands';
import type { ChairStep } from '#contract/views';
import type { CommandOf } from '../command-of.ts';

/** What a person asks of the council itself. */
export type StepCommand = Exclude<PersonCommand, { type: HubsOwnCommand['type'] }>;
export type Step = Pick<ChairStep, 'key' | 'label' | 'asks'> & { readonly command: StepCommand };

/** A step; `asks` says what the console asks for before it sends the command. */
export const step = (
  key: string,
  uk: string,
  en: string,
  command: StepCommand,
  asks: Step['asks'] = 'nothing',
): Step => ({ key, label: { uk, en }, command, asks });

type Question = Omit<CommandOf<'open-ballot'>, 'type'>;

/** A step that puts a question to the vote. */
export const ballotStep = (key: string, uk: string, en: string, question: Question, asks?: Step['asks']): Step =>
  step(key, uk, en, { type: 'open-ballot', ...question }, asks);

/** An instant so many minutes after `fromMs`, on a full five minutes. */
export function instantAfter(fromMs: number, minutes: number): string {
  const fiveMinutesMs = 300_000;
  const ms = Math.ceil((fromMs + minutes * 60_000) / fiveMinutesMs) * fiveMinutesMs;
  return new Date(ms).toISOString();
}
