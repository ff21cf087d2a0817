/**
 * Compiles the message files of a page when it is built, so that no parser of ICU syntax is sent to a browser.
 * In: a module of messages (`…messages….uk.ts`, `messages/….en.ts`), its TypeScript taken off. Out: the module with
 * each message compiled for `icu-minify/format`. A message that is no ICU, or is put together of pieces, stops the build.
 */
import compile from 'icu-minify/compile';
import { type Plugin, parseAst } from 'vite';

const FILES = /messages[^?]*\.(uk|en)\.ts$/;

/** The part of a syntax tree that is looked at here (ESTree). */
type Node = Readonly<{ type: string; start: number; end: number; [part: string]: unknown }>;
type Property = Node & { readonly key: Node; readonly value: Node };

const isNode = (part: unknown): part is Node => typeof part === 'object' && part !== null && 'type' in part;

/** Every property of every object in the tree, in the order of the text. */
function propertiesIn(node: Node): readonly Property[] {
  const parts = Object.values(node).flat().filter(isNode);
  const within = parts.flatMap(propertiesIn);
  return node.type === 'Property' ? [node as Property, ...within] : within;
}

/** The words of a literal; undefined for what is no text. */
function wordsOf({ type, value, quasis }: Node): string | undefined {
  if (type === 'Literal') return typeof value === 'string' ? value : undefined;
  if (type === 'BinaryExpression') throw new Error('A message is one sentence, never put together of pieces.');
  if (type !== 'TemplateLiteral') return undefined;
  const [only, ...more] = quasis as readonly { value: { cooked: string } }[];
  if (!only || more.length > 0) throw new Error('A message takes its values as {arguments}.');
  return only.value.cooked;
}

/** The module with its messages compiled; those without any syntax stay plain words. */
export function compileMessages(code: string): string {
  const properties = propertiesIn(parseAst(code) as unknown as Node);
  return properties.reduceRight((text, { value }) => {
    const words = wordsOf(value);
    if (words === undefined) return text;
    return text.slice(0, value.start) + JSON.stringify(compile(words)) + text.slice(value.end);
  }, code);
}

/** The plugin of every page's build. */
export const messages = (): Plugin => ({
  name: 'dzvin-messages',
  transform: {
    filter: { id: FILES },
    handler: (code) => ({ code: compileMessages(code), map: null }),
  },
});
