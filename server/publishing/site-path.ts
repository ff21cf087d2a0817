/** Path of a file within the site. What a far side names is not believed: nothing leads out of the site’s own folder. */
import { Type } from '#typebox';

export const SitePath = Type.String({
  pattern: String.raw`^(?!.*(?:^|/)\.{0,2}(?:/|$))[^\u0000-\u001f\\]+$`,
  maxLength: 1000,
  description: 'Path within the site, with `/`; no part is empty, `.` or `..`.',
});
