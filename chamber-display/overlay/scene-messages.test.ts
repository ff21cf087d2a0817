/** The words of the scenes: both languages, the glossary's words. */
import { checkMessages } from '../kit/testing/message-rules.ts';
import { sceneEn } from './scene-messages.en.ts';
import { sceneUk } from './scene-messages.uk.ts';

checkMessages('scenes of the overlays', sceneUk, sceneEn);
