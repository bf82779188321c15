// Taps without a new page: the figure chooses, the scale slides, what is understood follows the typing.
// Addresses of a runner other than the first begin with the name.
const { base } = document.documentElement.dataset
const form = document.getElementById('note-form')
const text = form.querySelector('#text')
const place = form.querySelector('select[name="place"]')
const legend = form.querySelector('.where legend')
const links = [...form.querySelectorAll('.body-figure a')]

let running = null
let timer

async function understand() {
  clearTimeout(timer)
  running?.abort()
  running = new AbortController()
  const fields = new URLSearchParams(new FormData(form))
  try {
    const response = await fetch(`${base}/note/understand`, { method: 'POST', body: fields, signal: running.signal })
    if (!response.ok) return
    const answer = new DOMParser().parseFromString(await response.text(), 'text/html')
    const made = answer.getElementById('understood')
    // Spoken where it changes only: the same words again are not read out again.
    const emergency = answer.getElementById('emergency-typed').innerHTML
    const shown = document.getElementById('emergency-typed')
    if (shown.innerHTML !== emergency) shown.innerHTML = emergency
    const old = document.getElementById('understood')
    const wasOpen = old.querySelector('details')?.open === true
    const focused = document.activeElement
    const name = old.contains(focused) ? [focused.getAttribute('name'), focused.getAttribute('value')] : null
    old.replaceWith(made)
    const more = made.querySelector('details')
    if (more !== null) more.open = wasOpen
    if (name !== null) {
      const same = [...made.querySelectorAll('input')].find((each) => each.name === name[0] && each.value === name[1])
      same?.focus()
    }
  } catch (error) {
    if (error.name !== 'AbortError') throw error
  }
}

function choose(value, label) {
  place.value = value
  legend.textContent = label
  const [area, side] = (place.selectedOptions[0]?.dataset.on ?? value).split(':')
  for (const link of links) {
    const [at, atSide] = link.dataset.place.split(':')
    const isChosen = at === area && (atSide === '' || side === 'both' || atSide === side)
    if (isChosen) link.setAttribute('aria-current', 'true')
    else link.removeAttribute('aria-current')
  }
  understand()
}

for (const link of links) {
  link.addEventListener('click', (event) => {
    event.preventDefault()
    choose(link.dataset.place, link.dataset.name)
  })
  link.addEventListener('keydown', (event) => {
    if (event.key !== ' ') return
    event.preventDefault()
    choose(link.dataset.place, link.dataset.name)
  })
}
place.addEventListener('change', () => choose(place.value, place.selectedOptions[0].textContent))
// Words that may be an emergency are not kept waiting for the end of the typing.
const STRONG =
  /chest|heart|faint|collaps|black(ed)? ?out|pass(ed)? out|breath|confus|speech|slur|stroke|seizure|numb|allerg|throat/i

text.addEventListener('input', () => {
  clearTimeout(timer)
  if (STRONG.test(text.value)) understand()
  else timer = setTimeout(understand, 250)
})

form.addEventListener('change', ({ target }) => {
  if (target.name === 'when' || target.name === 'day' || target.name === 'q.danger') understand()
})

// Sliding over the scale picks the number under the finger.
const steps = form.querySelector('.scale-steps')
steps.addEventListener('pointermove', (event) => {
  if (event.buttons === 0 && event.pointerType === 'mouse') return
  const under = document.elementFromPoint(event.clientX, event.clientY)?.closest('.scale-steps label')
  const input = under?.querySelector('input')
  if (input !== null && input !== undefined && !input.checked) input.checked = true
})
