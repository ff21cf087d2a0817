/**
 * The council's templates in its data folder, `papers/protocol.txt` and `papers/decision.txt`, edited here or with any
 * editor. A text with a fault changes nothing: the former template holds, and the fault is told.
 */
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { OWN_TEXTS, ownTemplate, type TemplateKind, VOCABULARIES } from './kinds.ts';
import { parseTemplate, type Template, type TemplateFault } from './template.ts';

export type Shelved = {
  /** As the file has it; the program's own where there is none. */
  readonly text: string;
  readonly isOwn: boolean;
  /** What is wrong in a file that was edited by hand. */
  readonly fault?: TemplateFault;
};

export class TemplateShelf {
  readonly #folder: string;
  readonly #good = new Map<TemplateKind, Template>();

  constructor(dataDir: string) {
    this.#folder = join(dataDir, 'papers');
  }

  async look(kind: TemplateKind): Promise<Shelved> {
    const text = await this.#read(kind);
    if (text === undefined) return { text: OWN_TEXTS[kind], isOwn: true };
    const parsed = parseTemplate(text, VOCABULARIES[kind]);
    return { text, isOwn: false, ...(!parsed.ok && { fault: parsed.fault }) };
  }

  /** The one that holds: the file's, else the last that was right, else the program's own. */
  async template(kind: TemplateKind): Promise<Template> {
    const text = await this.#read(kind);
    if (text === undefined) return ownTemplate(kind);
    const parsed = parseTemplate(text, VOCABULARIES[kind]);
    if (parsed.ok) this.#good.set(kind, parsed.template);
    return this.#good.get(kind) ?? ownTemplate(kind);
  }

  /** Keeps a text; its fault when it has one, and then nothing is changed. */
  async keep(kind: TemplateKind, text: string): Promise<TemplateFault | undefined> {
    const parsed = parseTemplate(text, VOCABULARIES[kind]);
    if (!parsed.ok) return parsed.fault;
    await mkdir(this.#folder, { recursive: true });
    const unfinished = `${this.#path(kind)}.new`;
    await writeFile(unfinished, text, { encoding: 'utf8', flush: true });
    await rename(unfinished, this.#path(kind));
    return undefined;
  }

  /** Takes the program's own again. */
  async giveUp(kind: TemplateKind): Promise<void> {
    this.#good.delete(kind);
    await rm(this.#path(kind), { force: true });
  }

  #path(kind: TemplateKind): string {
    return join(this.#folder, `${kind}.txt`);
  }

  async #read(kind: TemplateKind): Promise<string | undefined> {
    try {
      return await readFile(this.#path(kind), 'utf8');
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
      throw error;
    }
  }
}
