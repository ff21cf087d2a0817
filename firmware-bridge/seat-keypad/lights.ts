/**
 * What a light order looks like on an OSDP keypad: six lights of reader 0, each with one meaning and one colour.
 * In: the order, and what the keypad shows already. Out: the settings of the lights that differ.
 */
import type { LightOrder } from '#contract/hall-bus';
import type { Choice } from '#contract/vocabulary';
import { type Colour, colour, type PermanentLight } from '../osdp/commands.ts';

/** Number of the light that has each meaning. */
export const light = { ready: 0, open: 1, for: 2, against: 3, abstain: 4, floor: 5 } as const;

export type Look = 'dark' | 'steady' | 'blinking';
/** A look for every light, by its number. */
export type Face = readonly Look[];

const colours: readonly Colour[] = [colour.green, colour.white, colour.green, colour.red, colour.amber, colour.blue];
/** Steps of 100 ms. */
const BLINK = 5;

/**
 * The face that an order asks for; no order yet is a dark face. Of who took part in a secret ballot all three lights of
 * the choices are lit alike.
 */
export function faceOf(order: LightOrder | undefined): Face {
  if (order === undefined) return colours.map(() => 'dark');
  const lit = (on: boolean): Look => (on ? 'steady' : 'dark');
  const chosen = (choice: Choice): Look => lit(order.tookPart === true || order.choice === choice);
  return [
    lit(order.ready),
    lit(order.ballotId !== undefined),
    chosen('for'),
    chosen('against'),
    chosen('abstain'),
    order.floor === 'requested' ? 'blinking' : lit(order.floor === 'granted'),
  ];
}

/** A face as far as it is known. */
export type Seen = readonly (Look | undefined)[];

/** Settings for the lights in which `wanted` differs from `shown`; what is not known is set. */
export function changes(shown: Seen, wanted: Face): PermanentLight[] {
  return wanted.flatMap((look, led) => (shown[led] === look ? [] : [setting(led, look)]));
}

function setting(led: number, look: Look): PermanentLight {
  const on = look === 'dark' ? colour.off : (colours[led] ?? colour.white);
  return {
    reader: 0,
    led,
    onTime: look === 'blinking' ? BLINK : 1,
    offTime: look === 'blinking' ? BLINK : 0,
    onColour: on,
    offColour: 0,
  };
}

/** Whether a setting shows any light. */
export const isLit = (setting: PermanentLight | undefined): boolean =>
  setting !== undefined && setting.onTime > 0 && setting.onColour !== colour.off;

export const isBlinking = (setting: PermanentLight | undefined): boolean =>
  isLit(setting) && (setting?.offTime ?? 0) > 0;
