/** Scenes that a wall loads once it stands, so that the first picture comes sooner: an alarm, a ballot and its result need none of them. */
export { default as Agenda } from './Agenda.svelte';
export { default as Ceremony } from './Ceremony.svelte';
export { default as Item } from './Item.svelte';
export { default as NotHeld } from './NotHeld.svelte';
export { default as Notice } from './Notice.svelte';
export { default as Pause } from './Pause.svelte';
export { default as Registration } from './Registration.svelte';
export { default as Speech } from './Speech.svelte';
export { default as Waitlist } from './Waitlist.svelte';
