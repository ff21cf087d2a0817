/** Whatever a sitting lives through, its files keep to their schemas and tell nothing of what was secret. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { test } from 'tap';
import { Value } from '#typebox/value';
import { live, lives } from '../council/testing/lives.ts';
import { namedVotesOf } from '../proceedings/ballot/figures.ts';
import type { Proceedings } from '../proceedings/proceedings.ts';
import { proceedingsOf } from '../proceedings/taking.ts';
import { publishedBallots } from './archive.ts';
import { openData } from './open-data.ts';
import { SittingJson } from './sitting-json/schema.ts';
import { SittingPopolo } from './testing/popolo-schemas.ts';

const XSD = join(import.meta.dirname, '../../../server/open-data/fixtures/akoma-ntoso-debate.xsd');

const textOf = (files: ReturnType<typeof openData>, name: string): string =>
  files.find(({ path }) => path.startsWith('sittings/') && path.endsWith(name))?.text ?? '';

/** Text of the debate, when everything else is as it should be. @throws when it is not */
function checked(proceedings: Proceedings): string {
  const files = openData({ sittings: [proceedings] });
  Value.Assert(SittingJson, JSON.parse(textOf(files, 'sitting.json')));
  Value.Assert(SittingPopolo, JSON.parse(textOf(files, 'popolo.json')));
  const named = publishedBallots(proceedings).reduce((sum, { end }) => sum + (namedVotesOf(end)?.length ?? 0), 0);
  const debate = textOf(files, 'debate.xml');
  const votes = debate.match(/<vote /g)?.length ?? 0;
  const rows = textOf(files, 'votings.csv').match(/\r\n/g)?.length ?? 0;
  if (votes !== named || rows - 1 !== named) throw new Error(`${named} votes by name, ${votes} and ${rows - 1} told`);
  return debate;
}

test('files of any sitting keep to their schemas, and name nobody’s vote but in open ballots', async (t) => {
  const folder = t.testdir({});
  let count = 0;
  fc.assert(
    fc.property(lives(600), (life) => {
      live(life, {
        end: (_, record) => {
          const proceedings = proceedingsOf(record.map((one, index) => ({ ...one, position: index + 1, hash: '' })));
          if (proceedings) writeFileSync(join(folder, `${count++}.xml`), checked(proceedings));
        },
      });
    }),
    { numRuns: 40 },
  );
  const files = Array.from({ length: count }, (_, number) => `${number}.xml`);
  const { stderr, status } = spawnSync('xmllint', ['--noout', '--schema', XSD, ...files], {
    cwd: folder,
    encoding: 'utf8',
  });
  const faults = stderr.split('\n').filter((line) => line !== '' && !line.endsWith(' validates'));
  t.strictSame(faults, []);
  t.equal(status, 0);
  t.ok(count > 10, `${count}`);
});
