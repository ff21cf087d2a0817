/**
 * The hall display's page. Address: `/hall/?lang=uk|en&theme=dark|light|contrast`. It mounts once the fonts are
 * there, because texts are measured before they are set.
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
import { languageOf } from '../kit/translate.ts';
import { FAMILIES, measureWith } from '../kit/type-faces.ts';
import App from './App.svelte';
import { loadHall } from './hall-locale.ts';

const THEMES = ['dark', 'light', 'contrast'];
const WEIGHTS = { regular: [400, 500, 600, 700, 800], narrow: [400, 500, 600], fit: [500, 600] } as const;

async function start(): Promise<void> {
  const language = languageOf(location.search);
  const theme = new URLSearchParams(location.search).get('theme') ?? 'dark';
  const { locale, hall } = await loadHall(language);
  document.documentElement.lang = language;
  document.documentElement.dataset['theme'] = THEMES.includes(theme) ? theme : 'dark';
  document.title = hall('page.title');

  const faces = (['regular', 'narrow', 'fit'] as const).flatMap((width) =>
    WEIGHTS[width].map((weight) => document.fonts.load(`${weight} 16px "${FAMILIES[width]}"`, 'Ґa')),
  );
  await Promise.allSettled(faces);

  const ruler = document.createElement('canvas').getContext('2d');
  if (!ruler) throw new Error('This browser gives no canvas to measure text with.');
  mount(App, { target: document.body, props: { locale, hall, measure: measureWith(ruler) } });
}

await start();
