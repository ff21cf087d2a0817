/** `/api/recording`: how the sound is recorded, and its beginning and end by hand. */
import { RecordingView } from '#contract/recording';
import { Refusal, refuse } from '#contract/refusals';
import { forbidsDesk } from '../../accounts/role-table.ts';
import { nameOf } from '../../hub/decided.ts';
import type { SoundRoom } from '../../recording/open-recording.ts';
import { RefusalError } from '../refusal-error.ts';
import { ActingAs, forbid, requireSession, type WhoAsks } from '../session.ts';
import type { TypedApp } from '../typed-app.ts';

type Given = { readonly room: Pick<SoundRoom, 'recording' | 'now'>; readonly who: WhoAsks };
const tags = ['recording'];
const refused = { 401: Refusal, 403: Refusal };

export function keepRecording(app: TypedApp, { room, who }: Given): void {
  const asks = (request: Parameters<WhoAsks>[0]) => {
    const { actor } = requireSession(who(request));
    forbid(forbidsDesk(actor, 'recording'));
    return actor;
  };
  const desk = () => {
    if (!room.recording) throw new RefusalError(refuse('RECORDING_OFF'));
    return room.recording;
  };
  app.get(
    '/api/recording',
    {
      schema: {
        ...{ tags, summary: 'How the recording of the sound stands', querystring: ActingAs },
        response: { 200: RecordingView, ...refused },
      },
    },
    (request) => {
      asks(request);
      return room.now();
    },
  );
  app.post(
    '/api/recording/start',
    {
      schema: {
        ...{ tags, summary: 'Begins to record; while it records already, it goes on', querystring: ActingAs },
        response: { 200: RecordingView, ...refused, 409: Refusal, 507: Refusal },
      },
    },
    (request) => {
      const by = nameOf(asks(request));
      const refusal = desk().startByHand(by);
      if (refusal) throw new RefusalError(refusal);
      return room.now();
    },
  );
  app.post(
    '/api/recording/stop',
    {
      schema: {
        ...{ tags, summary: 'Ends the recording until somebody begins one, or a sitting does', querystring: ActingAs },
        response: { 200: RecordingView, ...refused, 409: Refusal },
      },
    },
    (request) => {
      const by = nameOf(asks(request));
      desk().stopByHand(by);
      return room.now();
    },
  );
}
