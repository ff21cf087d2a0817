/** Screens that are to speak and can't. In: the hall's screens, what speaks on those that are watched. Out: warnings. */
import type { Screen } from '#contract/screens';
import type { HallWarning, OperatorView } from '#contract/views';
import { notice } from './warning.ts';

export const voiceWarnings = (
  screens: readonly Screen[],
  watches: OperatorView['watches'] | undefined,
): HallWarning[] =>
  screens.flatMap(({ id, name, speaks, language }) => {
    const voice = speaks && watches?.[id]?.voice;
    if (voice === 'blocked') return [blocked(id, name)];
    return voice === 'none' ? [mute(id, name, language)] : [];
  });

const mute = (id: string, name: string, language: Screen['language']): HallWarning =>
  notice(
    `voice-${id}`,
    language === 'uk'
      ? {
          uk: `Екран «${name}» не має української мови: результати не буде озвучено.`,
          en: `The screen “${name}” has no Ukrainian voice: results will not be spoken.`,
        }
      : {
          uk: `Екран «${name}» не має англійської мови: результати не буде озвучено.`,
          en: `The screen “${name}” has no English voice: results will not be spoken.`,
        },
    {
      uk: 'Що встановити або записати, сказано в розділі «Екрани».',
      en: 'What to install or record is told in the section “Screens”.',
    },
  );

const blocked = (id: string, name: string): HallWarning =>
  notice(
    `voice-${id}`,
    {
      uk: `Екран «${name}» мовчить: браузер чекає, щоб його торкнулися.`,
      en: `The screen “${name}” is silent: its browser waits for a touch.`,
    },
    { uk: 'Торкніться екрана або клацніть на ньому один раз.', en: 'Touch the screen, or click on it once.' },
  );
