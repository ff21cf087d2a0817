import { test } from 'tap';
import { tellsRemoval } from '../testing/conformance.ts';
import { pcscFamily } from './family.ts';

const { pcsc, end } = pcscFamily();

test('pcsc knows when a card has gone', async (t) => tellsRemoval(t, pcsc));

test('leaves nothing behind', end);
