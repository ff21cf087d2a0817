/** Starts the page of the first run. */
import { mount } from 'svelte';
import '../console/console.css';
import '../secretary/tables.css';
import { loadWords } from '../console/room.ts';
import { followTheme } from '../console/theme.ts';
import FirstRun from './FirstRun.svelte';

followTheme();
const words = await loadWords({
  uk: async () => (await import('./messages.uk.ts')).uk,
  en: async () => (await import('./messages.en.ts')).en,
});
const target = document.getElementById('app');
if (target) mount(FirstRun, { target, props: { words } });
