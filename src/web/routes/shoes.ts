import type { Context, Hono } from 'hono'
import { SHOE_WORDS } from '#words/shoes.ts'
import { withoutShoe, withShoe } from '../../app/runs/shoes.ts'
import { METRES_PER_MILE } from '../../lib/units.ts'
import type { Settings } from '../../model/settings.ts'
import { field } from '../components/forms.ts'
import { readForm } from '../form.ts'
import { loadShoes } from '../loaders/shoes.ts'
import { type Changes, goTo, type Pages } from '../runner-context.ts'
import { type ShoesPage, shoesView } from '../views/shoes.ts'

/** No pair has run farther. */
const MOST = 20_000

/** The runner's shoes: how far each has run, added by hand, retired. */
export function addShoes(app: Hono, { view: look, show, token, store, undo }: Pages & Changes): void {
  const page = async (context: Context, sent?: Pick<ShoesPage, 'typed' | 'wrong'>): Promise<Response> =>
    show(context, { title: SHOE_WORDS.title }, shoesView(loadShoes(await look(), sent), token))

  app.get('/shoes', (context) => page(context))

  app.post('/shoes', async (context) => {
    const form = await readForm(context)
    const { format } = await look()
    const [name, already] = [field(form, 'name').trim(), field(form, 'already').trim()]
    const worn = Number((already === '' ? '0' : already).replace(',', '.'))
    const isName = name !== '' && name.length <= 100
    const isWorn = worn >= 0 && worn <= MOST
    if (!isName || !isWorn) {
      const wrong = {
        ...(isName ? {} : { name: SHOE_WORDS.wrongName }),
        ...(isWorn ? {} : { already: SHOE_WORDS.wrongDistance(already) }),
      }
      return page(context, { typed: { name, already }, wrong })
    }
    const beforeM = worn * (format.units === 'mi' ? METRES_PER_MILE : 1000)
    return change(context, (settings) => withShoe(settings, name, { beforeM }))
  })

  const verbs = {
    retire: (settings: Settings, name: string, today: string) => withShoe(settings, name, { retiredOn: today }),
    wear: (settings: Settings, name: string) => withShoe(settings, name, { retiredOn: null }),
    remove: (settings: Settings, name: string) => withoutShoe(settings, name),
  }
  for (const [verb, act] of Object.entries(verbs)) {
    app.post(`/shoes/${verb}`, async (context) => {
      const name = field(await readForm(context), 'name')
      const view = await look()
      if (!loadShoes(view).shoes.some((shoe) => shoe.name === name)) return goTo(context, '/shoes', 'gone')
      return change(context, (settings) => act(settings, name, view.today))
    })
  }

  async function change(context: Context, to: (settings: Settings) => Settings): Promise<Response> {
    const before = await store.settings()
    await store.putSettings(to(before))
    // Other settings that are changed meanwhile stay as they are.
    const way = async (): Promise<void> => store.putSettings({ ...(await store.settings()), shoes: before.shoes })
    return goTo(context, '/shoes', 'saved', undo.keep(way))
  }
}
