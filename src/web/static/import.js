// Dropping and choosing files: each goes as it is, one after the other; then the page asks how far the reading is.
// Addresses of a runner other than the first begin with the name.
const { base } = document.documentElement.dataset
const zone = document.querySelector('.import')
const drop = zone.querySelector('.drop')
const shown = zone.querySelector('.import-state')
const bar = shown.querySelector('progress')
const lines = shown.querySelector('.import-lines')
const problems = shown.querySelector('.import-problems')
const headers = { 'x-sorepoint-token': zone.dataset.token }

const say = (texts, named = []) => {
  shown.hidden = false
  lines.replaceChildren(...texts.map((text) => Object.assign(document.createElement('p'), { textContent: text })))
  problems.replaceChildren(...named.map((text) => Object.assign(document.createElement('li'), { textContent: text })))
}

const progress = (share) => {
  bar.hidden = share === 1
  if (share === null) bar.removeAttribute('value')
  else bar.value = share
}

// In a browser tab that holds the log itself nothing is sent: the files are handed to the page around this one.
const shell = parent === globalThis ? undefined : parent.sorepoint

async function hand(files) {
  say([files.length === 1 ? 'Opening one file …' : `Opening ${files.length} files …`])
  progress(null)
  const answer = await shell.give(
    base,
    files.map(({ file, name }) => ({ file, path: name })),
  )
  if (answer === 'started') await follow([])
  else {
    say([answer === 'busy' ? 'Another import is being read; wait until it is done.' : 'Nothing was read.'])
    progress(1)
    zone.classList.remove('busy')
  }
}

async function send(files) {
  if (files.length === 0) return
  zone.classList.add('busy')
  if (shell !== undefined) {
    await hand(files)
    return
  }
  const total = files.reduce((sum, { file }) => sum + file.size, 0)
  const faults = []
  let sent = 0
  for (const [index, { file, name }] of files.entries()) {
    say([`Receiving file ${index + 1} of ${files.length} …`], faults)
    progress(total === 0 ? null : sent / total)
    try {
      const response = await fetch(`${base}/import/file`, {
        method: 'POST',
        headers: { ...headers, 'x-file-name': encodeURIComponent(name) },
        body: file,
      })
      if (!response.ok) faults.push(`${name}: ${(await response.json()).error}`)
    } catch {
      faults.push(`${name}: it could not be sent`)
    }
    sent += file.size
  }
  const response = await fetch(`${base}/import/start`, { method: 'POST', headers })
  if (response.ok) await follow(faults)
  else {
    say(['Nothing was read.'], faults)
    progress(1)
    zone.classList.remove('busy')
  }
}

async function follow(faults) {
  zone.classList.add('busy')
  for (;;) {
    const status = await (await fetch(`${base}/import/status`)).json()
    say(status.lines, [...faults, ...status.problems])
    progress(status.share)
    if (status.phase !== 'reading') {
      if (status.phase === 'done' && zone.dataset.after === 'reload') {
        location.reload()
        return
      }
      zone.classList.remove('busy')
      if (status.phase === 'done') {
        const on = Object.assign(document.createElement('a'), {
          className: 'button main',
          href: `${base}/start`,
          textContent: 'See today',
        })
        lines.append(on)
        on.focus()
      }
      return
    }
    await new Promise((resolve) => setTimeout(resolve, 300))
  }
}

/** Everything in what was dropped, folders with what is in them. */
async function dropped(items) {
  const found = []
  const entries = []
  for (const item of [...items]) {
    const entry = item.webkitGetAsEntry?.()
    const file = entry ? null : item.getAsFile()
    if (entry) entries.push(entry)
    else if (file !== null) found.push({ file, name: file.name })
  }
  async function walk(entry) {
    if (entry.isFile) {
      const file = await new Promise((resolve, reject) => entry.file(resolve, reject))
      found.push({ file, name: entry.fullPath.slice(1) })
      return
    }
    const reader = entry.createReader()
    for (;;) {
      const some = await new Promise((resolve, reject) => reader.readEntries(resolve, reject))
      if (some.length === 0) return
      for (const each of some) await walk(each)
    }
  }
  for (const entry of entries) await walk(entry)
  return found
}

for (const input of zone.querySelectorAll('input[type="file"]')) {
  input.addEventListener('change', () => {
    send([...input.files].map((file) => ({ file, name: file.webkitRelativePath || file.name })))
  })
}

// A file dropped beside the zone must not be opened in place of the page.
for (const kind of ['dragover', 'drop']) addEventListener(kind, (event) => event.preventDefault())
drop.addEventListener('dragover', () => drop.classList.add('over'))
drop.addEventListener('dragleave', () => drop.classList.remove('over'))
drop.addEventListener('drop', async (event) => {
  drop.classList.remove('over')
  send(await dropped(event.dataTransfer.items))
})

// An import that was begun goes on when the page is left; whoever comes back sees how far it is.
const before = await (await fetch(`${base}/import/status`)).json()
if (before.phase === 'reading') {
  zone.closest('details')?.setAttribute('open', '')
  await follow([])
}
