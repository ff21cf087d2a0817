/** A hub's answers about templates of papers: a template with what may be put into it, a preview that says what it was made of. */
import { refuse } from '#contract/refusals';
import type { ConsoleHub } from './console-hub.ts';

const known = [
  { kind: 'section', name: '[герб]', uk: 'Герб із налаштувань ради', en: 'Coat of arms from the settings' },
  { kind: 'section', name: '[відомості]', uk: 'Місце, час, склад, кворум, хто головував', en: 'Place, time, quorum' },
  { kind: 'section', name: '[підписи]', uk: 'Рядки для підписів', en: 'Lines to sign on' },
  { kind: 'field', name: '{рада}', uk: 'Назва ради', en: 'Name of the council' },
  { kind: 'field', name: '{дата}', uk: '«30 березня 2026 року»', en: '“30 березня 2026 року”' },
  { kind: 'word', name: 'слово ВИРІШИЛИ = ', uk: 'Інше слово замість цього', en: 'Another word' },
];
const OWN = '[герб]\n>> {рада}\n= ПРОТОКОЛ\n{дата} | Вербівка | № 42-2\n[підписи]\n';

/** Templates as a hub keeps them; `text` of each paper changes as pages save it. */
export function sampleTemplates(): NonNullable<ConsoleHub['ask']> {
  const kept = new Map<string, string>();
  const changes: { readonly position: number }[] = [];
  const shelved = (paper: string) => ({
    ...{
      text: kept.get(paper) ?? OWN,
      isOwn: !kept.has(paper),
      isByHand: false,
      isWithoutArms: false,
      known,
      changes: [...changes],
    },
  });
  return (path, body, method) => {
    const text = typeof body === 'object' && body !== null && 'text' in body ? String(body.text) : '';
    const [, paper = ''] = /\/(protocol|decision)$/.exec(path) ?? [];
    const line = text.split('\n').findIndex((one) => one.includes('{датта}')) + 1;
    if (line > 0) {
      const [uk, en] = ['Невідоме «{датта}». Можливо, ви мали на увазі {дата}.', 'Perhaps you meant {дата}.'];
      return { status: 422, body: refuse('TEMPLATE_WRONG', { line: String(line), whatUk: uk, what: en }) };
    }
    if (path.includes('/preview/')) return { status: 200, body: { html: page(text) } };
    if (method === 'GET') return { status: 200, body: shelved(paper) };
    const newest = changes[0]?.position ?? 0;
    const over = typeof body === 'object' && body !== null && 'over' in body ? body.over : newest;
    if (over !== newest) return { status: 409, body: refuse('TEMPLATE_CHANGED') };
    if (method === 'PUT') kept.set(paper, text);
    else kept.delete(paper);
    const at = '2025-12-18T09:40:00.000Z';
    const change = { position: 1400 + changes.length, at, by: 'secretary', ...(method === 'PUT' && { text }) };
    changes.unshift(change);
    return { status: 200, body: shelved(paper) };
  };
}

/** A page as the hub makes it: its title is the text's. */
const page = (text: string): string =>
  `<!doctype html><html lang="uk"><head><title>П</title><style>body{color:#000}h1{text-align:center}</style></head><body><main><h1>${/^= (.*)$/m.exec(text)?.[1] ?? ''}</h1><p>Вербівська міська рада</p></main><footer></footer></body></html>`;
