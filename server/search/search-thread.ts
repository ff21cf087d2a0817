/** The search's thread: keeps the index and looks things up, so that no reading or writing of it holds up a vote. */
import { parentPort, workerData } from 'node:worker_threads';
import { unreachable } from '#contract/unreachable';
import { IndexFile, removeIndex } from './index-file.ts';
import type { FromSearch, SearchData, ToSearch } from './search-desk.ts';

const { file } = workerData as SearchData;
let index = new IndexFile(file);
const wantedBefore = new Set<string>();
const say = (message: FromSearch) => parentPort?.postMessage(message);

parentPort?.on('message', (message: ToSearch) => {
  switch (message.ask) {
    case 'standing':
      say({ id: message.id, answer: index.standing });
      break;
    case 'find':
      say({ id: message.id, answer: index.find(message.sought) });
      break;
    case 'anew':
      index.close();
      removeIndex(file);
      index = new IndexFile(file);
      break;
    case 'put':
      index.put(message.entries, message.standing, message.anew);
      if (message.standing) askForTexts();
      break;
    case 'tell':
      index.tell(message.sha256, message.text);
      break;
    case 'close':
      if (message.standing) index.put([], message.standing);
      index.close();
      say({ id: message.id, answer: undefined });
      parentPort?.close();
      break;
    default:
      unreachable(message);
  }
});

/** Each is asked for once in the life of the thread. */
function askForTexts(): void {
  for (const sha256 of index.wanted) {
    if (wantedBefore.has(sha256)) continue;
    wantedBefore.add(sha256);
    say({ wanted: sha256 });
  }
}
