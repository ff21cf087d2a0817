/**
 * Builds the site of a data folder and is killed (SIGKILL) when so many pages have been drawn: `build-until FOLDER
 * PAGES`. A program of its own, for tests: nothing of it may tidy up.
 */
import { SiteWorks } from '../build/site-works.ts';
import { plainFrontEnd, plainLay } from './site-rig.ts';

const [dataDir = '', pages = '0'] = process.argv.slice(2);
const end = await plainFrontEnd(dataDir);
let drawn = 0;
const works = new SiteWorks({
  dataDir,
  lay: plainLay,
  frontEnd: {
    ...end,
    draw: (head, page) => {
      drawn += 1;
      if (drawn > Number(pages)) process.kill(process.pid, 'SIGKILL');
      return end.draw(head, page);
    },
  },
});
await works.build();
works.close();
