// A plan's file is read here and put into the field, where it can be looked through before it is sent.
for (const input of document.querySelectorAll('input[data-into]')) {
  input.addEventListener('change', async () => {
    const [file] = input.files
    if (file === undefined) return
    const field = document.getElementById(input.dataset.into)
    field.value = (await file.slice(0, field.maxLength).text()).slice(0, field.maxLength)
    field.focus()
  })
}
