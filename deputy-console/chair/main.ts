/** Starts the page of the chair's console. */
import { mount } from 'svelte';
import '../console/console.css';
import { followTheme } from '../console/theme.ts';
import Chair from './Chair.svelte';

followTheme();
const target = document.getElementById('app');
if (target) mount(Chair, { target });
