import type { Sentences, Told } from './told.ts'

const day = (told: Told): string => told.day('onDay', day => ` ${day}`)

const sources: Readonly<Record<string, string>> = { link: ' gjennom lenkja i e-posten', file: ' i ei fil' }

/** What goes on between a case and its bank. */
export const bankEvents = {
  'financing-asked': () => 'Søkjaren bad banken stadfeste finansieringa.',
  'financing-confirmed': () => 'Banken stadfesta finansieringa.',
  'financing-declined': () => 'Banken svarte at han ikkje finansierer bygginga.',
  'loan-registered': told =>
    `Banken registrerte lånet${told.amount('loanOre', amount => ` på ${amount}`)}${told.day('onDay', day => `, gitt ${day}`)}.`,
  'remaining-loan-confirmed': told =>
    `Banken stadfesta${told.choice('source', sources)} ${told.amount('remainingOre', amount => `at det stod att ${amount} av lånet`) || 'kor mykje som stod att av lånet'}${day(told)}.`,
  'assignment-proposed': () => 'Banken bad om at ei utbetaling går til lånekontoen.',
  'assignment-agreed': told =>
    told.is('partly', true)
      ? 'Ein av søkjarane godtok at ei utbetaling går til lånekontoen i banken.'
      : 'Det er avtalt at ei utbetaling går til lånekontoen i banken.',
  'assignment-declined': () => 'Søkjaren sa nei til at ei utbetaling går til lånekontoen i banken.',
  'assignment-revoked': () => 'Banken gav slepp på utbetalinga. Ho går til søkjaren.',
  'default-notified': told =>
    told.is('default', 'forced-sale')
      ? `Banken melde om tvangssal${day(told)}.`
      : `Banken melde om misleghald av lånet${day(told)}.`,
} satisfies Sentences
