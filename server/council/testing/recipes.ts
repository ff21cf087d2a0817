/**
 * How a random life words each command: one line a command, with how often it comes. A line draws what it names from
 * what is known of the sitting, so that most commands make sense, and now and then names something else. A command
 * of the contract without a line does not compile.
 */
import type { SittingCommand } from '#contract/commands';
import type { CommandOf } from '../command-of.ts';
import { BALLOT_RECIPES } from './ballot-recipes.ts';
import type { Draw } from './draw.ts';
import { FLOOR_RECIPES } from './floor-recipes.ts';
import type { Known } from './known.ts';
import { SITTING_RECIPES } from './sitting-recipes.ts';

/** How often, against the others, and the command without its type. */
export type Recipe<T extends SittingCommand['type']> = readonly [
  weight: number,
  words: (draw: Draw, known: Known) => Omit<CommandOf<T>, 'type'>,
];
export type RecipesOf<T extends SittingCommand['type']> = { readonly [Type in T]: Recipe<Type> };

/** A life begins with convening; no second one is asked for, since it is refused at once. */
type Asked = Exclude<SittingCommand['type'], 'convene'>;
const RECIPES: RecipesOf<Asked> = { ...SITTING_RECIPES, ...BALLOT_RECIPES, ...FLOOR_RECIPES };

export const ASKED = Object.keys(RECIPES) as Asked[];

/** Every command type as often as its weight says. */
export const WEIGHED: readonly Asked[] = ASKED.flatMap((type) => new Array<Asked>(RECIPES[type][0]).fill(type));

/** The command of this type, as the dice and what is known word it. */
export const commandOf = (type: Asked, draw: Draw, known: Known): SittingCommand =>
  ({ type, ...RECIPES[type][1](draw, known) }) as SittingCommand;
export type { Asked };
