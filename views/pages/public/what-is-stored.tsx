import { SummaryList } from '../../parts/summary-list.tsx'

/** What the database and the log hold about people: it changes when they do. */
export function WhatIsStored() {
  return (
    <section>
      <h2 class="ds-heading">Kva lagrar vi?</h2>
      <SummaryList rows={stored} />
      <p class="ds-paragraph">
        Sjølvsjekken og kalkulatoren lagrar ingenting. Driftsloggen har ikkje namn, adresser eller det du skriv, berre
        kva slags side som vart opna, og kor lang tid det tok.
      </p>
    </section>
  )
}

const stored = [
  { label: 'Alle med brukar', value: 'Namn, e-postadresse og kva mål du vil ha e-post på.' },
  {
    label: 'Søkjarar',
    value:
      'Fødselsdagen du oppgir, eller namn og nummer på føretaket. Kvar bustaden skal stå, kva slag bustad det er, kor stor han er, kva han kostar, kva han kan seljast for, tilskot, og kva bank du bruker. Vi spør ikkje etter fødselsnummeret.',
  },
  {
    label: 'Dei som er inviterte til ei sak',
    value:
      'E-postadressa du blir invitert med, kva du skal vere i saka, og kva du svarte. Eit utkast som ingen skriv i på 180 dagar, blir sletta, og adressene med det.',
  },
  {
    label: 'Dei som sender dokument',
    value: 'Filene, kva dei heiter, kven som sende dei og når. Dei blir sjekka for virus der fondet har ein skannar.',
  },
  {
    label: 'Dei som får garanti',
    value: 'Garantisummen, fristane, når du byggjer og er ferdig, bod du melder, og svara på dei.',
  },
  {
    label: 'Dei som har lån i banken',
    value:
      'Det banken melder om lånet: om han finansierer bygginga, summen, dei fire siste teikna i lånenummeret, restlånet, misleghald, og kontoen ei utbetaling går til når du har godteke det. Banken ser søknaden din først når du sjølv ber om det.',
  },
  { label: 'Dei som melder tap', value: 'Kostnadene, salsprisen, taksten og kontonummeret du vil ha pengane på.' },
  {
    label: 'Dei som får e-post frå fondet',
    value:
      'Kva vi sende, til kva adresse, når, og om det kom fram. E-posten seier aldri meir enn at det er noko nytt i saka.',
  },
  {
    label: 'Saksgangen',
    value: 'Kven som gjorde kva, når og kvifor. Slik kan revisjonen sjå i ettertid at saka gjekk rett føre seg.',
  },
] as const
