// One cursor for all drawings over one axis: under the finger, the mouse or the arrow keys, its values in words above.
// A tap on a week opens it, which is the link's own doing; a finger that moves along only looks.
const SVG = 'http://www.w3.org/2000/svg'

for (const group of document.querySelectorAll('.cursor-group')) {
  const steps = JSON.parse(group.dataset.steps)
  const readout = group.querySelector('.readout')
  const charts = [...group.querySelectorAll('svg[data-left]')].map((svg) => {
    const line = document.createElementNS(SVG, 'line')
    line.setAttribute('class', 'cursor')
    line.setAttribute('y2', svg.viewBox.baseVal.y + svg.viewBox.baseVal.height)
    line.setAttribute('y1', svg.viewBox.baseVal.y)
    svg.append(line)
    return { svg, line, left: Number(svg.dataset.left), right: Number(svg.dataset.right) }
  })
  const tracks = [...group.querySelectorAll('svg[data-track]')].map((svg) => {
    const dot = document.createElementNS(SVG, 'circle')
    dot.setAttribute('class', 'cursor-dot')
    dot.setAttribute('r', '6')
    svg.append(dot)
    // A step without a position has none.
    return { svg, dot, points: svg.dataset.track.split(' ').map((each) => each.split(',').map(Number)) }
  })
  let at = -1

  function show(index) {
    at = Math.max(-1, Math.min(steps.length - 1, index))
    group.classList.toggle('pointed', at >= 0)
    if (at < 0) return
    for (const { line, left, right } of charts) {
      const x = left + ((at + 0.5) / steps.length) * (right - left)
      line.setAttribute('x1', x)
      line.setAttribute('x2', x)
    }
    for (const { dot, points } of tracks) {
      const [x, y] = points[at] ?? []
      dot.toggleAttribute('hidden', y === undefined)
      if (y === undefined) continue
      dot.setAttribute('cx', x)
      dot.setAttribute('cy', y)
    }
    readout.textContent = steps[at]
  }

  /** Where the pointer is, in the drawing's own units. */
  function inside(svg, { clientX, clientY }) {
    const matrix = svg.getScreenCTM()
    return matrix === null ? null : new DOMPoint(clientX, clientY).matrixTransform(matrix.inverse())
  }

  for (const { svg, left, right } of charts) {
    const look = (event) => {
      const point = inside(svg, event)
      if (point === null) return
      const index = Math.floor(((point.x - left) / (right - left)) * steps.length)
      show(Math.max(0, index))
    }
    svg.addEventListener('pointermove', look)
    svg.addEventListener('pointerdown', look)
  }
  for (const { svg, points } of tracks) {
    const look = (event) => {
      const here = inside(svg, event)
      if (here === null) return
      let [best, nearest] = [-1, Number.POSITIVE_INFINITY]
      points.forEach(([x, y], index) => {
        const far = y === undefined ? Number.POSITIVE_INFINITY : Math.hypot(x - here.x, y - here.y)
        if (far < nearest) [best, nearest] = [index, far]
      })
      show(best)
    }
    svg.addEventListener('pointermove', look)
    svg.addEventListener('pointerdown', look)
  }
  group.addEventListener('pointerleave', ({ pointerType }) => {
    // A finger that is lifted leaves what it found.
    if (pointerType === 'mouse' && document.activeElement !== group) show(-1)
  })

  group.addEventListener('keydown', (event) => {
    if (event.target !== group || event.ctrlKey || event.metaKey || event.altKey) return
    const { key } = event
    const next = {
      ArrowLeft: at < 0 ? steps.length - 1 : Math.max(0, at - 1),
      ArrowRight: at + 1,
      Home: 0,
      End: steps.length - 1,
      Escape: -1,
    }[key]
    if (next !== undefined) show(next)
    else if (key === 'Enter' && at >= 0)
      group
        .querySelector(`a[data-i="${at}"]`)
        ?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))
    else return
    // The page's own arrow keys go from week to week.
    event.preventDefault()
    event.stopPropagation()
  })
}
