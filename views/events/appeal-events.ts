import type { Sentences, Told } from './told.ts'

const appeal = (told: Told): string => `Klage${told.text('number', number => ` ${number}`)}`

const reopeningCauses: Readonly<Record<string, string>> = {
  appeal: ' etter klage',
  'appeal-body': ' etter det klageinstansen bestemte',
  'own-initiative': ' av fondet sjølv',
}

const bodyOutcomes: Readonly<Record<string, string>> = {
  upheld: ': vedtaket står',
  changed: ': vedtaket blir endra',
  'sent-back': ': vedtaket er oppheva',
  dismissed: ': klaga er avvist',
}

/** What becomes of a decision that somebody is not content with. */
export const appealEvents = {
  'case-reopened': told =>
    `Vedtak${told.text('number', number => ` ${number}`)} vart teke opp att${told.choice('cause', reopeningCauses)}, og søknaden skal vurderast på nytt.`,
  'decision-corrected': told => `Teksten i vedtak${told.text('number', number => ` ${number}`)} vart retta.`,
  'appeal-filed': told => `${appeal(told)} kom inn${told.is('late', true) ? ', etter fristen' : ''}.`,
  'appeal-registered': told =>
    `${appeal(told)} på papir${told.day('postedDay', day => `, send ${day},`)} vart registrert${told.is('late', true) ? '. Ho vart send etter fristen' : ''}.`,
  'appeal-taken-late': told => `${appeal(told)} kom etter fristen, men blir likevel handsama.`,
  'appeal-dismissed': told => `${appeal(told)} vart avvist, for ho kom etter fristen.`,
  'appeal-reviewed': told => {
    const what = told.choice('answer', { change: ' å gjere om vedtaket', forward: ' å sende saka til klageinstansen' })
    const which = told.text('number', number => ` klage ${number}`)
    return what
      ? `Saksbehandlaren vurderte${which || ' klaga'} og tilrådde${what}.`
      : `${appeal(told)} er førebudd og ligg hos godkjennaren.`
  },
  'appeal-review-returned': told => `${appeal(told)} vart send attende til saksbehandlaren.`,
  'appeal-changed': told => `${appeal(told)} førte fram hos fondet: vedtaket blir gjort om.`,
  'appeal-forwarded': told => `${appeal(told)} vart send til klageinstansen med merknadene frå fondet.`,
  'appeal-closed': told =>
    `Klageinstansen avgjorde klage${told.text('number', number => ` ${number}`)}${told.text('bodyCase', number => ` i sak ${number}`)}${told.day('onDay', day => `, ${day}`)}${told.choice('outcome', bodyOutcomes)}.`,
  'appeal-taken-up': told =>
    `Avvisinga av klage${told.text('number', number => ` ${number}`)} vart gjord om, og klaga blir handsama.`,
  'appeal-withdrawn': told => `${appeal(told)} vart trekt.`,
} satisfies Sentences
