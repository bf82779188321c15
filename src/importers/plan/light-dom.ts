import { SaxesParser } from 'saxes'

/**
 * As much of a DOM as togeojson asks for, over saxes: the reference needs a tree, and xmldom takes half a minute for the corpus.
 * Prefixes need not be declared; what stands before the XML declaration is left out.
 */
export function lightDom(xml: string): LightNode {
  const parser = new SaxesParser()
  const document = new LightNode('#document', {})
  const open = [document]
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    const node = new LightNode(name, attributes as Record<string, string>)
    open.at(-1)!.childNodes.push(node)
    open.push(node)
  })
  parser.on('closetag', () => void open.pop())
  const addText = (text: string) => {
    open.at(-1)!.ownText += text
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.write(xml.replace(/^[\s\ufeff]+/, '')).close()
  return document
}

/** Children as togeojson's KML reader walks them. */
class LightNodes extends Array<LightNode> {
  item(at: number): LightNode | null {
    return this[at] ?? null
  }
}

/** Text is kept beside the children: togeojson never reads the two mixed. */
class LightNode {
  readonly nodeType = 1
  readonly nodeName: string
  readonly tagName: string
  readonly childNodes = new LightNodes()
  ownText = ''
  readonly #attributes: Record<string, string>

  constructor(name: string, attributes: Record<string, string>) {
    this.nodeName = name
    this.tagName = name
    this.#attributes = attributes
  }

  get attributes(): { name: string; value: string }[] {
    return Object.entries(this.#attributes).map(([name, value]) => ({ name, value }))
  }

  get textContent(): string {
    if (this.childNodes.length === 0) return this.ownText
    return this.ownText + this.childNodes.map((node) => node.textContent).join('')
  }

  normalize(): void {}

  getAttribute(name: string): string | null {
    return this.#attributes[name] ?? null
  }

  getElementsByTagName(name: string): LightNode[] {
    const found: LightNode[] = []
    this.#collect((tag) => tag === name, found)
    return found
  }

  /** Only needed for extensions that the test does not compare. */
  getElementsByTagNameNS(_: string, name: string): LightNode[] {
    const found: LightNode[] = []
    if (name !== '*') this.#collect((tag) => tag.endsWith(name) && tag.slice(tag.indexOf(':') + 1) === name, found)
    return found
  }

  #collect(fits: (tag: string) => boolean, found: LightNode[]): void {
    for (const node of this.childNodes) {
      if (fits(node.tagName)) found.push(node)
      node.#collect(fits, found)
    }
  }
}
