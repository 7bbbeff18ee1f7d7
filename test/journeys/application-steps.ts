import type { Page } from 'playwright-core'
import { answer, choose, fill, follow, press } from './pages.ts'

/** The questions of the application one page at a time, as they follow on each other. */
export async function fillInApplication(page: Page, { started }: { readonly started: 'Ja' | 'Nei' }): Promise<void> {
  await fillInToHome(page, started)
  await fillInHome(page, '4,8 mill')
  await fillInFinancing(page)
}

/** Who builds, what and where. */
export async function fillInToHome(page: Page, started: 'Ja' | 'Nei'): Promise<void> {
  await fill(page, 'Fødselsdag', '14.3.1999')
  await press(page, 'Lagre og gå vidare')
  await answer(page, 'Kva gjeld søknaden?', 'Nybygg')
  await answer(page, 'Er bygginga i gang?', started)
  await press(page, 'Lagre og gå vidare')
  await choose(page, 'Kommune', 'Fyresdal')
  await fill(page, 'Adresse, eller gards- og bruksnummer', 'Moland 14')
  await press(page, 'Lagre og gå vidare')
}

export async function fillInHome(page: Page, cost: string): Promise<void> {
  await choose(page, 'Bustadtype', 'Einebustad')
  await fill(page, 'Bruksareal', '128')
  await fill(page, 'Byggjekostnad', cost)
  await fill(page, 'Venta salsverdi', '4 000 000')
  await press(page, 'Lagre og gå vidare')
}

/** From the list of homes on, and back to the list of tasks. */
export async function fillInFinancing(page: Page): Promise<void> {
  await follow(page, 'Gå vidare')
  await answer(page, 'Er finansieringa på plass?', 'Ja, eg har fått ja frå banken, eller har pengane sjølv')
  await choose(page, 'Bank som skal finansiere bygginga', 'Fjellbanken')
  await press(page, 'Lagre og gå til lista')
}
