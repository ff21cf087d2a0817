/** Starts the operator's page. */
import { mount } from 'svelte';
import '../console/console.css';
import './operator.css';
import { followTheme } from '../console/theme.ts';
import Operator from './Operator.svelte';

followTheme();
const target = document.getElementById('app');
if (target) mount(Operator, { target });
