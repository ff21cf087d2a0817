/**
 * What is dragged over a list of lines: one of its lines, by a handle marked `data-handle`, or files of the device. Lines
 * carry `data-key`. Out: an attachment for the list.
 */
type Told = {
  over: (key: string | undefined) => void;
  begin: (key: string) => void;
  end: () => void;
  move: (key: string, onto: string) => void;
  files: (key: string, files: readonly File[]) => void;
};

const LINE = 'application/x-dzvin-line';
const keyAt = ({ target }: Event): string | undefined =>
  (target instanceof Element ? target.closest<HTMLElement>('[data-key]') : null)?.dataset['key'];

export const dropsOn = (told: Told) => (list: HTMLElement) => {
  const begin = (event: DragEvent) => {
    const key = keyAt(event);
    const line = event.target instanceof Element && event.target.closest('[data-handle]');
    if (!key || !line || !event.dataTransfer) return;
    event.dataTransfer.setData(LINE, key);
    event.dataTransfer.effectAllowed = 'move';
    told.begin(key);
  };
  const over = (event: DragEvent) => {
    const types = event.dataTransfer?.types ?? [];
    if (!types.includes(LINE) && !types.includes('Files')) return;
    event.preventDefault();
    told.over(keyAt(event));
  };
  const drop = (event: DragEvent) => {
    const [onto, key] = [keyAt(event), event.dataTransfer?.getData(LINE)];
    const files = [...(event.dataTransfer?.files ?? [])];
    told.end();
    if (onto === undefined) return;
    if (key) told.move(key, onto);
    else if (files.length > 0) told.files(onto, files);
    event.preventDefault();
  };
  list.addEventListener('dragstart', begin);
  list.addEventListener('dragover', over);
  list.addEventListener('drop', drop);
  list.addEventListener('dragend', told.end);
  return () => {
    list.removeEventListener('dragstart', begin);
    list.removeEventListener('dragover', over);
    list.removeEventListener('drop', drop);
    list.removeEventListener('dragend', told.end);
  };
};
