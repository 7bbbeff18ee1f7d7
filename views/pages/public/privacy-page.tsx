import type { Context } from '../../../server/http/context.ts'
import { Notice } from '../../parts/notice.tsx'
import { PageHeading } from '../../parts/page-heading.tsx'
import { listText } from '../rules/criterion-text.ts'
import { shell } from '../shell.tsx'
import { WhatIsStored } from './what-is-stored.tsx'

interface PrivacyPageProps {
  readonly context: Context
  /** Who answers for the funds. */
  readonly owners: readonly string[]
  readonly session: { readonly sessionIdleMinutes: number; readonly sessionMaxHours: number }
}

/** What is stored about people today: it changes when the system does. */
export function PrivacyPage({ context, owners, session }: PrivacyPageProps) {
  return shell(
    context,
    { title: 'Personvern', description: 'Kva vi lagrar om deg, kvifor, kven som ser det, og kor lenge.' },
    <>
      <PageHeading
        title="Personvern"
        lead="Her står det kva vi lagrar om deg, kvifor vi gjer det, kven som ser det, og kva du kan krevje."
      />
      {context.deps.config.demo && (
        <Notice tone="info">
          <p class="ds-paragraph">Dette er ein demonstrasjon. Alle personane her er oppdikta.</p>
        </Notice>
      )}
      <WhoAnswers owners={owners} />
      <WhatIsStored />
      <WhoSees />
      <Cookie {...session} />
      <YourRights owners={owners} />
    </>,
  )
}

function WhoAnswers({ owners }: { owners: readonly string[] }) {
  const names = owners.length === 0 ? 'Eigaren av fondet' : listText(owners)
  return (
    <section>
      <h2 class="ds-heading">Kven svarar for opplysningane?</h2>
      <p class="ds-paragraph">
        {names} er behandlingsansvarleg: den som avgjer kva opplysningane skal brukast til, og svarar for at det går
        rett føre seg. Vi bruker dei til å avgjere søknader og tapskrav, til å betale ut, og til å gjere rekneskap for
        pengane.
      </p>
    </section>
  )
}

function WhoSees() {
  return (
    <section>
      <h2 class="ds-heading">Kven ser det?</h2>
      <ul class="ds-list">
        <li>Du ser dine eigne saker, og ingen andre sine.</li>
        <li>Dei som arbeider for fondet, ser sakene i fondet.</li>
        <li>Banken du har oppgitt, ser saka når du har fått garanti.</li>
        <li>Eigarane og revisjonen kan lese, men ikkje endre.</li>
        <li>
          Alle kan sjå kor mykje fondet har att, og kva brev som står i postjournalen. Der er det ingen namn på
          privatpersonar.
        </li>
      </ul>
      <p class="ds-paragraph">
        Kvar gong nokon andre enn du opnar saka di, blir det ført opp kven det var, når og kvifor. Du ser lista under
        «Historikk» i saka.
      </p>
    </section>
  )
}

function Cookie({ sessionIdleMinutes, sessionMaxHours }: PrivacyPageProps['session']) {
  return (
    <section>
      <h2 class="ds-heading">Informasjonskapslar</h2>
      <p class="ds-paragraph">
        Vi bruker éin informasjonskapsel, og berre når du loggar inn. Han held styr på at det er du som er inne.
        Innlogginga tek slutt når du loggar ut, når du har vore borte i {sessionIdleMinutes} minutt, og seinast etter{' '}
        {sessionMaxHours} timar. Vi sporar deg ikkje, og hentar ingenting frå andre nettstader.
      </p>
    </section>
  )
}

function YourRights({ owners }: { owners: readonly string[] }) {
  const whom = owners.length === 0 ? 'eigaren av fondet' : listText(owners, 'eller')
  return (
    <section>
      <h2 class="ds-heading">Kor lenge, og kva kan du krevje?</h2>
      <p class="ds-paragraph">
        Ei sak må takast vare på så lenge garantien gjeld, og så lenge lova krev at rekneskap og vedtak blir tekne vare
        på. I dag blir ingen saker sletta av seg sjølve. Det er eigaren som avgjer når det skal gjerast.
      </p>
      <p class="ds-paragraph">
        Under «Historikk» i saka kan du sjå og laste ned det som er lagra om deg. Du kan be om å få retta det som er
        feil. Du kan be om å få sletta det som ikkje trengst lenger. Skriv til {whom}. Er du ikkje nøgd med svaret, kan
        du klage til{' '}
        <a class="ds-link" href="https://www.datatilsynet.no/">
          Datatilsynet
        </a>
        .
      </p>
    </section>
  )
}
