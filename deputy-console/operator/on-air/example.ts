/** An `on-air.json` to begin with: one OBS on the broadcaster's computer, scenes led by a preset. */
export const EXAMPLE = `{
  "format": "on-air/1",
  "links": [
    {
      "kind": "obs",
      "name": "OBS",
      "host": "192.168.1.20",
      "password": "…",
      "preset": "two-cameras"
    }
  ]
}`;
