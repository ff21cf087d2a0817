/** Builds the style page beside the other pages, at `/style-page/`. It is for looking and for tests, and is not shipped. */
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build } from 'vite';
import { messages } from '#kit/building/compile-messages';

/** From `dist/deputy-console/testing/`. */
const fromHere = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

/** Out: when the page is in `dist/web/style-page/`. */
export async function buildStylePage(): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    root: fromHere('deputy-console/testing/style-page'),
    base: '/style-page/',
    plugins: [svelte({ configFile: false }), messages()],
    resolve: { conditions: ['source', 'browser', 'module'] },
    build: {
      outDir: fromHere('dist/web/style-page'),
      emptyOutDir: true,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
    },
  });
}
