import type { Sentences, Told } from './told.ts'

const roleText = (told: Told): string =>
  told.choice('role', { helper: 'Ein hjelpar', 'co-applicant': 'Ein medsøkjar' }) || 'Ein person'

/** ` i sak 12/26, 1. mai 2026` */
const inBoardCase = (told: Told): string =>
  told.text('boardCase', number => ` i sak ${number}`) + told.day('boardDay', day => `, ${day}`)

const byBoard = (told: Told): string => told.text('boardCase', () => ` av styret${inBoardCase(told)}`)

const recommended: Readonly<Record<string, string>> = {
  granted: ' innvilging',
  'granted-in-part': ' delvis innvilging',
  refused: ' avslag',
  dismissed: ' avvising',
}

/** An application on its way to its decision. */
export const applicationEvents = {
  'draft-opened': told =>
    told.is('track', 'contractor') ? 'Søknaden vart påbyrja, som entreprenør.' : 'Søknaden vart påbyrja.',
  'draft-saved': () => 'Utkastet vart lagra.',
  'draft-lapsed': () => 'Utkastet vart sletta, for ingen hadde skrive i det på eit halvt år.',
  'person-invited': told => `${roleText(told)} vart invitert til saka.`,
  'invitation-accepted': told => `${roleText(told)} tok imot innbydinga.`,
  'invitation-declined': told => `${roleText(told)} takka nei til innbydinga.`,
  'person-removed': told => `${roleText(told)} er ikkje lenger med i saka.`,
  submitted: told => `Søknaden vart send inn${told.text('reference', reference => ` og fekk nummer ${reference}`)}.`,
  'assessment-begun': () => 'Saksbehandlaren tok saka til vurdering.',
  assigned: told => `Saka vart gitt${told.text('officerName', name => ` til ${name}`)}.`,
  recommended: told => {
    const what = told.choice('outcome', recommended)
    const sum = told.amount('neededOre', amount => ` med garantisum ${amount}`)
    return what ? `Saksbehandlaren tilrådde${what}${sum}.` : 'Saka er vurdert og ligg hos godkjennaren.'
  },
  'recommendation-returned': told =>
    `${told.text('boardCase', () => 'Styret') || 'Godkjennaren'} sende saka attende til saksbehandlaren${inBoardCase(told)}.`,
  'sent-to-board': () => 'Godkjennaren la saka fram for styret.',
  'put-on-board-list': told => `Saka kom på saksliste${told.text('number', number => ` ${number}`)} til styret.`,
  'put-on-waiting-list': told =>
    `Saka vart sett på venteliste, for fondet hadde ikkje nok ledig${told.amount('neededOre', amount => `. Ho treng ${amount}`)}.`,
  'told-of-room': told => `Det vart plass i fondet${told.amount('neededOre', amount => ` til ${amount}`)}.`,
  granted: told =>
    `Søknaden vart innvilga${told.amount('guaranteedOre', amount => ` med garantisum ${amount}`)}${byBoard(told)}.`,
  'granted-in-part': told =>
    `Søknaden vart delvis innvilga${told.amount('guaranteedOre', amount => `, med garantisum ${amount}`)}${byBoard(told)}.`,
  refused: told => `Søknaden vart avslått${byBoard(told)}.`,
  dismissed: told => `Søknaden vart avvist${byBoard(told)}.`,
  withdrawn: () => 'Søkjaren trekte søknaden.',
} satisfies Sentences
