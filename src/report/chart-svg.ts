import { BarChart, ScatterChart } from 'echarts/charts'
import { GridComponent, MarkAreaComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import type { Chart } from './charts/frame.ts'

use([BarChart, ScatterChart, GridComponent, MarkAreaComponent, SVGRenderer])

/** A chart as an `<svg>` element for inside a page: no style attributes, no scripts, no fixed size, hidden from readers aloud (the figure around it has the words). */
export function chartSvg(chart: Chart, width: number): string {
  const drawing = init(null, null, { renderer: 'svg', ssr: true, width, height: chart.height })
  try {
    drawing.setOption(chart.option(width))
    return tidy(drawing.renderToSVGString(), `${chart.id}-${width}`)
  } finally {
    // Otherwise its timers keep the process alive.
    drawing.dispose()
  }
}

/** Takes out what only a live chart needs, and makes ids the same whatever was drawn before. */
function tidy(svg: string, id: string): string {
  return svg
    .replace(/<style\b[\s\S]*?<\/style>/g, '')
    .replace(/<rect [^>]*fill="none"[^>]*><\/rect>/, '')
    .replace(/<svg [^>]*viewBox="([^"]*)"[^>]*>/, '<svg class="chart" viewBox="$1" aria-hidden="true">')
    .replace(/ (?:ecmeta_\w+|class="zr|pointer-events|stroke-linejoin|stroke-linecap)[^"=]*(?:="[^"]*"|[^"]*")/g, '')
    .replace(/ style="font-size:(\d+)px;font-family:[^"]*"/g, ' font-size="$1"')
    .replaceAll(/zr\d+-c(\d+)/g, `${id}-c$1`)
    .replaceAll(/-?\d+\.\d{2,}/g, (value) => String(Math.round(Number(value) * 10) / 10))
    .replaceAll(/<(path|polygon|rect|circle)([^>]*)><\/\1>/g, '<$1$2/>')
    .replaceAll('\n', '')
}
