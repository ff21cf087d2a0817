/** The parts of the page that are not the sitting, fetched apart as soon as the page is there. */
export { default as AgendaPart } from './AgendaPart.svelte';
export { default as RecordPart } from './RecordPart.svelte';
