import { released, type Sentences, type Told } from './told.ts'

const home = (told: Told): string => told.text('dwellingId', id => ` for bustad ${id}`)

const saleAnswers: Readonly<Record<string, string>> = {
  'pre-approved': 'vart godkjent på førehand',
  'not-pre-approved': 'vart ikkje godkjent på førehand',
}

/** Why there is a new version. */
const letterReasons: Readonly<Record<string, string>> = {
  raised: ', med den nye summen',
  restored: ', for garantien gjeld att',
  'deadline-moved': ', med den nye fristen',
  completed: ', med siste dag i garantitida',
  'new-seal': ', for nøkkelen som forsegla det førre, er trekt tilbake',
  missing: ', for garantien hadde ikkje noko',
}

/** A guarantee from its commitment to its end. */
export const guaranteeEvents = {
  'commitment-accepted': () => 'Søkjaren tok imot tilsegna. Garantien er i kraft.',
  'commitment-declined': told => `Søkjaren takka nei til tilsegna.${released(told)}`,
  'guarantee-lapsed': told => `Garantien fall bort, for ein frist gjekk ut.${released(told)}`,
  'building-started': told => `Bygginga tok til${told.day('onDay', day => ` ${day}`)}.`,
  completed: told =>
    `Bustaden vart ferdig${told.day('onDay', day => ` ${day}`)}${told.day('termEnds', day => `. Garantitida varer til og med ${day}`)}.`,
  'stepped-down': told =>
    `Garantien ${told.is('cause', 'loan') ? 'følgde restlånet' : 'vart trappa'} ned${told.amount('heldOre', amount => ` til ${amount}`)}.${released(told)}`,
  'guarantee-expired': told => `Garantitida gjekk ut.${released(told)}`,
  'guarantee-reversed': told => `Tilsegna vart omgjord.${released(told)}`,
  'guarantee-withdrawn': told => `Søkjaren sa frå seg garantien.${released(told)}`,
  'guarantee-raised': told => `Garantien vart auka${told.amount('guaranteedOre', amount => ` til ${amount}`)}.`,
  'guarantee-restored': told =>
    `Garantien gjeld att${told.amount('heldOre', amount => `, med ${amount} sett av i fondet`)}.`,
  'guarantee-letter-issued': told =>
    `Garantibrevet vart utferda${told.text('version', version => `, versjon ${version}`)}${told.choice('cause', letterReasons)}.`,
  'sale-noticed': told => {
    const bid = told.amount('bidOre', amount => ` på ${amount}`)
    const near = told.is('armsLength', false) ? ' Kjøparen står søkjaren nær.' : ''
    return `Søkjaren melde om eit bod${bid}${home(told)}.${near}`
  },
  'sale-answered': told => `Bodet${home(told)} ${told.choice('answer', saleAnswers) || 'vart svara på'}.`,
} satisfies Sentences
