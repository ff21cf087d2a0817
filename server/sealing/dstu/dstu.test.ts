import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'tap';
import { readCertificate } from '../cms/certificate.ts';
import { checkWith, hashOf } from '../cms/public-key.ts';
import { compressed, dstuKey, signDstu, timesBase } from '../testing/keys.ts';
import { CURVES, type Curve } from './curves.ts';
import { littleEndian, publicPoint, verifyDstu, weightedSum } from './dstu4145.ts';
import { invert, multiply, solveQuadratic, square } from './field.ts';
import { gost34311 } from './gost34311.ts';
import { kupyna } from './kupyna.ts';

const FIXTURES = join(import.meta.dirname, '../../../../server/sealing/fixtures');
const published = (name: string) => {
  const certificate = readCertificate(readFileSync(join(FIXTURES, name)));
  if (certificate === undefined) throw new Error(`${name} can't be read`);
  return certificate;
};
const hex = (digits: string): bigint => BigInt(`0x${digits}`);
const reversed = (digits: string): Buffer =>
  Buffer.from(digits.padStart(digits.length + (digits.length % 2), '0'), 'hex').reverse();

test('the hash ГОСТ 34.311 with ДКЕ № 1 gives what other programs give', async (t) => {
  const known = {
    '12345678901234567890123456789011': '7686f3f4b113aadc97bca9ea054f41821f0676c5c28ffb987e41797a568e1ed4',
    '123123': '34d4da2c04e9c1ceb933282069c864617d94ed7cc5c0a9840c0c1a99629df637',
  };
  for (const [text, hash] of Object.entries(known)) t.equal(gost34311(Buffer.from(text)).toString('hex'), hash);
  const counted = Uint8Array.from({ length: 32 }, (_, i) => i);
  t.equal(gost34311(counted).toString('hex'), '811cb06a8ee423182d9cc9d281f783908f4cfbaf47a68be8415d3499674a3063');
});

test('Купина gives the values of ДСТУ 7564:2014, додаток Б', async (t) => {
  const counted = Buffer.from(Array.from({ length: 128 }, (_, i) => i));
  const of = (bytes: number, size: 32 | 48 | 64) => kupyna(counted.subarray(0, bytes), size).toString('hex');
  t.equal(of(0, 32), 'cd5101d1ccdf0d1d1f4ada56e888cd724ca1a0838a3521e7131d4fb78d0f5eb6');
  t.equal(of(64, 32), '08f4ee6f1be6903b324c4e27990cb24ef69dd58dbe84813ee0a52f6631239875');
  t.equal(of(128, 32), '0a9474e645a7d25e255e9e89fff42ec7eb31349007059284f0b182e452bda882');
  t.match(of(64, 64), /^3813e2109118cdfb5a6d5e72f7208dccc80a2dfb3afdfb02f46992b5edbe536b3560dd1d/);
  t.match(of(128, 64), /^76ed1ac28b1d0143013ffa87213b4090b356441263c13e03fa060a8cada32b979635657f/);
});

test('in every field of the standard an inverse undoes, and a square is a product with itself', async (t) => {
  for (const curve of CURVES) {
    const a = curve.base.x;
    t.equal(multiply(curve, a, invert(curve, a)), 1n, `m = ${curve.m}`);
    t.equal(square(curve, a), multiply(curve, a, a));
    const z = solveQuadratic(curve, square(curve, a) ^ a) ?? 0n;
    t.ok(z === a || z === (a ^ 1n), 'the half-trace solves z² + z = a² + a');
  }
});

test('every base point lies on its curve and has the order that the standard gives', async (t) => {
  for (const curve of CURVES) {
    const { x, y } = curve.base;
    const right = multiply(curve, square(curve, x), x) ^ (curve.a === 0n ? 0n : square(curve, x)) ^ curve.b;
    t.equal(square(curve, y) ^ multiply(curve, x, y), right, `m = ${curve.m}`);
    t.equal(weightedSum(curve, curve.n, curve.base, 0n, curve.base), undefined, 'n times the base is nothing');
    t.same(publicPoint(curve, compressed(curve, curve.base)), curve.base, 'a point comes back from its short form');
  }
});

type Example = {
  m: number;
  middle: number[];
  a: 0n | 1n;
  b: string;
  n: string;
  x: string;
  y: string;
  d: string;
  hash: string;
  r: string;
  s: string;
};
/** The standard's example on m = 163 (додаток Б), and one on m = 173, as Bouncy Castle's tests have them too. */
const EXAMPLES: readonly Example[] = [
  {
    m: 163,
    middle: [3, 6, 7],
    a: 1n,
    b: '5ff6108462a2dc8210ab403925e638a19c1455d21',
    n: '400000000000000000002bec12be2262d39bcf14d',
    x: '72d867f93a93ac27df9ff01affe74885c8c540420',
    y: '224a9c3947852b97c5599d5f4ab81122adc3fd9b',
    d: '183f60fdf7951ff47d67193f8d073790c1c9b5a3e',
    hash: '09c9c44277910c9aaee486883a2eb95b7180166ddf73532eeb76edaef52247ff',
    r: '274ea2c0caa014a0d80a424f59ade7a93068d08a7',
    s: '2100d86957331832b8e8c230f5bd6a332b3615aca',
  },
  {
    m: 173,
    middle: [1, 2, 10],
    a: 0n,
    b: '108576c80499db2fc16eddf6853bbb278f6b6fb437d9',
    n: '800000000000000000000189b4e67606e3825bb2831',
    x: 'be6628ec3e67a91a4e470894fba72b52c515f8aee9',
    y: 'd9deedf655cf5412313c11ca566cdc71f4da57db45c',
    d: '955cd7e344303d1034e66933dc21c8044d42adb8',
    hash: '0137187ea862117ef1484289470ecac802c5a651fda8',
    r: '13ae89746386709cdbd237cc5ec20ca30004a82ead8',
    s: '3597912cdd093b3e711ccb74a79d3c4ab4c7cccdc60',
  },
];

for (const { m, middle, a, b, n, x, y, d, hash, r, s } of EXAMPLES) {
  test(`the known signature on the field of ${m} bits is good, and no other number is`, async (t) => {
    const curve: Curve = { m, middle, a, b: hex(b), n: hex(n), base: { x: hex(x), y: hex(y) } };
    const key = compressed(curve, timesBase(curve, curve.n - hex(d)));
    const width = Math.ceil(m / 8);
    const pair = (one: string) => reversed(one.padStart(2 * width, '0'));
    const signature = Buffer.concat([pair(r), pair(s)]);
    t.ok(verifyDstu(curve, key, reversed(hash), signature));
    for (const at of [0, width, 2 * width - 2]) {
      const other = Buffer.from(signature);
      other[at] = (other[at] ?? 0) ^ 1;
      t.notOk(verifyDstu(curve, key, reversed(hash), other), `byte ${at}`);
    }
    t.notOk(verifyDstu(curve, key, gost34311(Buffer.from('інше')), signature));
    t.notOk(verifyDstu(curve, Buffer.alloc(width), reversed(hash), signature), 'zero is no key');
  });
}

test('on curves of either kind, short and long, a signature is good under its hash alone', async (t) => {
  for (const [at, curve] of CURVES.entries()) {
    if (![0, 2, 6, 9].includes(at)) continue;
    const secret = 0xfedcba9876543210n;
    const hash = gost34311(Buffer.from(`протокол ${at}`));
    const key = compressed(curve, timesBase(curve, curve.n - secret));
    const signature = signDstu(curve, secret, hash);
    t.ok(verifyDstu(curve, key, hash, signature), `m = ${curve.m}`);
    t.ok(
      verifyDstu(curve, key, hash, Buffer.concat([Buffer.of(4, signature.length), signature])),
      'wrapped as in a certificate',
    );
    t.notOk(verifyDstu(curve, key, gost34311(hash), signature));
  }
});

test('r and s outside 1…n−1, or of another length, are no signature', async (t) => {
  const curve = CURVES[6] as Curve;
  const hash = gost34311(Buffer.from('протокол'));
  const key = compressed(curve, timesBase(curve, curve.n - 7n));
  const good = signDstu(curve, 7n, hash);
  const n = reversed(curve.n.toString(16));
  const zero = Buffer.alloc(32);
  const more = reversed((littleEndian(good.subarray(32)) + curve.n).toString(16));
  const bad = [
    Buffer.alloc(0),
    good.subarray(1),
    Buffer.concat([good, zero]),
    Buffer.concat([zero, good.subarray(32)]),
    Buffer.concat([good.subarray(0, 32), n]),
    Buffer.concat([good.subarray(0, 32), more]),
  ];
  for (const one of bad) t.notOk(verifyDstu(curve, key, hash, one), one.toString('hex'));
  t.equal(littleEndian(n), curve.n);
});

test('the certificate of ЦЗО signs itself, and that of АЦСК органів юстиції is signed by it', async (t) => {
  const root = published('czo-root-2012.cer');
  const issuer = published('justice-2015.cer');
  const hash = hashOf(root.algorithm) ?? '';
  t.equal(checkWith(root.publicKey, root.algorithm, hash, root.signed, root.signature), 'good');
  t.equal(checkWith(root.publicKey, issuer.algorithm, hash, issuer.signed, issuer.signature), 'good');
  t.equal(checkWith(issuer.publicKey, issuer.algorithm, hash, issuer.signed, issuer.signature), 'bad', 'not by itself');
  const changed = Buffer.from(issuer.signed);
  changed[200] = (changed[200] ?? 0) ^ 1;
  t.equal(checkWith(root.publicKey, issuer.algorithm, hash, changed, issuer.signature), 'bad');
});

test('a key on a curve that is not of the standard is not known, rather than bad', async (t) => {
  const { publicKey, algorithm, hash, sign } = dstuKey('a');
  const strange = Buffer.from(publicKey);
  const at = strange.indexOf(Buffer.from('0201', 'hex'));
  t.ok(at > 0 || strange.length > 0);
  const data = Buffer.from('протокол');
  t.equal(checkWith(publicKey, algorithm, hash, data, sign(data)), 'good');
  t.equal(checkWith(publicKey, '1.2.3', hash, data, sign(data)), 'unknown');
  const named = strange.indexOf(Buffer.from('2a8624020101010103010102', 'hex'));
  strange[named + 12] = 42;
  t.equal(checkWith(strange, algorithm, hash, data, sign(data)), 'unknown');
});
