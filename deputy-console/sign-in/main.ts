/** Starts the page that signs in by name and PIN. */
import { mount } from 'svelte';
import '../console/console.css';
import { loadWords } from '../console/room.ts';
import { followTheme } from '../console/theme.ts';
import SignIn from './SignIn.svelte';

followTheme();
const words = await loadWords({
  uk: async () => (await import('./messages.uk.ts')).uk,
  en: async () => (await import('./messages.en.ts')).en,
});
const target = document.getElementById('app');
if (target) mount(SignIn, { target, props: { words } });
