/** What the page's first look never needs, fetched apart as soon as the page is there: results and dialogs. */
export { default as ConflictDialog } from './ConflictDialog.svelte';
export { default as KindsDialog } from './KindsDialog.svelte';
export { default as LeaveDialog } from './LeaveDialog.svelte';
export { default as Result } from './Result.svelte';
export { default as StatementDialog } from './StatementDialog.svelte';
