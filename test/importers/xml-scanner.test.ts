import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isXmlOf, utf8Xml, xmlRoot } from '../../src/importers/xml-file.ts'
import { xmlNames } from '../../src/importers/xml-names.ts'
import { MAX_DEPTH, scanXml, type XmlBreak } from '../../src/importers/xml-scanner.ts'
import { attributeName, attributeText, collectText, numberOf, textOf, timeOf } from '../../src/importers/xml-values.ts'

const NAMES = xmlNames({ root: ['root'], note: ['note'], value: ['value', 'Value'], time: ['time'] })
const { id } = NAMES

interface Seen {
  readonly texts: (string | null)[]
  readonly numbers: number[]
  readonly times: number[]
  readonly attributes: (string | null)[]
  readonly broken: XmlBreak | null
}

/** What a reader of notes, values and times sees. */
function scan(xml: string | Uint8Array, attribute = 'a'): Seen {
  const seen = {
    texts: [] as (string | null)[],
    numbers: [] as number[],
    times: [] as number[],
    attributes: [] as (string | null)[],
  }
  const name = attributeName(attribute)
  const bytes = utf8Xml(typeof xml === 'string' ? new TextEncoder().encode(xml) : xml)
  const broken = scanXml(bytes, NAMES, {
    open(element, _, cursor) {
      if (element === id.note) collectText(cursor)
      if (element === id.value) seen.attributes.push(attributeText(cursor, name))
    },
    close(element, _, cursor) {
      if (element === id.note) seen.texts.push(textOf(cursor))
      if (element === id.value) seen.numbers.push(numberOf(cursor))
      if (element === id.time) seen.times.push(timeOf(cursor))
    },
  })
  return { ...seen, broken }
}

describe('what the runner wrote comes through word for word', () => {
  test.each([
    ['Tom &amp; Jerry &lt;3 &#x1F3C3; &#233;t&#xE9;', 'Tom & Jerry <3 🏃 été'],
    ['<![CDATA[knee <b>4/10</b> & calf]]>', 'knee <b>4/10</b> & calf'],
    ['left<!-- right --> knee', 'left knee'],
    ['left<br/>knee', 'left knee'],
    ['<p>left</p><p>knee</p>', 'left knee'],
    ['outside <note>inside</note> after', 'outside inside  after'],
    ['&amp;lt;b>', '&lt;b>'],
    ['&unknown; &#0; &#xD800; &#99999999;', '&unknown;     &#99999999;'],
    ['  \n ', null],
  ])('%s', (xml, text) => expect(scan(`<root><note>${xml}</note></root>`).texts.at(-1)).toBe(text))
})

test('elements within such words are words, not values', () => {
  expect(scan('<root><note>a<value>1</value><note>b</note></note><value>2</value></root>')).toMatchObject({
    texts: ['a 1 b'],
    numbers: [2],
  })
})

test('numbers and times in CDATA, cut by a comment, in an entity', () => {
  expect(
    scan('<root><value><![CDATA[12.5]]></value><value>1<!-- -->2</value><value>&#49;3</value></root>').numbers,
  ).toEqual([12.5, 12, 13])
  expect(scan('<root><time><![CDATA[1970-01-01T00:01:00Z]]></time></root>').times).toEqual([60])
})

describe('attributes', () => {
  test.each([
    [`<value a="1"/>`, '1'],
    [`<value\n\ta = '1'\n/>`, '1'],
    [`<value b=" a='2' > " a="1"></value>`, '1'],
    [`<value xa="2" b:a="3" a="&quot;1&quot;"/>`, '"1"'],
    [`<value b a="1"/>`, '1'],
    [`<value b=2 a="1"/>`, '1'],
    [`<value a=""/>`, null],
    [`<value/>`, null],
  ])('%s', (xml, value) => expect(scan(`<root>${xml}</root>`).attributes).toEqual([value]))
})

test('prefixes need no declaration, and other elements of the same ending are not taken', () => {
  expect(scan('<x:root><ns3:Value>1</ns3:Value><q:value>2</q:value><xvalue>3</xvalue></x:root>').numbers).toEqual([
    1, 2,
  ])
})

describe('where it breaks is named by the byte, and what came before is kept', () => {
  test.each([
    ['<root><value>1</value><value>2', 'ends-early'],
    ['<root><value>1</value></rot>', 'wrong-close'],
    ['<root><value>1</value></roots>', 'wrong-close'],
    ['</root>', 'wrong-close'],
    ['<root><value>1</value><value a="2</value></root>', 'bad-tag'],
    ['<root><value>1</value>< value/></root>', 'bad-tag'],
    ['<root><value>1</value><!-- for ever', 'ends-early'],
    ['<root><value>1</value><![CDATA[ for ever', 'ends-early'],
    ['<root><value>1</value><?for ever', 'ends-early'],
    ['<root><value>1</value><!DOCTYPE [', 'ends-early'],
  ])('%s', (xml, why) => {
    const { broken, numbers } = scan(xml)
    expect(broken?.why).toBe(why)
    expect(numbers).toEqual(xml.includes('value') ? [1] : [])
  })
})

describe('hostile files', () => {
  test('declared entities are never expanded', () => {
    const levels = Array.from({ length: 40 }, (_, i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(10)}">`).join('')
    const { texts, broken } = scan(`<!DOCTYPE root [<!ENTITY e0 "boom">${levels}]><root><note>&e40;</note></root>`)
    expect(texts).toEqual(['&e40;'])
    expect(broken).toBeNull()
  })

  test('a declared outside file is not read', () => {
    expect(
      scan('<!DOCTYPE root SYSTEM "file:///etc/passwd" [<!ENTITY x SYSTEM "a>b">]><root><note>&x;</note></root>').texts,
    ).toEqual(['&x;'])
  })

  test('nesting stops at a bound, without a stack that could overflow', () => {
    const nested = (depth: number) =>
      `<root>${'<a>'.repeat(depth - 1)}<value>1</value>${'</a>'.repeat(depth - 1)}</root>`
    expect(scan(nested(MAX_DEPTH - 1)).numbers).toEqual([1])
    expect(scan('<a>'.repeat(1_000_000)).broken?.why).toBe('too-deep')
  })

  test('a tag of a hundred thousand attributes, a text of as many pieces', () => {
    const wide = Array.from({ length: 100_000 }, (_, i) => `x${i}="y"`).join(' ')
    expect(scan(`<root><value ${wide} a="1"/></root>`).attributes).toEqual(['1'])
    expect(scan(`<root><note>${'a<!---->'.repeat(100_000)}</note></root>`).texts[0]).toHaveLength(100_000)
    expect(scan(`<root><note>${'a<!---->'.repeat(200_000)}</note></root>`)).toMatchObject({ broken: null })
  })
})

describe('encodings', () => {
  const xml = (encoding: string) =>
    `<?xml version="1.0" encoding="${encoding}"?>\n<root><note>fēnix – été</note></root>`
  const utf16 = (text: string, little: boolean) => {
    const bytes = new Uint8Array(text.length * 2)
    for (let i = 0; i < text.length; i++) new DataView(bytes.buffer).setUint16(i * 2, text.charCodeAt(i), little)
    return bytes
  }
  test.each([
    ['UTF-8 with BOM', new TextEncoder().encode(`\ufeff${xml('UTF-8')}`)],
    ['UTF-16 little-endian with BOM', utf16(`\ufeff${xml('UTF-16')}`, true)],
    ['UTF-16 big-endian with BOM', utf16(`\ufeff${xml('UTF-16')}`, false)],
    ['UTF-16 without BOM', utf16(xml('UTF-16'), true)],
    ['UTF-8 that says it is UTF-16, as some .NET programs do', new TextEncoder().encode(xml('utf-16'))],
    ['an encoding nobody knows', new TextEncoder().encode(xml('x-none'))],
  ])('%s', (_, bytes) => {
    expect(scan(bytes).texts).toEqual(['fēnix – été'])
    expect(xmlRoot(bytes)).toBe('root')
  })

  test('Latin-1 by declaration', () => {
    const text = '<?xml version="1.0" encoding="ISO-8859-1"?><root><note>été</note></root>'
    expect(scan(Uint8Array.from(text, (char) => char.charCodeAt(0))).texts).toEqual(['été'])
  })
})

describe('the root element tells the format', () => {
  const bytesOf = (text: string) => new TextEncoder().encode(text)
  test.each([
    ['<gpx/>', 'gpx'],
    ['          <?xml version="1.0"?>\n<TrainingCenterDatabase xmlns="x">', 'TrainingCenterDatabase'],
    ['<?xml version="1.0"?><!-- <kml> --><!DOCTYPE gpx [<!ENTITY a "b">]><a:gpx>', 'gpx'],
    ['<!DOCTYPE gpx><gpx>', 'gpx'],
    ['PK\u0003\u0004<gpx>', null],
    ['', null],
    ['<', null],
    ['<!-- <gpx>', null],
  ])('%j', (text, root) => expect(xmlRoot(bytesOf(text))).toBe(root))

  test('a TCX file called .gpx is TCX; a page of the web called .gpx.gz is a bad GPX file; a picture is neither', () => {
    const is = (path: string, text: string, root: string, extension: string) =>
      isXmlOf({ path, bytes: bytesOf(text) }, root, extension)
    expect(is('a.gpx', '<TrainingCenterDatabase>', 'gpx', '.gpx')).toBe(false)
    expect(is('a.gpx', '<TrainingCenterDatabase>', 'TrainingCenterDatabase', '.tcx')).toBe(true)
    expect(is('a.GPX.gz', '<html><body>429</body></html>', 'gpx', '.gpx')).toBe(true)
    expect(is('a.gpx', '\u0089PNG', 'gpx', '.gpx')).toBe(false)
    expect(is('a.gpx', ' ', 'gpx', '.gpx')).toBe(true)
    expect(is('a.txt', '<html>', 'gpx', '.gpx')).toBe(false)
  })
})

test('any bytes are scanned to an end', () => {
  const markup = fc.constantFrom(
    '<',
    '>',
    '</',
    '/>',
    '<root>',
    '</root>',
    '<value a="',
    '"',
    "'",
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '<?',
    '&#x',
    '[',
    ' ',
  )
  const soup = fc.array(fc.oneof(markup, fc.string({ maxLength: 4 })), { maxLength: 60 }).map((parts) => parts.join(''))
  fc.assert(
    fc.property(soup, (text) => void scan(text)),
    { numRuns: 2000 },
  )
  fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => void [scan(bytes), xmlRoot(bytes)]))
})

test('names are told apart whatever order they come in, and however many there are', () => {
  const others = Array.from({ length: 90 }, (_, i) => `v${i}`)
  const name = fc.constantFrom('value', 'Value', 'x:value', 'values', 'valu', 'value:x', 'y', ...others)
  fc.assert(
    fc.property(fc.array(name, { maxLength: 200 }), (written) => {
      const { numbers, broken } = scan(`<root>${written.map((each, i) => `<${each}>${i}</${each}>`).join('')}</root>`)
      const wanted = written.flatMap((each, i) => (['value', 'Value', 'x:value'].includes(each) ? [i] : []))
      expect(broken).toBeNull()
      expect(numbers).toEqual(wanted)
    }),
  )
})
