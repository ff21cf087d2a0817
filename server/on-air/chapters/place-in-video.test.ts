import { test } from 'tap';
import { placeInVideo, timeCode } from './place-in-video.ts';

const at = (address: string, seconds = 3723.9) => {
  const place = placeInVideo(address, seconds);
  return place && `${place.href}${place.isExact ? '' : ' (by the time)'}`;
};
const WATCH = 'https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=3723s';

test('YouTube is led to the second, however the video was shared', async (t) => {
  for (const address of [
    'https://www.youtube.com/watch?v=dQw4w9WgXcQ',
    'https://youtube.com/watch?app=desktop&v=dQw4w9WgXcQ&t=15s',
    'https://m.youtube.com/watch?v=dQw4w9WgXcQ&list=PL1#t=5',
    'https://youtu.be/dQw4w9WgXcQ?si=AbCd',
    'https://www.youtube.com/live/dQw4w9WgXcQ?feature=share',
    'https://www.youtube.com/embed/dQw4w9WgXcQ',
    'https://studio.youtube.com/video/dQw4w9WgXcQ/livestreaming',
  ])
    t.equal(at(address), WATCH, address);
  t.equal(at('https://www.youtube.com/@rada/live'), 'https://www.youtube.com/@rada/live (by the time)');
});

test('Vimeo and files are led there by a fragment, which takes the place of another', async (t) => {
  t.equal(at('https://vimeo.com/76979871'), 'https://vimeo.com/76979871#t=3723s');
  t.equal(at('https://vimeo.com/76979871/0a1b2c#t=5s'), 'https://vimeo.com/76979871/0a1b2c#t=3723s');
  t.equal(at('https://rada.example/v/2026-03-30.mp4?x=1'), 'https://rada.example/v/2026-03-30.mp4?x=1#t=3723');
  t.equal(at('http://rada.example/v.WEBM#t=1'), 'http://rada.example/v.WEBM#t=3723');
});

test('where no second can be named the time is told', async (t) => {
  for (const address of ['https://www.facebook.com/rada/videos/1', 'https://fb.watch/abc/'])
    t.equal(at(address), `${address} (by the time)`);
  t.equal(at('https://video.example/w/1'), 'https://video.example/w/1#t=3723 (by the time)');
  t.equal(at('https://video.example/#/w/1'), 'https://video.example/#/w/1 (by the time)', 'its own words stay');
});

test('nothing but an address of the web is an address', async (t) => {
  for (const address of ['javascript:alert(1)', 'rada', 'ftp://rada.example/v.mp4'])
    t.equal(at(address), undefined, address);
});

test('a site is known by the whole of its name', async (t) => {
  t.equal(at('https://notfacebook.com/v.mp4'), 'https://notfacebook.com/v.mp4#t=3723');
  t.equal(at('https://myvimeo.com/1'), 'https://myvimeo.com/1#t=3723 (by the time)');
  t.equal(
    at('https://youtube.com.example/watch?v=dQw4w9WgXcQ'),
    'https://youtube.com.example/watch?v=dQw4w9WgXcQ#t=3723 (by the time)',
  );
});

test('a place in a video is written as players write it', async (t) => {
  t.strictSame([0, 59.9, 61, 221, 3599, 3600, 3723].map(timeCode), [
    '0:00',
    '0:59',
    '1:01',
    '3:41',
    '59:59',
    '1:00:00',
    '1:02:03',
  ]);
});
