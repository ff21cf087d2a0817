/** Entries of `on-air.json` that tell which microphone is open: by OSC, by MQTT, and straight to vMix. */
import type { Fault } from '#contract/check';
import { type Static, Type } from '#typebox';
import { Host, LinkName, Port } from '../entry-parts.ts';

const closed = { additionalProperties: false };
const Credentials = {
  username: Type.String({ minLength: 1, maxLength: 64 }),
  password: Type.String({ minLength: 8, maxLength: 128 }),
};
const RepeatSeconds = Type.Optional(
  Type.Integer({ minimum: 1, maximum: 60, description: 'The whole state is told again so often, s. Default 5.' }),
);

/**
 * OSC 1.0 over UDP. Addresses are `prefix` (default `/dzvin`) and the path; with the preset `companion` they set Bitfocus
 * Companion's own variables (its port is 12321): `dzvin_event`, `dzvin_place`, `dzvin_speaker`, `dzvin_closed`.
 */
export const OscEntry = Type.Object(
  {
    kind: Type.Literal('osc'),
    name: LinkName,
    host: Host,
    port: Port,
    preset: Type.Optional(Type.Enum(['companion'] as const)),
    prefix: Type.Optional(
      Type.String({ pattern: '^(/[A-Za-z0-9_.-]+){1,8}$', maxLength: 100, description: 'Default /dzvin.' }),
    ),
    repeatSeconds: RepeatSeconds,
  },
  closed,
);
export type OscEntry = Static<typeof OscEntry>;

/** MQTT: a broker elsewhere (`url`), or the hall's own, where `reader` may read the tally and nothing else. */
export const MqttEntry = Type.Object(
  {
    kind: Type.Literal('mqtt'),
    name: LinkName,
    url: Type.Optional(
      Type.String({
        ...{ pattern: '^mqtts?://[^\\s/@]+$', maxLength: 300 },
        says: {
          uk: 'має бути mqtt://адреса:порт або mqtts://…, без шляху; імʼя й пароль пишіть у поля username і password',
          en: 'must be mqtt://host:port or mqtts://…, without a path; name and password go into username and password',
        },
      }),
    ),
    username: Type.Optional(Credentials.username),
    password: Type.Optional(Type.String({ minLength: 1, maxLength: 128 })),
    reader: Type.Optional(Type.Object(Credentials, closed)),
    hall: Type.Optional(
      Type.String({ pattern: '^[A-Za-z0-9-]{1,40}$', description: 'Topics are below hall/<this>/. Default dzvin.' }),
    ),
  },
  closed,
);
export type MqttEntry = Static<typeof MqttEntry>;

/** Addresses that many devices share, 224.0.0.0/4, ff00::/8 and 255.255.255.255: whether anybody hears is never known. */
const SHARED = /^(22[4-9]|23[0-9])\.|^255\.255\.255\.255$|^ff[0-9a-f]{2}:/i;

/** What no schema says: OSC goes to one device. */
export function oscFaults(entry: { readonly kind: 'obs' | 'vmix' | 'mqtt' } | OscEntry, at: number): Fault[] {
  if (entry.kind !== 'osc' || !SHARED.test(entry.host)) return [];
  return [
    {
      path: `/links/${at}/host`,
      uk: `${entry.host} — групова чи широкомовна адреса; впишіть адресу самого пристрою, кожному — свій запис`,
      en: `${entry.host} is a multicast or broadcast address; write the device’s own, an entry for each device`,
    },
  ];
}

/** What no schema says: a broker elsewhere or the hall's own, and a password goes with a name. */
export function mqttFaults(entry: { readonly kind: 'obs' | 'vmix' } | OscEntry | MqttEntry, at: number): Fault[] {
  if (entry.kind !== 'mqtt') return [];
  const { url, reader, username, password } = entry;
  const path = `/links/${at}`;
  if ((url === undefined) === (reader === undefined))
    return [
      {
        path,
        uk: 'потрібне одне з двох: url (інший брокер) або reader (хто читає на брокері залу)',
        en: 'one of url (a broker elsewhere) and reader (who reads at the hall’s own) is needed',
      },
    ];
  if (url !== undefined && !URL.canParse(url))
    return [{ path: `${path}/url`, uk: `${url} не є адресою брокера`, en: `${url} is no address of a broker` }];
  if (password !== undefined && username === undefined)
    return [{ path: `${path}/username`, uk: 'до password потрібне username', en: 'a password needs a username' }];
  if (reader !== undefined && username !== undefined)
    return [
      {
        path: `${path}/username`,
        uk: 'на брокері залу вузол уже свій; імʼя читача впишіть у reader',
        en: 'at the hall’s own broker the hub is known; write the reader’s name into reader',
      },
    ];
  return [];
}
