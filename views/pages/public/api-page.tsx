import type { Context } from '../../../server/http/context.ts'
import { PageHeading } from '../../parts/page-heading.tsx'
import { SummaryList } from '../../parts/summary-list.tsx'
import { shell } from '../shell.tsx'

interface ApiPageProps {
  readonly context: Context
  readonly publicUrl: string
}

/** What a programmer has to know before the description of all routes. */
export function ApiPage({ context, publicUrl }: ApiPageProps) {
  return shell(
    context,
    { title: 'API', description: 'Alt som sidene gjer, kan òg gjerast av eit program.' },
    <>
      <PageHeading
        title="API"
        lead="Kvar side og kvart skjema kan òg brukast av eit program, på same adressa og med same tilgang."
      />
      <p class="ds-paragraph">
        <a class="ds-link" href="/api/openapi.json">
          Skildringa av heile API-et (OpenAPI 3.1)
        </a>
      </p>
      <section>
        <h2 class="ds-heading">Prøv</h2>
        <pre class="code" tabindex={0}>
          <code>{`curl -H 'Accept: application/json' ${publicUrl}/`}</code>
        </pre>
        <p class="ds-paragraph">Svaret er dei same tala som står på framsida.</p>
      </section>
      <section>
        <h2 class="ds-heading">Slik er det bygd</h2>
        <SummaryList rows={conventions} />
      </section>
    </>,
  )
}

const conventions = [
  { label: 'Format', value: 'Be om application/json, så får du data i staden for ei side.' },
  { label: 'Beløp', value: 'Heile øre. I det du sender, kan du òg skrive kroner som tekst: «4\u00a0800\u00a0000».' },
  { label: 'Dagar og tid', value: 'ÅÅÅÅ-MM-DD i Noreg. Tidspunkt er ISO 8601 i UTC.' },
  {
    label: 'Innlogging',
    value: 'Informasjonskapselen frå innlogginga. GET /session gir csrfToken, som du sender i X-CSRF-Token.',
  },
  {
    label: 'Same kall to gonger',
    value: 'Send ein UUID i Idempotency-Key. Blir kallet sendt om att, skjer ingenting to gonger.',
  },
  {
    label: 'Versjonen du såg',
    value: 'Send han i If-Match når du endrar ei sak. Har nokon endra henne i mellomtida, får du svaret 409.',
  },
  {
    label: 'Fagsystema til bankane',
    value:
      'Under /api/v1/bank. Fondet lagar ein klient til banken, og POST /api/v1/token gir eit token (OAuth 2.0, client credentials).',
  },
  { label: 'Når noko blir avvist', value: 'application/problem+json, med ei forklaring og tala ho gjeld.' },
] as const
