/** The style page: every token and shared part, for looking at and for tests. Not shipped: `build-style-page.ts` builds it. */
import { mount } from 'svelte';
import '../../console/console.css';
import { loadWords } from '../../console/room.ts';
import { followTheme } from '../../console/theme.ts';
import StylePage from './StylePage.svelte';

followTheme();
const words = await loadWords({ uk: async () => ({}), en: async () => ({}) });
const target = document.getElementById('app');
if (target) mount(StylePage, { target, props: { words } });
