/** What the first run says, in Ukrainian. The words of the secretary's page stand in it too: it shows parts of that page. */
import { uk as secretaryUk } from '../secretary/messages.uk.ts';
import { firstRunUk } from './first-run-messages.uk.ts';

export const uk = { ...secretaryUk, ...firstRunUk };
