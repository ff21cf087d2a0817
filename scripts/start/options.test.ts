import { test } from 'tap';
import { readOptions } from './options.ts';

const read = (...argv: string[]) => readOptions(argv, {});

test('a rehearsal’s pages have the port after the house’s own, unless another is named', async (t) => {
  t.match(read(), { ok: true, value: { port: 8080, rehearsalPort: 8081 } });
  t.match(read('--port', '9000'), { value: { rehearsalPort: 9001 } });
  t.match(read('--rehearsal-port', '7000'), { value: { port: 8080, rehearsalPort: 7000 } });
  t.match(read('--port', '0'), { value: { rehearsalPort: 0 } }, 'of any free port: any free one');
  t.match(read('--rehearsal-port', 'x'), { ok: false, problem: { uk: /--rehearsal-port x/ } });
});

test('behind a reverse proxy a rehearsal has an origin of its own', async (t) => {
  t.match(read('--rehearsal-origin', 'https://try.rada.example/'), {
    value: { rehearsalOrigin: 'https://try.rada.example' },
  });
  t.match(read('--rehearsal-origin', 'try.rada.example'), { ok: false, problem: { uk: /потрібна адреса/ } });
});
