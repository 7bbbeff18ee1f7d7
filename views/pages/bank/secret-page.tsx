import type { Secret } from '../../../server/banks/api-access-page.ts'
import type { SignedInContext } from '../../../server/http/context.ts'
import { ButtonLink } from '../../form.tsx'
import { Notice } from '../../parts/notice.tsx'
import { PageHeading } from '../../parts/page-heading.tsx'
import { SummaryList } from '../../parts/summary-list.tsx'
import { shell } from '../shell.tsx'

interface SecretPageProps {
  readonly context: SignedInContext
  readonly shown: Secret
}

const words = {
  client: {
    title: 'Systemet har fått tilgang',
    id: 'Klient-id',
    use: 'Systemet bruker id-en og hemmelegheita til å hente eit token, som gjeld i ein halv time.',
    gone: 'Har ingen teke vare på ho, avslutt tilgangen og lag ein ny.',
  },
  webhook: {
    title: 'Adressa får meldingar',
    id: 'Adresse-id',
    use: 'Kvar melding er signert med hemmelegheita, så systemet kan sjå at ho kjem frå oss.',
    gone: 'Har ingen teke vare på ho, avslutt adressa og registrer ho på nytt.',
  },
} as const

/** A secret, the one time that it is shown. */
export function SecretPage({ context, shown: { kind, id, secret, location } }: SecretPageProps) {
  const { title, id: idLabel, use, gone } = words[kind]
  return shell(
    context,
    { title, back: { href: location, label: 'Maskintilgang' } },
    <>
      <PageHeading title={title} lead={use} />
      {secret === null ? (
        <Notice tone="warning" title="Hemmelegheita er alt vist">
          <p class="ds-paragraph">Vi viser ho berre éin gong. {gone}</p>
        </Notice>
      ) : (
        <Notice tone="info" title="Ta vare på hemmelegheita no">
          <p class="ds-paragraph">
            Ho blir vist berre denne eine gongen. Legg ho der systemet har dei andre passorda sine, og send ho ikkje i
            e-post.
          </p>
        </Notice>
      )}
      <SummaryList
        rows={[
          { label: idLabel, value: <code class="secret">{id}</code> },
          ...(secret === null ? [] : [{ label: 'Hemmelegheit', value: <code class="secret">{secret}</code> }]),
        ]}
      />
      <ButtonLink href={location} variant="secondary">
        Til maskintilgang
      </ButtonLink>
    </>,
  )
}
