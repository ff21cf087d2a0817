/** A `recording.json` to begin with: a sound card, speech in Opus. */
export const EXAMPLE = `{
  "format": "recording/1",
  "source": { "kind": "alsa", "device": "plughw:CARD=CODEC" }
}`;
