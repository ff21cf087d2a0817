/** The built front end of the site: the module that draws pages, and the folder that they load from. Both name the build. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type DrawPage, siteAsset } from '#contract/public-site';
import type { Wanted } from './wanted.ts';

export type Asset = Omit<Wanted, 'scope'>;
export type FrontEnd = { readonly draw: DrawPage; readonly assets: readonly Asset[]; readonly build: string };

/** Where the front end was built to. */
export type FrontEndPaths = { readonly drawModule: string; readonly assetsFolder: string };

const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  svg: 'image/svg+xml',
  png: 'image/png',
  ico: 'image/x-icon',
  woff2: 'font/woff2',
  html: 'text/html; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
};

const BUILD_LENGTH = 12;

/** Undefined while it has not been built. */
export async function frontEnd({ drawModule, assetsFolder }: FrontEndPaths): Promise<FrontEnd | undefined> {
  if (!existsSync(drawModule)) return undefined;
  const files = existsSync(assetsFolder) ? filesBelow(assetsFolder) : [];
  const digest = createHash('sha256').update(readFileSync(drawModule));
  for (const { name, bytes } of files) digest.update(name).update('\0').update(bytes);
  const build = digest.digest('hex').slice(0, BUILD_LENGTH);
  const { drawPage } = (await import(pathToFileURL(drawModule).href)) as { drawPage: DrawPage };
  const assets = files.map(({ name, bytes }) => ({
    path: siteAsset(build, name),
    type: TYPES[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream',
    key: build,
    make: async () => bytes,
  }));
  return { draw: drawPage, assets, build };
}

function filesBelow(folder: string): readonly { readonly name: string; readonly bytes: Buffer }[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  const files = names.filter((name) => statSync(join(folder, name)).isFile());
  return files.map((name) => ({ name, bytes: readFileSync(join(folder, name)) }));
}
