// A passkey signs in, or is added: the browser and the device do it, the server tells what to sign.

const fault = document.querySelector('[data-passkey-fault]')

const FAULTS = {
  NotAllowedError: 'Nothing was done: it was cancelled, or took too long.',
  InvalidStateError: 'This device has a passkey for this account already.',
}

async function asked(path, init) {
  const answer = await fetch(path, { credentials: 'same-origin', ...init })
  if (!answer.ok) throw new Error(answer.status === 429 ? 'Too many tries. Wait a minute.' : 'That did not work.')
  return answer.json()
}

const post = (path, body, token) =>
  asked(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token === undefined ? {} : { 'x-sorepoint-token': token }) },
    body: JSON.stringify(body),
  })

async function signIn() {
  const options = await asked('/accounts/passkey/generate-authenticate-options')
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options)
  const credential = await navigator.credentials.get({ publicKey })
  await post('/accounts/passkey/verify-authentication', { response: credential.toJSON() })
  location.assign('/')
}

async function add({ token }) {
  const options = await asked('/accounts/passkey/generate-register-options')
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options)
  const credential = await navigator.credentials.create({ publicKey })
  await post('/accounts/passkey/verify-registration', { response: credential.toJSON() }, token)
  location.reload()
}

const ACTS = { 'sign-in': signIn, add }

// A button that cannot work is not shown.
if (window.PublicKeyCredential?.parseRequestOptionsFromJSON !== undefined) {
  for (const button of document.querySelectorAll('[data-passkey]')) {
    button.hidden = false
    button.addEventListener('click', async () => {
      fault.hidden = true
      try {
        await ACTS[button.dataset.passkey](button.dataset)
      } catch (error) {
        fault.textContent = FAULTS[error.name] ?? error.message
        fault.hidden = false
      }
    })
  }
}
