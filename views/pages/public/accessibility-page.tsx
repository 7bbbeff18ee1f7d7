import type { Context } from '../../../server/http/context.ts'
import { PageHeading } from '../../parts/page-heading.tsx'
import { listText } from '../rules/criterion-text.ts'
import { shell } from '../shell.tsx'

interface AccessibilityPageProps {
  readonly context: Context
  /** Who answers for the funds. */
  readonly owners: readonly string[]
}

/** What we aim at, how it is tested, what is not, and whom to tell. */
export function AccessibilityPage({ context, owners }: AccessibilityPageProps) {
  const whom = owners.length === 0 ? 'eigaren av fondet' : listText(owners, 'eller')
  return shell(
    context,
    { title: 'Tilgjenge', description: 'Kor godt sidene kan brukast av alle, og kven du kan seie frå til.' },
    <>
      <PageHeading title="Tilgjenge" lead="Alle skal kunne bruke desse sidene. Får du det ikkje til, er feilen vår." />
      <section>
        <h2 class="ds-heading">Målet</h2>
        <p class="ds-paragraph">
          Lova krev at sidene følgjer WCAG 2.1 på nivå AA. Vi siktar mot WCAG 2.2 på nivå AA. Sidene skal kunne brukast
          med tastatur og skjermlesar, på ein smal telefon, med stor skrift, på papir og utan JavaScript.
        </p>
      </section>
      <HowTested />
      <section>
        <h2 class="ds-heading">Sei frå</h2>
        <p class="ds-paragraph">
          Er det noko du ikkje får til, skriv til {whom}. Fortel kva side det gjeld, og kva du prøvde på. Får du ikkje
          hjelp, kan du seie frå til{' '}
          <a class="ds-link" href="https://www.uutilsynet.no/">
            Tilsynet for universell utforming av ikt
          </a>
          .
        </p>
      </section>
    </>,
  )
}

function HowTested() {
  return (
    <>
      <section>
        <h2 class="ds-heading">Slik prøver vi sidene</h2>
        <ul class="ds-list">
          <li>Eit program (axe) ser etter brot på krava i ein verkeleg nettlesar kvar gong noko er endra.</li>
          <li>Vi ser på sidene i breidda til ein telefon og til ein skjerm.</li>
          <li>Sidene blir prøvde utan JavaScript.</li>
        </ul>
      </section>
      <section>
        <h2 class="ds-heading">Det vi ikkje har gjort enno</h2>
        <ul class="ds-list">
          <li>Ingen utanfrå har gått gjennom sidene.</li>
          <li>Folk som bruker skjermlesar til dagleg, har ikkje prøvd dei.</li>
          <li>Sidene finst berre på nynorsk.</li>
        </ul>
        <p class="ds-paragraph">
          Dette er ikkje den formelle tilgjengeerklæringa. Ho blir laga av eigaren på{' '}
          <a class="ds-link" href="https://uustatus.no/">
            uustatus.no
          </a>
          .
        </p>
      </section>
    </>
  )
}
