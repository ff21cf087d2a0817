/**
 * The hall display's page. A screen that the operator arranged has language and theme from there; any other from its
 * address: `/hall/?lang=uk|en&theme=dark|light|contrast`. It mounts once the fonts are there, because texts are
 * measured before they are set.
 */
import { mount } from 'svelte';
import '../kit/tokens.css';
import '../kit/kit.css';
import './styles/frame.css';
import './styles/seats.css';
import './styles/idle.css';
import './styles/registration.css';
import './styles/ballot.css';
import './styles/result.css';
import './styles/scenes.css';
import './styles/lost.css';
import './styles/portrait.css';
import { languageOf } from '../kit/translate.ts';
import { FAMILIES, measureWith } from '../kit/type-faces.ts';
import App from './App.svelte';
import { loadHall } from './hall-locale.ts';

const THEMES = ['dark', 'light', 'contrast'];
const WEIGHTS = { regular: [400, 500, 600, 700, 800], narrow: [400, 500, 600], fit: [500, 600] } as const;

async function start(): Promise<void> {
  const language = languageOf(location.search);
  const asked = new URLSearchParams(location.search).get('theme') ?? 'dark';
  const theme = THEMES.includes(asked) ? asked : 'dark';
  const words = await loadHall(language);

  const faces = (['regular', 'narrow', 'fit'] as const).flatMap((width) =>
    WEIGHTS[width].map((weight) => document.fonts.load(`${weight} 16px "${FAMILIES[width]}"`, 'Ґa')),
  );
  await Promise.allSettled(faces);

  const ruler = document.createElement('canvas').getContext('2d');
  if (!ruler) throw new Error('This browser gives no canvas to measure text with.');
  mount(App, { target: document.body, props: { words, theme, measure: measureWith(ruler) } });
}

void start();
