/**
 * Draws a page of the public site. In: what every page bears, and what this one shows. Out: a whole HTML document that
 * needs no script to be read. The same page comes out the same, byte for byte.
 */
import { render } from 'svelte/server';
import type { DrawPage } from '#contract/public-site';
import Site from './Site.svelte';
import Widget from './Widget.svelte';

/** What Svelte leaves for a script that goes on where the server stopped; there is none here. */
const LEFT_FOR_SCRIPT = /<!--[^>]*-->/g;

const clean = (html: string): string => html.replace(LEFT_FOR_SCRIPT, '');

export const drawPage: DrawPage = (head, page) => {
  const drawn =
    page.kind === 'widget' ? render(Widget, { props: { head, page } }) : render(Site, { props: { head, page } });
  return [
    '<!doctype html>',
    `<html lang="${head.language ?? 'uk'}">`,
    `<head><meta charset="utf-8">${clean(drawn.head)}</head>`,
    `<body>${clean(drawn.body)}</body>`,
    '</html>',
    '',
  ].join('\n');
};
