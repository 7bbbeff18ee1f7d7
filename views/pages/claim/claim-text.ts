import type { ClaimPage } from '../../../server/cases/claim-page.ts'
import type { ClaimOutcome } from '../../../server/claims/claim.ts'
import { formatDay, formatOre } from '../../figures.ts'
import type { ClaimStatus } from '../../messages.ts'

/** Who has the ball, and what they do with it. */
export interface ClaimNext {
  readonly holder: string
  readonly text: string
}

export function claimNext(page: ClaimPage): ClaimNext {
  return (page.audience === 'applicant' ? forApplicant : forOthers)[page.status](page)
}

type Sentences = Readonly<Record<ClaimStatus, (page: ClaimPage) => ClaimNext>>

const always = (holder: string, text: string) => () => ({ holder, text })

const forApplicant: Sentences = {
  lodged: always(
    'Fondet har kravet',
    'Kravet er kome fram. Ein saksbehandlar tek det og går gjennom tala. Du treng ikkje gjere noko no.',
  ),
  'under-assessment': ({ officerName }) => ({
    holder: 'Saksbehandlaren har kravet',
    text: `${officerName ?? 'Ein saksbehandlar'} går gjennom kostnadene og salet. Treng fondet noko meir, får du beskjed.`,
  }),
  recommended: always(
    'Kravet skal avgjerast',
    'Saksbehandlaren er ferdig, og ein annan person i fondet avgjer kravet. Du får beskjed med ein gong det er gjort.',
  ),
  payable: always(
    'Fondet skal betale',
    'Kravet er godkjent. Ein tredje person stadfestar utbetalinga før pengane blir sende.',
  ),
  attested: ({ payeeBankName }) => ({
    holder: 'Fondet skal betale',
    text: `Utbetalinga er stadfest. Fondet sender pengane til ${payeeBankName === null ? 'kontoen du oppgav' : `lånekontoen hos ${payeeBankName}`}.`,
  }),
  paid: page => paidNext(page, 'Du skal betale tilbake'),
  refused: page => ({ holder: 'Kravet er avgjort', text: refusedText(page) }),
  withdrawn: always(
    'Du har trekt kravet',
    'Garantien gjeld som før. Du kan melde eit nytt krav så lenge fristen ikkje er ute.',
  ),
}

const forOthers: Sentences = {
  lodged: always('Ventar på ein saksbehandlar', 'Kravet er meldt inn, og ingen har teke det enno.'),
  'under-assessment': ({ officerName, returnedReason }) => ({
    holder: 'Saksbehandlaren har kravet',
    text:
      returnedReason === null
        ? `${officerName ?? 'Saksbehandlaren'} går gjennom kravet.`
        : `Godkjennaren har sendt kravet tilbake til ${officerName ?? 'saksbehandlaren'}.`,
  }),
  recommended: ({ recommendation }) => ({
    holder: 'Godkjennaren har kravet',
    text: `${recommendation?.preparerName ?? 'Saksbehandlaren'} har gitt si innstilling. Ein annan person skal avgjere kravet.`,
  }),
  payable: always(
    'Ventar på attestasjon',
    'Kravet er godkjent. Ein tredje person, som verken har førebudd eller godkjent det, må attestere utbetalinga.',
  ),
  attested: always('Fondsforvaltaren skal betale', 'Utbetalinga er attestert og kan sendast til søkjaren sin konto.'),
  paid: page => paidNext(page, 'Ventar på tilbakebetaling'),
  refused: page => ({ holder: 'Kravet er avgjort', text: refusedText(page) }),
  withdrawn: always('Kravet er trekt', 'Søkjaren har trekt kravet. Garantien gjeld som før.'),
}

function paidNext({ payment, repayments }: ClaimPage, owing: string): ClaimNext {
  const outstanding = repayments.filter(({ receivedDay }) => receivedDay === null)
  const owedOre = outstanding.reduce((sum, { repaymentOre }) => sum + repaymentOre, 0)
  if (owedOre > 0) {
    return { holder: owing, text: `Det er kome inn pengar for tapet. ${formatOre(owedOre)} skal tilbake til fondet.` }
  }
  const paid = payment?.paidDay ? ` ${formatDay(payment.paidDay)}` : ''
  return { holder: 'Kravet er gjort opp', text: `Pengane vart betalte ut${paid}. Ingen treng gjere noko.` }
}

function refusedText({ decision }: ClaimPage): string {
  return decision?.outcome === 'nothing-to-pay'
    ? 'Utrekninga gav ingenting å betale ut. Grunngjevinga står under.'
    : 'Kravet er avslått. Grunngjevinga står under.'
}

/** An outcome as a choice and as what came of it. */
export const outcomeTexts: Readonly<Record<ClaimOutcome, string>> = {
  settled: 'Oppgjer',
  'nothing-to-pay': 'Ingenting å betale',
  refused: 'Avslag',
}

export const outcomeChoices = [
  { value: 'settled', label: outcomeTexts.settled, hint: 'Fondet betaler det utrekninga kjem til.' },
  {
    value: 'nothing-to-pay',
    label: outcomeTexts['nothing-to-pay'],
    hint: 'Salet er gjort opp, men utrekninga gir ingenting å betale ut.',
  },
  {
    value: 'refused',
    label: outcomeTexts.refused,
    hint: 'Kravet blir ikkje godteke. Bustaden er ikkje gjord opp, og garantien gjeld vidare.',
  },
] as const

/** What has just been done, told on the page that one comes back to. */
export const doneTexts = {
  lodged: 'Kravet er sendt. Du finn det her, og får beskjed når det skjer noko.',
  withdrawn: 'Kravet er trekt.',
  taken: 'Du har teke kravet.',
  recommended: 'Innstillinga er send til godkjennaren.',
  returned: 'Kravet er sendt tilbake til saksbehandlaren.',
  decided: 'Vedtaket er gjort, og søkjaren har fått beskjed.',
  attested: 'Utbetalinga er attestert.',
  paid: 'Utbetalinga er registrert.',
  demanded: 'Tilbakebetalinga er kravd.',
  received: 'Innbetalinga er registrert.',
} as const

export type ClaimDone = keyof typeof doneTexts
