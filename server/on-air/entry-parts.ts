/** What entries of `on-air.json` share: their names, and where a program or device is reached. */
import { Line } from '#contract/ids';
import { Type } from '#typebox';

export const LinkName = Line(60, 'A program or device that is served, as the council calls it.');

const OCTET = '(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])';
const IPV4 = `${OCTET}(\\.${OCTET}){3}`;
const IPV6 = '(?=([^:]*:){2})[0-9A-Fa-f:]+(:[0-9.]+)?';
/* The last part of a name is no number, or the name would be an address that is none. */
const LABEL = '[A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?';
const NAME = `(${LABEL}\\.)*(?![0-9]+\\.?$|0[xX])${LABEL}\\.?`;

export const Host = Type.String({
  ...{ minLength: 1, maxLength: 253, pattern: `^(${IPV4}|${IPV6}|${NAME})$` },
  description: 'Name or address in the network.',
  says: {
    uk: 'має бути лише назва в мережі або IP-адреса, напр. 192.168.0.5: без «http://» і пробілів; порт пишіть у поле port',
    en: 'must be a name in the network or an IP address alone, e.g. 192.168.0.5: no "http://", no spaces; the port goes into the field port',
  },
});
export const Port = Type.Integer({ minimum: 1, maximum: 65_535 });
