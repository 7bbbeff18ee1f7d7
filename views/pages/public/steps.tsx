import type { RuleContent } from '../../../server/rules/rule-version.ts'

interface Step {
  readonly heading: string
  readonly text: string
}

/** How it goes, from the first question to the money, with the deadlines of the rules in force. */
export function Steps({ content }: { content: RuleContent | null }) {
  return (
    <section>
      <h2 class="ds-heading">Slik går det føre seg</h2>
      <ol class="front-steps">
        {stepsOf(content).map(({ heading, text }) => (
          <li key={heading} class="front-step">
            <h3>{heading}</h3>
            <p>{text}</p>
          </li>
        ))}
      </ol>
    </section>
  )
}

function stepsOf(content: RuleContent | null): readonly Step[] {
  const deadlines = content?.deadlines
  return [
    { heading: 'Sjekk', text: 'Svar på fem spørsmål, og rekn ut kva fondet kan dekkje. Du treng ikkje logge inn.' },
    {
      heading: 'Søk før du byggjer',
      text: 'Fortel kva du vil byggje, kva det kostar, og kva du trur det kan seljast for.',
    },
    {
      heading: 'To personar ser på saka',
      text: 'Ein saksbehandlar går gjennom søknaden. Ein annan avgjer. Du får vite kvifor.',
    },
    {
      heading: 'Takk ja',
      text: deadlines
        ? `Får du ja, held fondet av pengar til deg. Du må takke ja innan ${deadlines.acceptanceDays} dagar.`
        : 'Får du ja, held fondet av pengar til deg.',
    },
    {
      heading: 'Bygg',
      text: deadlines
        ? `Start innan ${months(deadlines.startMonths)}, og bli ferdig innan ${months(deadlines.completionMonths)} etter vedtaket. Meld frå begge gonger.`
        : 'Meld frå når du startar, og når bustaden er ferdig.',
    },
    {
      heading: 'Sel, om du skal',
      text: 'Får du eit bod som er lågare enn kostnaden? Vis det til fondet før du seier ja til det.',
    },
    {
      heading: 'Få oppgjer',
      text: deadlines
        ? `Meld tapet når bustaden er seld, seinast ${months(deadlines.claimMonths)} etter at garantitida er ute. Du ser kvar line i utrekninga.`
        : 'Meld tapet når bustaden er seld. Du ser kvar line i utrekninga.',
    },
  ]
}

const months = (count: number): string =>
  count % 12 === 0 ? `${count / 12} år` : `${count} ${count === 1 ? 'månad' : 'månader'}`
