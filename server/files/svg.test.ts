import fc from 'fast-check';
import { test } from 'tap';
import { notOfType } from './file-kinds.ts';
import { SVG_BYTES, svgFault } from './svg.ts';
import { PNG, SVG, svg } from './testing/samples.ts';

const SODIPODI = 'xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd"';
const XLINK = 'http://www.w3.org/1999/xlink';
const RDF = 'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"';
/** What Inkscape writes of a drawing's author. */
const NOTES = `<rdf:RDF ${RDF} xmlns:cc="http://creativecommons.org/ns#" xmlns:dc="http://purl.org/dc/elements/1.1/">
  <cc:Work rdf:about=""><dc:format>image/svg+xml</dc:format>
  <dc:type rdf:resource="http://purl.org/dc/dcmitype/StillImage"/></cc:Work></rdf:RDF>`;

const faultOf = (bytes: Buffer) => svgFault(String(bytes));

test('a drawing is taken: shapes, gradients, its own parts, styles and embedded pictures', async (t) => {
  const fine = [
    SVG,
    svg('<defs><linearGradient id="a"><stop offset="0"/></linearGradient></defs><rect fill="url(#a)"/>'),
    svg('<style>.a{fill:#093}</style><g class="a"><use href="#a"/></g>'),
    svg('<image href="data:image/png;base64,iVBORw0KGgo="/>'),
    svg('<sodipodi:namedview pagecolor="#fff"/>', SODIPODI),
    svg(`<metadata>${NOTES}</metadata>`),
    svg('<rect sodipodi:docname="C:\\\\герб.svg" xml:space="preserve"/>', SODIPODI),
    svg('<rect fill="URL( \'#a\' )" stroke="url(#b)"/>'),
    svg('<g filter="none" style="filter:none;fill:#093"><path d="M0 0h9v9z"/></g>'),
    svg('<defs><g id="a"><rect/></g></defs><use href="#a"/><use href="#a"/>', 'width="158.75mm" height="20.5cm"'),
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
  'a script under the prefix of notes': svg('<cc:script xmlns:cc="http://www.w3.org/2000/svg">alert(1)</cc:script>'),
  'a script within notes': svg(`<metadata><rdf:RDF ${RDF}><script>alert(1)</script></rdf:RDF></metadata>`),
  'a script within notes that stand outside of metadata': svg(`<rdf:RDF ${RDF}><g><script/></g></rdf:RDF>`),
  'a script of HTML': svg('<script xmlns="http://www.w3.org/1999/xhtml">alert(1)</script>'),
  'an element of HTML under a name that draws': svg('<style xmlns="http://www.w3.org/1999/xhtml">a{}</style>'),
  'an element of HTML under the prefix of notes': svg('<dc:img xmlns:dc="http://www.w3.org/1999/xhtml" src="x"/>'),
  'an element of a name space that nobody knows': svg('<cc:note xmlns:cc="https://evil.example"/>'),
  'an element whose prefix is not declared': svg('<cc:Work/>'),
  'an event handler in notes': svg('<sodipodi:namedview onclick="alert(1)"/>', SODIPODI),
  'an event handler under a prefix': svg('<rect sodipodi:onclick="alert(1)"/>', SODIPODI),
  'an instruction in notes': svg(`<rdf:RDF ${RDF}><?php evil ?></rdf:RDF>`),
  'an address under the prefix of notes': svg(`<image xmlns:cc="${XLINK}" cc:href="https://evil.example/a"/>`),
  'an address in notes': svg('<sodipodi:namedview href="javascript:alert(1)"/>', SODIPODI),
  'a base under another prefix': svg('<rect q:base="//evil.example" xmlns:q="http://www.w3.org/XML/1998/namespace"/>'),
  'attributes that its own DTD adds': Buffer.from(`<!DOCTYPE svg [<!ATTLIST svg onload CDATA "alert(1)">]>${SVG}`),
  'an address that never ends': svg('<style>a{fill:url(//evil.example</style>'),
  'an inner address and then an outer one': svg('<rect style="fill:url(#a);stroke:url(//evil.example)"/>'),
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

const shape = (box: string, sides = '') =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" ${box && `viewBox="${box}"`} ${sides}><rect/></svg>`);
/** Each part uses the one before twice. */
const doubled = (times: number) =>
  Array.from({ length: times }, (_, n) => `<g id="a${n + 1}"><use href="#a${n}"/><use href="#a${n}"/></g>`).join('');
const pngOf = (side: number) => {
  const png = Buffer.from(PNG);
  png.writeUInt32BE(side, 16);
  png.writeUInt32BE(side, 20);
  return png.toString('base64');
};
const costly: Readonly<Record<string, Buffer>> = {
  'sides of 1 to a million': shape('0 0 1 1000000'),
  'sides of 1 to 11': shape('0 0 11 1'),
  'sides of 1 to a million, told in millimetres': shape('0 0 9 9', 'width="0.1mm" height="100000mm"'),
  'no side at all': shape('0 0 0 9'),
  'sides that are no numbers': shape('0 0 NaN 9'),
  'a side without end': shape('0 0 1e999 1e999'),
  'no size': shape('', ''),
  'a filter': svg('<filter id="f"><feTurbulence numOctaves="10000000" baseFrequency="9"/></filter>'),
  'a filter of a style': svg('<rect style="filter : blur(900px)"/>'),
  'a filter of a style sheet': svg('<style>rect{filter:drop-shadow(0 0 9px red)}</style>'),
  'a pattern': svg('<pattern id="p" width="1e-9" height="1e-9"><rect/></pattern>'),
  'parts that use one another a million times': svg(`<g id="a0"><rect/></g>${doubled(20)}<use href="#a20"/>`),
  'a mask that doubles itself': svg(`<g id="a0"/>${doubled(20)}<rect style="mask:url( '#a20' )"/>`),
  'a part that uses itself': svg('<g id="a"><use href="#a"/></g>'),
  'a chain of parts that never ends': svg(
    Array.from({ length: 5000 }, (_, n) => `<g id="a${n}"><use href="#a${n + 1}"/></g>`).join(''),
  ),
  'too many elements': svg('<g/>'.repeat(20_001)),
  'a picture of a milliard dots': svg(`<image href="data:image/png;base64,${pngOf(32_000)}"/>`),
};
for (const [what, bytes] of Object.entries(costly)) {
  test(`an SVG that would cost too much to draw is refused: ${what}`, async (t) =>
    t.match(faultOf(bytes), { uk: String, en: String }));
}

test('a deep nest is refused and breaks nothing', async (t) => {
  const deep = '<g>'.repeat(5000) + '</g>'.repeat(5000);
  t.match(faultOf(svg(deep)), { uk: String });
});

test('however it is filled with blanks or addresses, a drawing of the largest size is judged at once', async (t) => {
  const fillers = ['\t', 'url(', 'url( ', "url('", 'url(#a)', 'image ', 'expression\t', '<g/>', '&#9;', '#'];
  for (const filler of fillers) {
    const full = filler.repeat(SVG_BYTES / filler.length);
    const beganMs = performance.now();
    for (const inside of [`<style>url(${full}</style>`, `<style>${full}</style>`, full]) faultOf(svg(inside));
    faultOf(svg(`<rect fill="url(${filler.startsWith('<') ? '' : full}"/>`));
    t.ok(performance.now() - beganMs < 2000, `${JSON.stringify(filler)}: ${performance.now() - beganMs} ms`);
  }
});

test('an SVG larger than 256 kB is told its limit', async (t) => {
  const large = svg(`<desc>${'x'.repeat(SVG_BYTES)}</desc>`);
  t.equal(SVG_BYTES, 256 * 1024);
  t.match(await notOfType(large, 'image/svg+xml'), { code: 'FILE_TOO_LARGE', en: /0\.25 MB/ });
});

test('whatever the text, the answer is a fault or none, never a throw', async () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => void svgFault(text)));
  fc.assert(fc.property(fc.string(), (inside) => void faultOf(svg(inside))));
});
