/** Starts the operator's page. */
import { mount } from 'svelte';
import '../console/console.css';
import '../console/tables.css';
import './operator.css';
import { loadWords } from '../console/room.ts';
import { followTheme } from '../console/theme.ts';
import Operator from './Operator.svelte';

followTheme();
// Parts that the secretary's page has too ask in the role that the address names.
const query = new URLSearchParams(location.search);
if (!query.has('as')) {
  query.set('as', 'operator');
  history.replaceState(history.state, '', `?${query}${location.hash}`);
}
const words = await loadWords({
  uk: async () => (await import('./messages.uk.ts')).uk,
  en: async () => (await import('./messages.en.ts')).en,
});
const target = document.getElementById('app');
if (target) mount(Operator, { target, props: { words } });
