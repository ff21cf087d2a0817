/**
 * The rules a sitting obeys, each with the tests that hold it. rules-of-procedure.test.ts fails when a rule has none,
 * or names a test that does not exist. A rule that a later capability brings says so.
 */
import { BALLOTS } from './rules-of-procedure/ballots.ts';
import { COMPOSITION } from './rules-of-procedure/composition.ts';
import { CONFLICT } from './rules-of-procedure/conflict.ts';
import { EVERY_MONTH } from './rules-of-procedure/every-month.ts';
import { FLOOR } from './rules-of-procedure/floor.ts';
import { MACHINE_FAILS } from './rules-of-procedure/machine.ts';
import { PAPERS } from './rules-of-procedure/papers.ts';
import { PROXY_VOTING } from './rules-of-procedure/proxy-voting.ts';
import { SECRET_BALLOT } from './rules-of-procedure/secret-ballot.ts';
import type { Section } from './rules-of-procedure/section.ts';
import { THRESHOLDS } from './rules-of-procedure/thresholds.ts';

export const RULES_OF_PROCEDURE: readonly Section[] = [
  COMPOSITION,
  THRESHOLDS,
  BALLOTS,
  CONFLICT,
  SECRET_BALLOT,
  FLOOR,
  PAPERS,
  PROXY_VOTING,
  MACHINE_FAILS,
  EVERY_MONTH,
];
