/** HTTP input is checked like every other edge: by the contract's own check, with nothing coerced and nothing stripped. */
import type { FastifySchemaCompiler } from 'fastify';
import { checker } from '#contract/check';
import type { TSchema } from '#typebox';
import { RefusalError, wrongMessage } from './refusal-error.ts';

export const strictCheck: FastifySchemaCompiler<TSchema> = ({ schema }) => {
  const check = checker(schema);
  return (value: unknown) => {
    const checked = check(value);
    return checked.ok ? { value: checked.value } : { error: new RefusalError(wrongMessage(checked.faults)) };
  };
};
