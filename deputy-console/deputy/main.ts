/** Starts the page of the deputy's console. */
import { mount } from 'svelte';
import '../console/console.css';
import { followTheme } from '../console/theme.ts';
import Deputy from './Deputy.svelte';

followTheme();
const target = document.getElementById('app');
if (target) mount(Deputy, { target });
