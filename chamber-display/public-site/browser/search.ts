/** The page of search: reads the index once, shows what has every word typed; the words stay in the page's address. */
import type { SiteSearchEntry, SiteSearchIndex } from '#contract/public-site';
import { find } from '../search-words.ts';
import { day } from '../written.ts';

const AT_ONCE = 30;
const box = document.querySelector<HTMLInputElement>('#q');
const list = document.querySelector<HTMLOListElement>('#results');
const told = document.querySelector('#found');
const more = document.querySelector<HTMLButtonElement>('#more');

function line([path, text, detail, kind, date]: SiteSearchEntry, root: string, words: Record<string, string>) {
  const entry = document.createElement('li');
  const put = (tag: 'p' | 'a', content: string, into: HTMLElement, name = '') => {
    const element = document.createElement(tag);
    element.textContent = content;
    element.className = name;
    into.append(element);
    return element;
  };
  const said = [words[`search.kind.${kind}`], date && day(date)].filter(Boolean).join(' · ');
  put('p', said, entry, 'when');
  const link = put('a', text, put('p', '', entry, 'title'));
  link.setAttribute('href', `${root}${path}`);
  if (detail) put('p', detail, entry, 'quiet');
  return entry;
}

function start(parts: { box: HTMLInputElement; list: HTMLElement; told: Element; more: HTMLButtonElement }): void {
  const { box, list, told, more } = parts;
  const root = list.dataset['root'] ?? '';
  const words: Record<string, string> = JSON.parse(list.dataset['words'] ?? '{}');
  let index: Promise<SiteSearchIndex> | undefined;
  let found: readonly SiteSearchEntry[] = [];

  const fetchIndex = async (): Promise<SiteSearchIndex> => {
    const answer = await fetch(list.dataset['index'] ?? '');
    if (!answer.ok) throw new Error(`The index answers ${answer.status}.`);
    return await answer.json();
  };
  const showMore = () => {
    const shown = list.childElementCount;
    list.append(...found.slice(shown, shown + AT_ONCE).map((entry) => line(entry, root, words)));
    more.hidden = list.childElementCount >= found.length;
  };
  const show = async () => {
    const typed = box.value;
    index ??= fetchIndex();
    try {
      found = find(typed, (await index).entries);
    } catch {
      index = undefined;
      told.textContent = words['search.failed'] ?? '';
      return;
    }
    if (typed !== box.value) return;
    list.replaceChildren();
    const none = `${words['search.nothing']} ${words['search.try']}`;
    told.textContent = typed.trim() === '' ? '' : found.length > 0 ? `${words['search.number']} ${found.length}` : none;
    showMore();
    const address = typed === '' ? location.pathname : `?q=${encodeURIComponent(typed)}`;
    history.replaceState(null, '', address);
  };

  box.value = new URLSearchParams(location.search).get('q') ?? '';
  box.addEventListener('input', show);
  box.form?.addEventListener('submit', (event) => {
    event.preventDefault();
    void show();
  });
  more.addEventListener('click', showMore);
  if (box.value !== '') void show();
}

if (box && list && told && more) start({ box, list, told, more });
