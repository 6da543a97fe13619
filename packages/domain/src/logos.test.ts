import { describe, expect, test } from 'vitest'
import { isSafeLogo, longestLogo } from './logos.ts'

const svg = (inside: string, attributes = 'xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"') =>
  `<svg ${attributes}>${inside}</svg>`

describe('a logo that is taken', () => {
  test.each([
    svg('<path d="M0 0h9v9H0z" fill="#1f5f5b"/>'),
    svg('<path\n  d="M0 0"\n  style="fill:#1f5f5b;stroke:none"\n/>'),
    `<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<!-- Made with a drawing program -->\n${svg('<g/>')}\n`,
    `<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">${svg('')}`,
    svg('<style>.a{fill:#fff}.b{fill:url(#shade)}</style><circle class="a" r="2"/>'),
    svg(
      '<defs><linearGradient id="shade"><stop offset="0"/></linearGradient></defs><rect fill="url(#shade)"/>',
    ),
    svg('<use xlink:href="#mark"/>', 'xmlns:xlink="http://www.w3.org/1999/xlink"'),
    svg('<image href="data:image/png;base64,iVBORw0KGgo="/>'),
    svg(
      '<title>Université de Köln &amp; Co &#8211; seit 1388</title><desc>on a hill = high</desc>',
    ),
    svg('<sodipodi:namedview pagecolor="#ffffff"/><metadata><rdf:RDF/></metadata>'),
    '<svg/>',
    `\uFEFF${svg('')}`,
  ])('%s', (text) => {
    expect(isSafeLogo(text)).toBe(true)
  })
})

describe('a logo that is refused', () => {
  test.each([
    ['nothing', ''],
    ['text', 'a logo'],
    ['another document', '<html><body/></html>'],
    ['a picture of another kind', '\u0089PNG\r\n'],
    ['a drawing with something behind it', `${svg('')}<script>alert(1)</script>`],
    ['two drawings', svg('') + svg('')],
    ['a drawing that does not end', '<svg><g>'],
    ['ends that do not match', '<svg><g></svg></g>'],
    ['a script', svg('<script>alert(1)</script>')],
    ['a script in capitals', svg('<SCRIPT>alert(1)</SCRIPT>')],
    [
      'a script by another prefix',
      svg('<x:script xmlns:x="http://www.w3.org/2000/svg">a</x:script>'),
    ],
    [
      'a page inside',
      svg('<foreignObject><body xmlns="http://www.w3.org/1999/xhtml"/></foreignObject>'),
    ],
    ['a frame', svg('<iframe src="#a"/>')],
    ['an event handler', svg('<path onclick="alert(1)"/>')],
    ['an event handler on the root', svg('', 'onload="alert(1)"')],
    ['an event handler without quotes', svg('<path onclick=alert(1) />')],
    ['an event handler in capitals', svg('<path ONLOAD="alert(1)"/>')],
    ['an address outside', svg('<image href="https://evil.example/a.png"/>')],
    ['an address outside by prefix', svg('<use xlink:href="https://evil.example/a.svg#x"/>')],
    ['an address without a scheme', svg('<image href="//evil.example/a.png"/>')],
    ['an address beside', svg('<image href="logo.png"/>')],
    ['a link that runs something', svg('<a href="javascript:alert(1)"><text>x</text></a>')],
    ['the same, hidden behind numbers', svg('<a href="&#106;avascript:alert(1)"/>')],
    ['the same, hidden behind a line break', svg('<a href="java\nscript:alert(1)"/>')],
    ['a drawing inside an address', svg('<image href="data:image/svg+xml;base64,PHN2Zz4="/>')],
    ['a page inside an address', svg('<a href="data:text/html,x"/>')],
    ['a style that loads', svg('<style>@import url(https://evil.example/a.css);</style>')],
    ['a style with an address outside', svg('<rect style="fill:url(https://evil.example/#a)"/>')],
    ['a fill with an address outside', svg('<rect fill="url(\'https://evil.example/#a\')"/>')],
    ['a style with hidden letters', svg('<style>a{fill:u\\72l(//evil.example)}</style>')],
    [
      'an address that changes later',
      svg('<a id="a"/><set attributeName="href" to="javascript:alert(1)"/>'),
    ],
    ['an animation', svg('<animate attributeName="href" values="#a"/>')],
    ['entities of its own', `<!DOCTYPE svg [<!ENTITY a "b">]>${svg('&a;')}`],
    ['an entity that nobody knows', svg('<text>&evil;</text>')],
    ['a style sheet beside', `<?xml-stylesheet href="https://evil.example/a.css"?>${svg('')}`],
    ['an instruction inside', svg('<?php echo 1 ?>')],
    ['raw data inside', svg('<![CDATA[<script>alert(1)</script>]]>')],
    ['another base', svg('<use href="#a"/>', 'xml:base="https://evil.example/"')],
    ['a tag within an attribute', svg('<path d="<script>"/>')],
    ['a remark that does not end', svg('<!-- ')],
  ])('%s', (_what, text) => {
    expect(isSafeLogo(text)).toBe(false)
  })

  test('one that is too long, at once', () => {
    const started = Date.now()
    expect(isSafeLogo(svg(' '.repeat(longestLogo)))).toBe(false)
    expect(isSafeLogo(svg(`<path d="${'M0 0'.repeat(20_000)}"/>`))).toBe(false)
    expect(Date.now() - started).toBeLessThan(500)
  })

  test('one that is made to be read for ever, soon', () => {
    const started = Date.now()
    for (const odd of [
      `<svg ${'a '.repeat(30_000)}`,
      `<svg ${'a="b" '.repeat(10_000)}!`,
      `<svg${' '.repeat(60_000)}!`,
      svg(`<style>${'url('.repeat(15_000)}</style>`),
      `<!-- ${'- '.repeat(30_000)}`,
      '<!--'.repeat(16_000),
    ])
      expect(isSafeLogo(odd)).toBe(false)
    expect(Date.now() - started).toBeLessThan(2000)
  })
})
