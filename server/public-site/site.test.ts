import { test } from 'tap';
import { wholeSitting } from '../proceedings/testing/whole-sitting.ts';
import { siteRig, sittingEvents } from './testing/site-rig.ts';

const events = wholeSitting();

test('one sitting: its pages, those of its ballots and of its people, its data, its papers, and what a site has once', async (t) => {
  const site = await siteRig(t);
  await site.add(sittingEvents('8-14-1', events));
  const begun = performance.now();
  const built = await site.build();
  t.comment(`${Math.round(performance.now() - begun)} ms, ${built?.made.length} files`);
  for (const path of site.tree().filter((one) => !/m\d+\//.test(one))) t.comment(path);
  for (const path of site.tree().filter((one) => /m7\//.test(one))) t.comment(path);
});
