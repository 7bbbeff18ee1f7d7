import type { CaseAction } from '../../../server/cases/actions.ts'

/** What each thing to do is called, as a heading over it. */
export const actionHeadings: Readonly<Record<CaseAction, string>> = {
  'write-application': 'Gjer søknaden ferdig',
  take: 'Ta saka til vurdering',
  recommend: 'Vurder søknaden og gi innstilling',
  'return-application': 'Be om fleire opplysningar',
  decide: 'Avgjer saka',
  'put-on-waiting-list': 'Set på venteliste',
  'return-recommendation': 'Send attende til saksbehandlaren',
  'answer-commitment': 'Svar på tilsegna',
  'answer-sale': 'Svar på salsmeldinga',
  'report-start': 'Meld frå at bygginga har teke til',
  'report-completion': 'Meld frå at bustaden er ferdig',
  'notify-sale': 'Meld frå om eit bod',
  claim: 'Krev tapet dekt',
  lapse: 'La garantien falle bort',
  reverse: 'Gjer om tilsegna',
  'withdraw-application': 'Trekk søknaden',
  'withdraw-guarantee': 'Sei frå deg garantien',
}

/** What is told on the page after something was done, by the code in its address. */
export const doneTexts: Readonly<Record<string, string>> = {
  taken: 'Saka er no di.',
  returned: 'Søkjaren er bedt om fleire opplysningar.',
  recommended: 'Innstillinga er send til godkjennaren.',
  decided: 'Vedtaket er gjort, og søkjaren har fått melding.',
  'recommendation-returned': 'Saka er send attende til saksbehandlaren.',
  waiting: 'Saka står på ventelista.',
  accepted: 'Du har teke imot tilsegna. Garantien er i kraft.',
  declined: 'Du har takka nei til tilsegna.',
  started: 'Det er registrert at bygginga har teke til.',
  completed: 'Det er registrert at bustaden er ferdig. Garantitida har teke til.',
  'sale-noticed': 'Meldinga om bodet er send. Vent med å ta imot bodet til du har fått svar.',
  'sale-answered': 'Svaret på salsmeldinga er sendt.',
  'guarantee-withdrawn': 'Du har sagt frå deg garantien.',
  reversed: 'Tilsegna er gjord om, og søkjaren har fått melding.',
  lapsed: 'Garantien er fallen bort, og søkjaren har fått melding.',
}
