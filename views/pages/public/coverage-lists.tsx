import type { Terms } from '../../../server/coverage/terms.ts'
import type { RuleContent } from '../../../server/rules/rule-version.ts'
import { formatOre, formatShare } from '../../figures.ts'

/** What the fund covers, and what it does not, by the rules in force. */
export function CoverageLists({ content }: { content: RuleContent }) {
  return (
    <section class="two-columns">
      <div class="cover-card">
        <h2 class="ds-heading">Dette dekkjer fondet</h2>
        <ul class="cover-list" data-covers="yes">
          {covered(content).map(sentence => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </div>
      <div class="cover-card">
        <h2 class="ds-heading">Dette dekkjer fondet ikkje</h2>
        <ul class="cover-list" data-covers="no">
          {notCovered(content).map(sentence => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </div>
    </section>
  )
}

function covered({ terms, product }: RuleContent): string[] {
  const { capPerDwellingOre, capPerProjectOre, termYears, stepDown } = terms
  return present([
    shareSentence(terms),
    capPerDwellingOre !== null && `Inntil ${formatOre(capPerDwellingOre)} for kvar bustad.`,
    capPerProjectOre !== null && `Inntil ${formatOre(capPerProjectOre)} for eit prosjekt med fleire bustader.`,
    `Sal dei første ${termYears} åra etter at bustaden er ferdig.`,
    stepDown.some(share => Number(share) < 1) && 'Dei siste åra er garantisummen lågare.',
    product.followsRemainingLoan &&
      'Når bustaden er ferdig, blir garantisummen aldri større enn det som står att av lånet.',
  ])
}

function shareSentence({ coverageRate, coverageTiers, deductibleTiming }: Terms): string {
  if (coverageTiers !== null) return 'Ein del av tapet, større eller mindre etter kor stort tapet er.'
  const share = formatShare(coverageRate)
  return deductibleTiming === 'before-coverage'
    ? `${share} av tapet når eigendelen er trekt frå.`
    : `${share} av tapet. Eigendelen blir trekt frå til slutt.`
}

function notCovered({ terms, criteria }: RuleContent): string[] {
  const base = terms.deductibleBase === 'cost' ? 'kostnaden' : 'tapet'
  return present([
    `Eigendelen: ${formatShare(terms.deductibleRate)} av ${base}, men minst ${formatOre(terms.deductibleMinimumOre)}.`,
    'Tap på papiret. Fondet betaler først når du har selt og tapt.',
    criteria.newHousingOnly && 'Brukte bustader og ombygging av gamle.',
    criteria.publicDevelopersExcluded && 'Bustader som det offentlege byggjer.',
    'Feil og forseinkingar. Det svarar entreprenøren for, med garantien etter bustadoppføringslova § 12.',
    'Lånet ditt. Du skuldar banken det same, med eller utan tapsgaranti.',
  ])
}

const present = (sentences: readonly (string | false)[]): string[] => sentences.filter(sentence => sentence !== false)
