/** The guide's page, `/overlay/guide/`, where `/overlay/` without a scene leads: `?lang=en`, and any look to begin with. */
import { mount } from 'svelte';
import '../../kit/tokens.css';
import '../../kit/kit.css';
import { languageOf } from '../../kit/translate.ts';
import Guide from './Guide.svelte';
import './guide.css';
import { loadGuide } from './guide-locale.ts';

async function start(): Promise<void> {
  const language = languageOf(location.search);
  const words = await loadGuide(language);
  const root = document.documentElement;
  root.lang = language;
  root.dataset['theme'] = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  document.title = words('page.title');
  mount(Guide, { target: document.body, props: { words, language, search: location.search } });
}

void start();
