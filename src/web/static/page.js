// Comfort for every page: arrow keys between weeks, `n` for a note. Everything works without it.
document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return
  if (event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable]')) return
  const rel = { ArrowLeft: 'prev', ArrowRight: 'next' }[event.key]
  const link = rel === undefined ? null : document.querySelector(`.steps a[rel="${rel}"]`)
  if (link !== null) link.click()
  else if (event.key === 'n') location.assign(`${document.documentElement.dataset.base}/note`)
})

// An entry of the catalogue that an address names is shown open.
function openNamed() {
  const named = location.hash === '' ? null : document.getElementById(decodeURIComponent(location.hash.slice(1)))
  const folded = named?.closest('details') ?? named?.querySelector('details')
  if (folded instanceof HTMLDetailsElement) folded.open = true
}
addEventListener('hashchange', openNamed)
openNamed()

// "None of these" and a mark of the list are no answer together.
document.addEventListener('change', ({ target }) => {
  if (target.type !== 'checkbox' || !target.checked) return
  const list = target.closest('.signs')
  if (list === null) return
  for (const other of list.querySelectorAll('input')) {
    if ((other.name === 'none') !== (target.name === 'none')) other.checked = false
  }
})

// Where the device hands files on to other apps, a report can go that way.
const probe = typeof File === 'function' ? new File([''], 'report.html', { type: 'text/html' }) : null
if (probe !== null && navigator.canShare?.({ files: [probe] })) {
  for (const button of document.querySelectorAll('[data-share]')) {
    button.hidden = false
    button.addEventListener('click', async () => {
      const response = await fetch(`${document.documentElement.dataset.base}${button.dataset.share}`)
      const [, name = 'report.html'] =
        /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '') ?? []
      const file = new File([await response.blob()], name, { type: 'text/html' })
      // Whoever closes the sheet of apps has shared nothing, and nothing went wrong.
      await navigator.share({ files: [file], title: button.dataset.name }).catch(() => {})
    })
  }
}
