/** Starts the page of the deputy's console. */
import { mount } from 'svelte';
import '../console/console.css';
import { loadWords } from '../console/room.ts';
import { followTheme } from '../console/theme.ts';
import Deputy from './Deputy.svelte';

followTheme();
const words = await loadWords({
  uk: async () => (await import('./messages.uk.ts')).uk,
  en: async () => (await import('./messages.en.ts')).en,
});
const target = document.getElementById('app');
if (target) mount(Deputy, { target, props: { words } });
