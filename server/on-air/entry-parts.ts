/** What entries of `on-air.json` share: their names, and where a program or device is reached. */
import { Line } from '#contract/ids';
import { Type } from '#typebox';

export const LinkName = Line(60, 'A program or device that is served, as the council calls it.');
export const Host = Type.String({ minLength: 1, maxLength: 253, description: 'Name or address in the network.' });
export const Port = Type.Integer({ minimum: 1, maximum: 65_535 });
