import { type Content, type NoticeText, onDay, words } from './content.ts'

/** To those who act for the bank: somebody wants to build with its loan. */
export const financingAskedNotice = ({ reference }: Content): NoticeText => ({
  title: 'Stadfest finansieringa',
  text: `Ein kunde har bedt dykk stadfeste at de finansierer bygginga i sak ${words(reference)}. Logg inn og svar under «Garantiar».`,
})

/** To the applicants, and to whoever has the case. A mail is not told the answer. */
export function financingAnsweredNotice({ answer, bankName }: Content): NoticeText {
  const bank = words(bankName) || 'Banken'
  if (answer === 'confirmed')
    return { title: 'Finansieringa er stadfest', text: `${bank} har stadfest finansieringa. Svaret står i saka.` }
  if (answer === 'declined')
    return { title: 'Banken finansierer ikkje bygginga', text: `${bank} har svara nei. Svaret står i saka.` }
  return { title: 'Banken har svara om finansieringa', text: 'Svaret står i saka.' }
}

export const assignmentProposedNotice = (): NoticeText => ({
  title: 'Banken ber om utbetalinga',
  text: 'Banken ber om at ei utbetaling frå garantien går rett til lånekontoen din. Sjå over, og svar i saka.',
})

/** To the bank when it is answered, to the applicants when the bank gives it up. A mail is not told the answer. */
export const assignmentAnsweredNotice = ({ answer }: Content): NoticeText =>
  assignmentAnswers[words(answer)] ?? {
    title: 'Nytt om kven utbetalinga går til',
    text: 'Kva som gjeld no, står i saka.',
  }

const assignmentAnswers: Readonly<Record<string, NoticeText>> = {
  agreed: { title: 'Utbetalinga er dykkar', text: 'Låntakaren har godteke at ei utbetaling går til lånekontoen.' },
  declined: { title: 'Låntakaren sa nei', text: 'Ei utbetaling frå garantien går til låntakaren, som før.' },
  revoked: {
    title: 'Banken gir slepp på utbetalinga',
    text: 'Ei utbetaling frå garantien går no til kontoen du sjølv oppgir i tapskravet.',
  },
}

/** A mail is not told what it is about. */
export function defaultNotice({ default: kind, eventDay, toStaff }: Content): NoticeText {
  const title = 'Melding frå banken'
  const what = kind === 'forced-sale' ? 'tvangssal av bustaden' : 'at lånet er misleghalde'
  if (kind === undefined) return { title, text: 'Banken har meldt frå om noko. Det står i saka.' }
  const after =
    toStaff === true ? '' : ' Garantien gjeld som før. Blir bustaden seld, må bodet meldast til fondet først.'
  return { title, text: `Banken har meldt om ${what}${onDay(eventDay)}. Det banken skreiv, står i saka.${after}` }
}
