/** Plates that a page loads once it stands, so that the first picture comes sooner: a speaker, a ballot, its verdict and a closed part need none of them. */
export { default as Agenda } from './Agenda.svelte';
export { default as Alarm } from './Alarm.svelte';
export { default as Break } from './Break.svelte';
export { default as Quorum } from './Quorum.svelte';
export { default as WallClock } from './WallClock.svelte';
