/** Starts the page of the secretary's console. */
import { mount } from 'svelte';
import '../console/console.css';
import './tables.css';
import { followTheme } from '../console/theme.ts';
import Secretary from './Secretary.svelte';

followTheme();
const target = document.getElementById('app');
if (target) mount(Secretary, { target });
