/**
 * Getting to know a device: who it is, which key it proves, and giving it a key of its own (IEC 60839-11-5: ID, Secure
 * Channel, COMSET, KEYSET). The default key SCBK-D is used here alone, and never to listen to a device.
 */
import { randomBytes } from 'node:crypto';
import { askIdentity, setAddress, setKey } from './commands.ts';
import type { Script } from './conversation.ts';
import { PanelHandshake } from './panel-handshake.ts';
import { decodeIdentity, type Identity, replyCode } from './replies.ts';
import { defaultKey, installKey, ownKey, type SecureChannel } from './secure-channel.ts';

/** How long an address that may be empty is waited for, ms; a device that has answered is given more. */
const PATIENCE_MS = { stranger: 25, acquaintance: 200 } as const;
/** One lost byte hides nobody. */
const RESENDS = { stranger: 1, acquaintance: 3 } as const;
/** A device writes its memory after it has got a key: so often it is sought again. */
const PROOFS = 4;

/** Which of the two keys a handshake is about. */
export type Key = { readonly kind: 'own'; readonly baseKey: Buffer } | { readonly kind: 'default' };

/** Who is at an address; undefined: nobody answers. `known`: somebody has answered there before. */
export function* identify(address: number, known = false): Script<Identity | undefined> {
  const asked = known ? 'acquaintance' : 'stranger';
  const patience = { patienceMs: PATIENCE_MS[asked], resends: RESENDS[asked] };
  const answer = yield { address, anew: true, command: askIdentity, ...patience };
  return answer?.code === replyCode.identity ? decodeIdentity(answer.data) : undefined;
}

/** The channel with a device that proves the key, after {@link identify}; undefined when it does not. */
export function* handshake(address: number, key: Key): Script<SecureChannel | undefined> {
  const patience = { address, patienceMs: PATIENCE_MS.acquaintance, resends: RESENDS.acquaintance };
  const named = key.kind === 'own' ? ownKey : installKey;
  const panel = new PanelHandshake(key.kind === 'own' ? key.baseKey : defaultKey, named, randomBytes(8));
  const told = yield { ...patience, ...panel.challenge };
  const proof = told && panel.prove(told);
  if (proof === undefined) return undefined;
  const last = yield { ...patience, ...proof };
  return last && panel.channel(last);
}

export type Met = {
  readonly address: number;
  readonly identity: Identity;
  readonly key: 'own' | 'default' | 'unknown';
};

/** Who answers at these addresses. `keyAt`: the key that the bridge knows for an address. */
export function* lookAround(
  addresses: readonly number[],
  keyAt: (address: number) => Buffer | undefined,
): Script<readonly Met[]> {
  const met: Met[] = [];
  for (const address of addresses) {
    const identity = yield* identify(address);
    if (identity !== undefined) met.push({ address, identity, key: yield* provenKey(address, keyAt(address)) });
  }
  return met;
}

function* provenKey(address: number, baseKey: Buffer | undefined): Script<Met['key']> {
  if (baseKey !== undefined) {
    if ((yield* handshake(address, { kind: 'own', baseKey })) !== undefined) return 'own';
    if ((yield* identify(address, true)) === undefined) return 'unknown';
  }
  return (yield* handshake(address, { kind: 'default' })) === undefined ? 'unknown' : 'default';
}

export type Adoption = {
  readonly address: number;
  readonly newAddress: number;
  readonly baud: number;
  readonly baseKey: Buffer;
  /** Keeps the key, before the device is told it; false when it can't be kept, and then the device is not told. */
  readonly keep: (identity: Identity) => boolean;
};
/** `adopted`: the device has proved its new key. */
export type Adopted =
  | 'adopted'
  | 'silent'
  | 'not-installing'
  | 'address-taken'
  | 'not-moved'
  | 'not-kept'
  | 'refused'
  | 'unproven';

/**
 * Gives a device in install mode a key of its own, and before that another address if one is wanted. The key is kept
 * before it is sent, so that whatever breaks off between, a device that took it is found again with it.
 */
export function* adopt({ address, newAddress, baud, baseKey, keep }: Adoption): Script<Adopted> {
  if (newAddress !== address && (yield* identify(newAddress, true)) !== undefined) return 'address-taken';
  let identity = yield* identify(address, true);
  if (identity === undefined) return 'silent';
  let channel = yield* handshake(address, { kind: 'default' });
  if (channel === undefined) return 'not-installing';
  if (newAddress !== address) {
    yield { ...sealed(address, channel), command: setAddress(newAddress, baud) };
    // Whether or not its answer came through: what counts is where the device answers now.
    identity = yield* identify(newAddress, true);
    channel = identity && (yield* handshake(newAddress, { kind: 'default' }));
    if (identity === undefined || channel === undefined) return 'not-moved';
  }
  if (!keep(identity)) return 'not-kept';
  const answer = yield { ...sealed(newAddress, channel), command: setKey(baseKey) };
  if (answer?.code === replyCode.nak && answer.security !== undefined) return 'refused';
  return (yield* proves(newAddress, baseKey)) ? 'adopted' : 'unproven';
}

function* proves(address: number, baseKey: Buffer): Script<boolean> {
  for (let most = PROOFS; most > 0; most -= 1) {
    if ((yield* identify(address, true)) === undefined) continue;
    if ((yield* handshake(address, { kind: 'own', baseKey })) !== undefined) return true;
  }
  return false;
}

const sealed = (address: number, channel: SecureChannel) => ({
  address,
  channel,
  patienceMs: PATIENCE_MS.acquaintance,
  resends: RESENDS.acquaintance,
});
