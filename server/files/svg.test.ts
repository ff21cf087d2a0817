import fc from 'fast-check';
import { test } from 'tap';
import { svgFault } from './svg.ts';
import { SVG, svg } from './testing/samples.ts';

const faultOf = (bytes: Buffer) => svgFault(String(bytes));

test('a drawing is taken: shapes, gradients, its own parts, styles and embedded pictures', async (t) => {
  const fine = [
    SVG,
    svg('<defs><linearGradient id="a"><stop offset="0"/></linearGradient></defs><rect fill="url(#a)"/>'),
    svg('<style>.a{fill:#093}</style><g class="a"><use href="#a"/></g>'),
    svg('<image href="data:image/png;base64,iVBORw0KGgo="/>'),
    svg('<sodipodi:namedview pagecolor="#fff"/>', 'xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/x"'),
    Buffer.from(`<?xml version="1.0"?><!-- герб --><!DOCTYPE svg>${SVG}`),
  ];
  for (const one of fine) t.equal(faultOf(one), undefined, String(one));
});

const unsafe: Readonly<Record<string, Buffer>> = {
  'a script': svg('<script>alert(1)</script>'),
  'a script within a group': svg('<g><g><script href="#a"/></g></g>'),
  'an event handler': svg('<rect onclick="alert(1)"/>'),
  'an event handler of the drawing itself': svg('', 'onload="alert(1)"'),
  'an event handler in capitals': svg('<rect ONCLICK="alert(1)"/>'),
  'a foreign document': svg('<foreignObject><p xmlns="http://www.w3.org/1999/xhtml"/></foreignObject>'),
  'a link': svg('<a href="https://evil.example"><rect/></a>'),
  'a picture from elsewhere': svg('<image href="https://evil.example/a.png"/>'),
  'a picture from elsewhere, the old way': svg(
    '<image xlink:href="//evil.example/a"/>',
    'xmlns:xlink="http://www.w3.org/1999/xlink"',
  ),
  'an SVG inside of a picture': svg('<image href="data:image/svg+xml;base64,PHN2Zz4="/>'),
  'a part of another file': svg('<use href="other.svg#a"/>'),
  'a fill from elsewhere': svg('<rect fill="url(https://evil.example/#a)"/>'),
  'a fill from elsewhere in quotes': svg('<rect style="fill:url(&quot;//evil.example&quot;)"/>'),
  'an address hidden by an escape': svg('<rect style="fill:u\\72l(//evil.example)"/>'),
  'a style that imports': svg('<style>@import "//evil.example/a.css";</style>'),
  'a style in pieces that reaches out': svg('<style><![CDATA[a{fill:url(//evil.example)}]]></style>'),
  'an animation, which could change an address': svg('<set attributeName="href" to="javascript:alert(1)"/>'),
  'a style sheet of its own': Buffer.from(`<?xml-stylesheet href="//evil.example/a.css"?>${SVG}`),
  'an entity': Buffer.from(`<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>${svg('<text>&x;</text>')}`),
  'another language': Buffer.from('<html xmlns="http://www.w3.org/1999/xhtml"/>'),
  'no name space, so no drawing': Buffer.from('<svg><rect/></svg>'),
  'XML that is not whole': Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><g></svg>'),
};
for (const [what, bytes] of Object.entries(unsafe)) {
  test(`an SVG is refused that has ${what}`, async (t) => t.match(faultOf(bytes), { uk: String, en: String }));
}

test('a deep nest is refused and breaks nothing', async (t) => {
  const deep = '<g>'.repeat(5000) + '</g>'.repeat(5000);
  t.match(faultOf(svg(deep)), { uk: String });
});

test('whatever the text, the answer is a fault or none, never a throw', async () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => void svgFault(text)));
  fc.assert(fc.property(fc.string(), (inside) => void faultOf(svg(inside))));
});
