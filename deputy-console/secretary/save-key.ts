/** The key that saves, in whatever layout: Ctrl+S, or ⌘S. In: a key's event. */
export const isSaveKey = ({ code, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  code === 'KeyS' && (ctrlKey || metaKey) && !altKey;
