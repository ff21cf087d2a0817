/** Opens the guide in the page: `/overlay/`, `/overlay/?lang=en`. */
import { mount } from 'svelte';
import { languageOf } from '../../kit/translate.ts';
import Guide from './Guide.svelte';
import './guide.css';
import { loadGuide } from './guide-locale.ts';

export async function openGuide(search: string): Promise<void> {
  const language = languageOf(search);
  const words = await loadGuide(language);
  const root = document.documentElement;
  root.lang = language;
  root.dataset['theme'] = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  root.classList.add('guide');
  document.title = words('page.title');
  mount(Guide, { target: document.body, props: { words, language, search } });
}
