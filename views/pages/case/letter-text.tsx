import type { DecisionLetter } from '../../../server/cases/decision-letter.ts'
import type { ShownStateAid } from '../../../server/cases/shown-state-aid.ts'
import { formatDay } from '../../figures.ts'
import { appealWords } from '../../letters/appeal-words.ts'
import { decisionWords } from '../../letters/decision-words.ts'
import { promiseWords } from '../../letters/promise-words.ts'
import { PrintButton } from '../../parts/print-button.tsx'
import { ConditionList } from './conditions.tsx'
import { ReasonsText } from './reasons-text.tsx'
import { StateAidSum } from './state-aid.tsx'

interface LetterPreviewProps {
  readonly letter: DecisionLetter | null
  /** An undertaking gets a certificate of its aid with a grant. */
  readonly stateAid: ShownStateAid | null
}

/** The decision as the applicant will read it; printed alone. */
export function LetterPreview({ letter, stateAid }: LetterPreviewProps) {
  return (
    <section id="brevet" class="letter-preview" tabindex={-1} aria-labelledby="brevet-title">
      <h2 class="ds-heading" data-size="md" id="brevet-title">
        Slik blir vedtaket for søkjaren
      </h2>
      {letter ? (
        <>
          <PrintButton />
          <LetterText letter={letter} />
          {letter.guaranteedOre !== null && (
            <StateAidSum stateAid={stateAid} heading="I stadfestinga av støtta, som følgjer med" />
          )}
        </>
      ) : (
        <p class="ds-paragraph">Vel utfall og fyll ut alle tre delane av grunngjevinga. Då kan brevet visast.</p>
      )}
    </section>
  )
}

const [said, appeal] = [decisionWords.nn, appealWords.nn]
/** Before there are rules. */
const plain = { documentName: 'Garantibrev' }

function LetterText({ letter }: { letter: DecisionLetter }) {
  const { fundName, reference, applicantName, facts, day, conditions, reasons, product } = letter
  const wording = { ...letter, place: facts.place, promise: promiseWords(product ?? plain, 'nn') }
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
        {said.title(wording)}
      </h3>
      <p>{said.outcome(wording)}</p>
      {product && letter.guaranteedOre !== null && <p>{product.notice}</p>}
      {conditions.length > 0 && (
        <>
          <h4 class="ds-heading" data-size="xs">
            {said.conditions}
          </h4>
          <ConditionList conditions={conditions} />
        </>
      )}
      <h4 class="ds-heading" data-size="xs">
        {said.reasons}
      </h4>
      <ReasonsText reasons={reasons} headings="h4" />
      {letter.guaranteedOre !== null && <LetterPart heading={said.todo} text={said.whatNext(letter)} />}
      <LetterPart heading={appeal.heading} text={appeal.text(letter)} />
      <LetterPart heading={appeal.accessHeading} text={appeal.access} />
      <p class="letter-signed">{said.signed(letter)}</p>
      {letter.basis && <p class="timeline-meta">{appeal.basis(letter.basis, letter.ruleNumber)}</p>}
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
