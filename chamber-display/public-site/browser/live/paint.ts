/**
 * Paints the hall's state into what the page has drawn for it: `[data-part]` are texts and lists, empty ones are hidden;
 * `<template data-mark>` are the marks of outcomes. What has not changed is left as it is, so that nothing jumps and
 * nothing is read out twice.
 */
import type { LiveCourse, LiveView, LiveVotes } from '#contract/views';
import type { Say } from './say.ts';

export class Painter {
  readonly #root: HTMLElement;
  readonly #say: Say;
  /** Where the site's root lies from this page. */
  readonly #to: string;
  /** What lists were last made of. */
  readonly #made = new Map<string, unknown>();

  constructor(root: HTMLElement, say: Say) {
    this.#root = root;
    this.#say = say;
    this.#to = root.dataset['root'] ?? '';
  }

  /** @param text absent: the part, and the box it names, are hidden. */
  text(name: string, text?: string): void {
    const part = this.#part(name);
    if (!part) return;
    if (part.textContent !== (text ?? '')) part.textContent = text ?? '';
    part.hidden = !text;
  }

  show(name: string, isShown: boolean): void {
    const box = this.#root.querySelector<HTMLElement>(`[data-box="${name}"]`);
    if (box && box.hidden === isShown) box.hidden = !isShown;
  }

  view(view: LiveView | undefined): void {
    this.#sitting(view);
    this.#ballot(view?.ballot);
    this.#result(view?.result);
    this.#votes(view?.votes);
    this.#floor(view);
    this.#course(view?.course);
  }

  #sitting(view: LiveView | undefined): void {
    const link = this.#part('sitting');
    if (link instanceof HTMLAnchorElement && view?.sitting) link.href = `${this.#to}${view.sitting.path}`;
    this.text('sitting', view?.sitting?.text);
    const { quorum } = view ?? {};
    this.text('quorum', quorum && this.#say(quorum.met ? 'live.quorum' : 'live.no-quorum', quorumFigures(quorum)));
  }

  #ballot(ballot: LiveView['ballot']): void {
    this.show('ballot', ballot !== undefined);
    if (!ballot) return;
    const { number, text, alternative, secret, byPaper, voted, present, needed } = ballot;
    this.text('ballot-number', this.#say(secret ? 'live.secret-ballot' : 'live.ballot', { number }));
    this.text('ballot-text', text);
    this.text('alternative', alternative);
    this.text('voted', byPaper ? this.#say('live.by-paper') : this.#say('live.voted', { voted, present }));
    const bar = this.#part('voted-bar');
    if (bar instanceof HTMLProgressElement) {
      bar.hidden = byPaper === true;
      bar.max = Math.max(1, present);
      bar.value = voted;
    }
    this.text('needed', needed === undefined ? undefined : this.#say('live.needed', { needed }));
  }

  #result(result: LiveView['result']): void {
    this.show('verdict', result !== undefined);
    if (!result) return;
    const box = this.#root.querySelector('[data-box="verdict"] .verdict');
    if (box) box.className = `verdict ${result.result}`;
    this.text('headline', result.headline);
    this.text('explanation', result.explanation);
    this.text('result-text', result.text);
    const counts = Object.entries(result.counts ?? {});
    for (const [name, count] of counts) this.text(`count-${name}`, String(count));
    this.show('counts', counts.length > 0);
    this.show('conflict', (result.counts?.conflict ?? 0) > 0);
    this.show('secret', result.secret === true);
  }

  #votes(votes: LiveVotes | undefined): void {
    this.show('votes', votes !== undefined);
    this.#list('roll', votes, ({ name, outcome, word }) => {
      const said = element('span', 'word', word);
      const mark = this.#root.querySelector<HTMLTemplateElement>(`template[data-mark="${outcome}"]`);
      if (mark) said.prepend(mark.content.cloneNode(true));
      return [outcome, element('span', '', name), said];
    });
  }

  #floor(view: LiveView | undefined): void {
    const { item, speech, waiting } = view ?? {};
    this.show('item', item !== undefined);
    if (item) {
      const { number, project } = item;
      this.text(
        'item-number',
        this.#say(project ? 'live.item-project' : 'live.item', { number, project: project ?? '' }),
      );
      /* What was put says it again, more often than not. */
      const put = view?.ballot?.text ?? view?.result?.text;
      this.text('item-title', put?.includes(item.title.replace(/…$/, '')) ? undefined : item.title);
      this.text('reporter', item.reporter && this.#say('live.reporter', { reporter: item.reporter }));
    }
    this.show('speech', speech !== undefined);
    this.text('speech-kind', speech && this.#say(`speech.${speech.kind}`));
    this.text('speaker', speech?.name);
    this.text('speaker-of', speech?.of);
    this.text('waiting', waiting ? this.#say('live.waiting', { waiting }) : undefined);
  }

  #course(course: LiveCourse | undefined): void {
    this.show('next', (course?.next.length ?? 0) > 0);
    this.#list('next', course?.next, ({ number, title }) => ['', element('b', '', number), element('span', '', title)]);
    this.show('decided', (course?.decided.length ?? 0) > 0);
    this.#list('decided', course?.decided, ({ number, path, text, headline, result, at, setAsideBy }) => {
      const link = element('a', '', text);
      link.setAttribute('href', `${this.#to}${path}`);
      const title = element('p', 'title');
      title.append(link);
      const aside = setAsideBy === undefined ? '' : ` · ${this.#say('live.set-aside', { number: setAsideBy })}`;
      const when = `${at.slice(11, 16)} · ${this.#say('live.number', { number })}`;
      return [result, element('p', 'when', when), title, element('p', 'headline', `${headline}${aside}`)];
    });
  }

  /** Made anew only when it is of something else. `line`: the class of a line, then what it holds. */
  #list<T>(name: string, of: readonly T[] | undefined, line: (one: T) => readonly [string, ...Node[]]): void {
    const text = JSON.stringify(of ?? []);
    if (this.#made.get(name) === text) return;
    this.#made.set(name, text);
    const lines = (of ?? []).map((one) => {
      const [worn, ...content] = line(one);
      const entry = element('li', worn);
      entry.append(...content);
      return entry;
    });
    this.#part(name)?.replaceChildren(...lines);
  }

  #part = (name: string): HTMLElement | null => this.#root.querySelector(`[data-part="${name}"]`);
}

const quorumFigures = ({ deputies, needed }: { readonly deputies: number; readonly needed: number }) => ({
  deputies,
  needed,
});

function element(tag: string, worn: string, text = ''): HTMLElement {
  const made = document.createElement(tag);
  if (worn) made.className = worn;
  made.textContent = text;
  return made;
}
