/** Videos of one sitting with their chapters, as the hub tells them. In: the sitting and how fine. Out: videos, what refused them. */
import type { ChapterLevel, SittingVideos } from '#contract/chapters';
import type { SittingId } from '#contract/ids';
import type { Refusal } from '#contract/refusals';
import { askHub } from '../ask-hub.ts';
import type { PageRole } from '../role.ts';

export class AskedVideos {
  readonly #path: string;
  readonly #as: PageRole;
  #asked = 0;
  #told = $state.raw<SittingVideos>();
  #refusal = $state.raw<Refusal>();

  constructor(sittingId: SittingId, as: PageRole) {
    this.#path = `/api/sittings/${encodeURIComponent(sittingId)}/videos`;
    this.#as = as;
  }

  get told(): SittingVideos | undefined {
    return this.#told;
  }
  get refusal(): Refusal | undefined {
    return this.#refusal;
  }

  /** Of several questions the last one's answer holds. */
  async ask(level: ChapterLevel): Promise<void> {
    this.#asked += 1;
    const number = this.#asked;
    const asked = await askHub<SittingVideos>(`${this.#path}?level=${level}`, this.#as);
    if (number !== this.#asked) return;
    this.#refusal = asked.ok ? undefined : asked.refusal;
    if (asked.ok) this.#told = asked.value;
  }

  /** Address of a video's chapters as a file. */
  fileOf(video: number, format: 'vtt' | 'txt' | 'json', level: ChapterLevel): string {
    return `${this.#path}/${video}/chapters.${format}?level=${level}&as=${this.#as}`;
  }
}
