/**
 * The page of the overlays. With a scene in its address it is a picture for a mixer's browser source, mounted once the
 * fonts are there, because names are measured before they are set; without one it leads to the guide of all of them.
 */
import { mount } from 'svelte';
import '../kit/tokens.css';
import '../kit/kit.css';
import { FAMILIES, measureWith } from '../kit/type-faces.ts';
import App from './App.svelte';
import { loadOverlay } from './overlay-locale.ts';
import { readOptions } from './params.ts';
import './shell.css';

const WEIGHTS = { regular: [400, 500, 600, 700, 800], narrow: [400, 500, 600], fit: [500, 600] } as const;

/** A picture in the guide shows a sample; a page that stands by itself, as in a mixer, never does. */
const isSample = (): boolean => location.hash !== '' && window.parent !== window;

async function start(): Promise<void> {
  const { options, faults } = readOptions(location.search);
  for (const { parameter, value, allowed } of faults)
    console.warn(`/overlay/: ${parameter}=${value}; ${allowed ?? 'there is no such parameter'}`);
  document.documentElement.dataset['theme'] = options.theme;
  document.documentElement.lang = options.language;
  const words = await loadOverlay(options.language);
  document.title = words.overlay('page.title');

  const faces = (['regular', 'narrow', 'fit'] as const).flatMap((width) =>
    WEIGHTS[width].map((weight) => document.fonts.load(`${weight} 16px "${FAMILIES[width]}"`, 'Ґa')),
  );
  await Promise.allSettled(faces);

  const ruler = document.createElement('canvas').getContext('2d');
  if (!ruler) throw new Error('This browser gives no canvas to measure text with.');
  const Root = isSample() ? (await import('./guide/Sample.svelte')).default : App;
  mount(Root, { target: document.body, props: { words, options, measure: measureWith(ruler) } });
}

if (new URLSearchParams(location.search).has('scene')) void start();
else location.replace(`./guide/${location.search}`);
