import { shoeLines } from '../../app/runs/shoes.ts'
import type { RequestView } from '../request-view.ts'
import type { ShoesPage } from '../views/shoes.ts'

export const loadShoes = (
  { log, today, format }: Pick<RequestView, 'log' | 'today' | 'format'>,
  sent: Pick<ShoesPage, 'typed' | 'wrong'> = { typed: {}, wrong: {} },
): ShoesPage => ({ shoes: shoeLines(log.runs, log.settings, today), ...sent, today, format })
