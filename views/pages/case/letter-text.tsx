import type { DecisionLetter } from '../../../server/cases/decision-letter.ts'
import { formatDay } from '../../figures.ts'
import { PrintButton } from '../../parts/print-button.tsx'
import { ConditionList } from './conditions.tsx'
import { appealText, outcomeSentence, signedText, whatNextText } from './letter-words.ts'
import { ReasonsText } from './reasons-text.tsx'

/** The decision as the applicant will read it; printed alone. */
export function LetterPreview({ letter }: { letter: DecisionLetter | null }) {
  return (
    <section id="brevet" class="letter-preview" tabindex={-1} aria-labelledby="brevet-title">
      <h2 class="ds-heading" data-size="md" id="brevet-title">
        Slik blir vedtaket for søkjaren
      </h2>
      {letter ? (
        <>
          <PrintButton />
          <LetterText letter={letter} />
        </>
      ) : (
        <p class="ds-paragraph">Vel utfall og fyll ut alle tre delane av grunngjevinga. Då kan brevet visast.</p>
      )}
    </section>
  )
}

function LetterText({ letter }: { letter: DecisionLetter }) {
  const { fundName, reference, applicantName, facts, day, outcome, conditions, reasons, product } = letter
  return (
    <article class="letter stack">
      <p class="letter-head">
        {fundName}
        <br />
        {formatDay(day)}
        {reference && ` · Sak ${reference}`}
      </p>
      <p>
        {facts.orgName && (
          <>
            {facts.orgName}
            <br />
          </>
        )}
        {applicantName}
      </p>
      <h3 class="ds-heading" data-size="sm">
        {outcome === 'granted' || outcome === 'granted-in-part'
          ? 'Vedtak om tilsegn om tapsgaranti'
          : 'Vedtak i søknaden din om tapsgaranti'}
      </h3>
      <p>{outcomeSentence(letter)}</p>
      {product && letter.guaranteedOre !== null && <p>{product.notice}</p>}
      {conditions.length > 0 && (
        <>
          <h4 class="ds-heading" data-size="xs">
            Vilkår
          </h4>
          <ConditionList conditions={conditions} />
        </>
      )}
      <h4 class="ds-heading" data-size="xs">
        Grunngjeving
      </h4>
      <ReasonsText reasons={reasons} headings="h4" />
      {letter.guaranteedOre !== null && <LetterPart heading="Kva du må gjere" text={whatNextText(letter)} />}
      <LetterPart heading="Du kan klage" text={appealText(letter)} />
      <LetterPart
        heading="Innsyn"
        text="Du har rett til å sjå dokumenta i saka di, også før du bestemmer deg for om du vil klage. Du finn dei når du loggar inn, og du kan be fondet om å få dei tilsende."
      />
      <p class="letter-signed">{signedText(letter)}</p>
      {letter.basis && <p class="timeline-meta">Vedtaket er gjort etter: {letter.basis}</p>}
    </article>
  )
}

const LetterPart = ({ heading, text }: { heading: string; text: string }) => (
  <>
    <h4 class="ds-heading" data-size="xs">
      {heading}
    </h4>
    <p>{text}</p>
  </>
)
