import type { Sentences, Told } from './told.ts'

const byDay = (told: Told): string => told.day('dueDay', day => `, med frist ${day}`)

const howMany = (told: Told): string =>
  told.is('number', 1) ? ', éin ting' : told.text('number', number => `, ${number} ting`)

const documentText = (told: Told): string =>
  `${told.text('number', number => `Dokument ${number}`) || 'Eit dokument'}${told.text('name', name => `, «${name}»,`)}`

/** What is asked, answered, said, noted and sent in a case. */
export const dialogueEvents = {
  'returned-for-more': told => `Søkjaren vart bedt om fleire opplysningar${byDay(told)}.`,
  'more-asked': told => `Søkjaren vart bedt om meir${howMany(told)}${byDay(told)}.`,
  'comment-asked': told => `Søkjaren vart bedt om å seie si meining om opplysningar frå andre${byDay(told)}.`,
  'request-answered': () => 'Søkjaren svara på det fondet bad om.',
  'asked-again': told => `Svaret var ikkje nok, og søkjaren vart bedt på nytt${byDay(told)}.`,
  'request-settled': () => 'Saksbehandlaren fann svara gode nok.',
  'request-withdrawn': () => 'Fondet treng ikkje lenger det søkjaren vart bedt om.',
  'request-overdue': () => 'Fristen for å svare gjekk ut. Saka går vidare med det som ligg i ho.',
  'lapse-warned': told =>
    `Søkjaren fekk beskjed om at søknaden fell bort${told.day('dueDay', day => ` om han ikkje er send inn igjen innan ${day}`)}.`,
  'application-lapsed': () => 'Søknaden fall bort, for han vart ikkje send inn igjen.',
  'more-time-asked': told => `Søkjaren bad om lengre frist${told.day('onDay', day => `, til ${day}`)}.`,
  'more-time-answered': told =>
    told.is('answer', 'granted')
      ? `Fristen vart lengd${told.day('dueDay', day => ` til ${day}`)}.`
      : 'Fristen vart ikkje lengd.',
  'message-sent': told =>
    told.is('side', 'fund') ? 'Fondet skreiv ei melding til søkjaren.' : 'Søkjaren skreiv ei melding til fondet.',
  'note-written': () => 'Eit internt notat vart skrive.',
  'note-corrected': () => 'Eit internt notat vart retta med eit nytt.',
  'note-pinned': () => 'Eit internt notat vart festa øvst.',
  'note-unpinned': () => 'Eit internt notat vart løyst frå toppen.',
  'information-registered': () => 'Fondet fekk opplysningar frå andre.',
  'information-set-aside': () => 'Opplysningar frå andre vart ikkje lagde fram for søkjaren.',
  'document-received': told => `${documentText(told)} kom inn.`,
  'document-withdrawn': told => `${documentText(told)} vart trekt tilbake.`,
  'document-blocked': told => `${documentText(told)} vart sperra, for fila inneheldt skadeleg kode.`,
} satisfies Sentences
