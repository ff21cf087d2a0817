/**
 * Builds the four consoles, the page that signs in and that of the first run, which the hub serves at `/deputy/`,
 * `/chair/`, `/secretary/`, `/operator/`, `/sign-in/` and `/first-run/`. Each is built apart, so that a tablet fetches nothing that only another console needs.
 * Out: `dist/web/<console>/index.html`, their scripts, styles and fonts in `dist/web/assets/consoles/`.
 */
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig, type EnvironmentOptions } from 'vite';
import { messages } from '../chamber-display/kit/building/compile-messages.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Pages by the names that Vite gives their environments, letters alone, and their folders. */
const PAGES = {
  deputy: 'deputy',
  signIn: 'sign-in',
  chair: 'chair',
  secretary: 'secretary',
  firstRun: 'first-run',
  operator: 'operator',
};
const page = (folder: string): EnvironmentOptions => ({
  consumer: 'client',
  // Those of the whole file reach only the environment that Vite calls client.
  resolve: { conditions: ['source', 'browser', 'module'] },
  build: { rollupOptions: { input: { [folder]: here(`${folder}/index.html`) } } },
});

export default defineConfig({
  root: here('.'),
  base: '/',
  plugins: [svelte(), messages()],
  environments: Object.fromEntries(Object.entries(PAGES).map(([name, folder]) => [name, page(folder)])),
  builder: {
    buildApp: async ({ build, environments }) => {
      for (const name of Object.keys(PAGES)) {
        const environment = environments[name];
        if (environment) await build(environment);
      }
    },
  },
  build: {
    outDir: here('../dist/web'),
    emptyOutDir: false,
    assetsDir: 'assets/consoles',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // A page needs the contract's lists of words, not the schemas made of them.
    rollupOptions: { treeshake: { moduleSideEffects: [{ test: /node_modules\/typebox\//, sideEffects: false }] } },
  },
});
