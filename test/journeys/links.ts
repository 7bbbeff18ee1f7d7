import type { TestApp } from '../support/app.ts'
import type { Answer, Client } from '../support/client.ts'
import type { Seen } from './see-places.ts'

/** The links on the pages that do not lead whoever saw them to a page, or name a place on it that is not there. */
export async function brokenLinks(app: TestApp, seen: readonly Seen[]): Promise<string[]> {
  const broken: string[] = []
  for (const who of new Set(seen.map(({ place }) => place.who))) {
    const client = who === 'visitor' ? app.visitor() : await app.signIn(who)
    const links = new Set(seen.filter(({ place }) => place.who === who).flatMap(({ links }) => links))
    for (const link of links) {
      const fault = await follow(client, link)
      if (fault !== null) broken.push(`${who} ${link}: ${fault}`)
    }
  }
  return broken
}

async function follow(client: Client, link: string): Promise<string | null> {
  const [path = '/', place] = link.split('#')
  const first = await client.get(path)
  const answer = first.location === null ? first : await client.get(first.location)
  if (asksWhy(answer)) return null
  if (answer.status >= 400 && !explains(answer.status)) return `status ${answer.status}`
  return place && !answer.text.includes(`id="${place}"`) ? `no place #${place}` : null
}

/** Whoever has no part in a case is asked why they open it before they come to the page. */
const asksWhy = ({ status, text }: Answer): boolean => status === 403 && text.includes('/reading-reason"')

/** A page that says why it is not the time for something. */
const explains = (status: number): boolean => status === 409
