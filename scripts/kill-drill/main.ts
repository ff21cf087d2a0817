/** `main.js SEED KILLS FOLDER`: holds one drill and prints what it saw as JSON ({@link Drilled}). */
import { drill } from './drill.ts';

const [seed, kills, folder = ''] = process.argv.slice(2);
process.stdout.write(JSON.stringify(await drill(Number(seed), Number(kills), folder)));
