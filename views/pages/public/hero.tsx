import { ButtonLink, ButtonRow } from '../../form.tsx'
import { Notice } from '../../parts/notice.tsx'
import { Scene } from './scene.tsx'

interface HeroProps {
  readonly fund: { readonly id: string; readonly name: string }
  /** Whether rules are in force, so that one can apply. */
  readonly isOpen: boolean
}

/** What the scheme is in two sentences, and where to begin. */
export function Hero({ fund, isOpen }: HeroProps) {
  return (
    <header class="hero">
      <div class="hero-words">
        <p class="page-over">{fund.name}</p>
        <h1 class="ds-heading">
          <span>Bygg ny bustad. </span>
          <span>Vi tek ein del av risikoen.</span>
        </h1>
        <p class="page-lead">
          Mange stader kostar ein ny bustad meir å byggje enn han kan seljast for. Må du selje med tap, kan fondet
          dekkje ein del av tapet.
        </p>
        {isOpen ? (
          <HeroButtons fundId={fund.id} />
        ) : (
          <Notice tone="info">
            <p class="ds-paragraph">Fondet har ikkje reglar som gjeld enno. Du kan søkje når styret har vedteke dei.</p>
          </Notice>
        )}
      </div>
      <Scene />
    </header>
  )
}

function HeroButtons({ fundId }: { fundId: string }) {
  return (
    <ButtonRow>
      <ButtonLink href={`/self-check?fund=${fundId}`} size="lg">
        Kan eg søkje?
      </ButtonLink>
      <ButtonLink href={`/calculator?fund=${fundId}`} variant="secondary" size="lg">
        Rekn ut
      </ButtonLink>
      <ButtonLink href={`/funds/${fundId}/apply`} variant="secondary" size="lg">
        Søk
      </ButtonLink>
    </ButtonRow>
  )
}
