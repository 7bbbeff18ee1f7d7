import type { AppealPage } from '../../../server/cases/appeal-page.ts'
import type { AppealLine } from '../../../server/cases/shown-appeals.ts'
import { formatDay } from '../../figures.ts'
import type { TagTone } from '../../parts/tag.tsx'

type Kind = AppealLine['decisionKind']
type Status = AppealLine['status']

/** What the decision is called: `Avslaget på søknaden`, `Avslaget på tapskrav 2`. */
export function decisionName({ kind, number }: { readonly kind: Kind; readonly number?: number | null }): string {
  return `${decisionNames[kind]}${number ? ` ${number}` : ''}`
}

const decisionNames: Readonly<Record<Kind, string>> = {
  granted: 'Innvilginga av søknaden',
  'granted-in-part': 'Den delvise innvilginga av søknaden',
  refused: 'Avslaget på søknaden',
  dismissed: 'Avvisinga av søknaden',
  'claim-settled': 'Oppgjeret av tapskrav',
  'claim-nothing-to-pay': 'Oppgjeret av tapskrav',
  'claim-refused': 'Avslaget på tapskrav',
  'guarantee-reversed': 'Omgjeringa av tilsegna',
  'guarantee-lapsed': 'Bortfallet av garantien',
  'appeal-dismissed': 'Avvisinga av klage',
}

/** The same within a sentence, with its day: `avslaget på søknaden, 1. juni 2026`. */
export const decisionPhrase = ({ kind, day }: AppealPage['appeal']['decision']): string => {
  const name = decisionNames[kind]
  return `${name.charAt(0).toLowerCase()}${name.slice(1)}, ${formatDay(day)}`
}

export const appealStatusTexts: Readonly<Record<Status, string>> = {
  late: 'Kom etter fristen',
  received: 'Til vurdering',
  reviewed: 'Ventar på svar',
  changed: 'Har ført fram',
  forwarded: 'Hos klageinstansen',
  dismissed: 'Avvist',
  closed: 'Avgjord',
  withdrawn: 'Trekt',
}

export const appealTones: Readonly<Record<Status, TagTone>> = {
  late: 'warning',
  received: 'info',
  reviewed: 'info',
  changed: 'success',
  forwarded: 'info',
  dismissed: 'danger',
  closed: 'neutral',
  withdrawn: 'neutral',
}

export const answerTexts = {
  change: 'Gjer om vedtaket til fordel for søkjaren',
  forward: 'Send klaga til klageinstansen',
} as const

export const bodyOutcomeTexts = {
  upheld: 'Vedtaket står',
  changed: 'Vedtaket blir endra',
  'sent-back': 'Vedtaket er oppheva, og saka skal vurderast på nytt',
  dismissed: 'Klaga er avvist',
} as const

/** What is told on the page after something was done, by the code in its address. */
export const appealDoneTexts: Readonly<Record<string, string>> = {
  filed: 'Vi har fått klaga di.',
  registered: 'Klaga er registrert, og søkjaren har fått kvittering.',
  withdrawn: 'Klaga er trekt.',
  taken: 'Klaga blir handsama, og søkjaren har fått melding.',
  dismissed: 'Klaga er avvist, og søkjaren har fått melding.',
  reviewed: 'Vurderinga er send til godkjennaren.',
  returned: 'Klaga er send attende til saksbehandlaren.',
  changed: 'Klaga har ført fram. Saka er teken opp att, og søkjaren har fått melding.',
  forwarded: 'Klaga er send til klageinstansen, og søkjaren har fått merknadene.',
  closed: 'Avgjerda til klageinstansen er ført inn, og søkjaren har fått melding.',
  'taken-up': 'Saka er teken opp att, slik klageinstansen bestemte.',
}

/** Who has the appeal, and by when: first in the words to the appellant, then to all others. */
export function whereText({ appeal, audience, left }: AppealPage): string {
  const by = appeal.answerDay === null ? '' : formatDay(appeal.answerDay)
  const where = (audience === 'applicant' ? toAppellant : toOthers)[appeal.status](by)
  return left === null ? where : `${where} ${(audience === 'applicant' ? leftToAppellant : leftToOthers)[left]}`
}

type Left = Readonly<Record<NonNullable<AppealPage['left']>, string>>

const leftToAppellant: Left = {
  'take-up': 'Saka di blir teken opp att så snart det let seg gjere.',
  superseded: 'Vedtaket du klaga på, gjeld ikkje lenger, så det er ikkje noko å ta opp att.',
  settled: 'Oppgjeret er alt gjort. Saksbehandlaren tek kontakt om det som står att.',
}

const leftToOthers: Left = {
  'take-up': 'Saka er ikkje teken opp att enno.',
  superseded: 'Vedtaket gjeld ikkje lenger, så det er ikkje noko å ta opp att.',
  settled: 'Oppgjeret er gjort og blir ikkje teke opp att her. Ta kontakt med søkjaren om det som står att.',
}

type Where = Readonly<Record<Status, (by: string) => string>>

const until = (by: string, words: string): string => (by === '' ? '' : ` ${words} ${by}.`)

const toAppellant: Where = {
  late: by => `Klaga kom etter fristen. Fondet avgjer om ho likevel kan takast opp.${until(by, 'Du får svar innan')}`,
  received: by => `Fondet ser på om vedtaket bør gjerast om.${until(by, 'Du får svar innan')}`,
  reviewed: by => `Saksbehandlaren er ferdig, og ein annan person svarar på klaga.${until(by, 'Du får svar innan')}`,
  changed: () => 'Du fekk medhald hos fondet. Det som skjer vidare, ser du i saka.',
  forwarded: () =>
    'Klaga ligg hos klageinstansen saman med merknadene frå fondet. Vil du kommentere dei, kan du gjere det i meldingane.',
  dismissed: () => 'Klaga er avvist, for ho kom etter fristen. Den avgjerda kan du klage på.',
  closed: () => 'Klageinstansen har avgjort klaga. Avgjerda er endeleg.',
  withdrawn: () => 'Klaga er trekt. Så lenge fristen ikkje er ute, kan du klage på nytt.',
}

const toOthers: Where = {
  late: by => `Klaga kom etter fristen. Ein godkjennar må ta ho opp eller avvise ho.${until(by, 'Frist:')}`,
  received: by => `Saksbehandlaren vurderer om vedtaket bør gjerast om.${until(by, 'Klagaren skal ha svar innan')}`,
  reviewed: by =>
    `Saksbehandlaren har gitt si vurdering. Ein annan person svarar på klaga.${until(by, 'Klagaren skal ha svar innan')}`,
  changed: () => 'Fondet gav klagaren medhald, og saka er teken opp att.',
  forwarded: () => 'Klaga ligg hos klageinstansen. Når ho er avgjord, fører ein godkjennar inn utfallet.',
  dismissed: () => 'Klaga er avvist, for ho kom etter fristen.',
  closed: () => 'Klageinstansen har avgjort klaga.',
  withdrawn: () => 'Søkjaren har trekt klaga.',
}
