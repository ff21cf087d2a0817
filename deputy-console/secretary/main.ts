/** Starts the page of the secretary's console. */
import { mount } from 'svelte';
import '../console/console.css';
import './tables.css';
import './narrow.css';
import { loadWords } from '../console/room.ts';
import { followTheme } from '../console/theme.ts';
import Secretary from './Secretary.svelte';

followTheme();
const words = await loadWords({
  uk: async () => (await import('./messages.uk.ts')).uk,
  en: async () => (await import('./messages.en.ts')).en,
});
const target = document.getElementById('app');
if (target) mount(Secretary, { target, props: { words } });
