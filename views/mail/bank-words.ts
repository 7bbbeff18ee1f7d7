import type { WrittenLanguage } from '../../server/people/user-settings-store.ts'

/** What a bank is written about a guarantee, in the content of a mail of kind `bank`. */
export interface BankWords {
  readonly title: string
  readonly text: string
  readonly label: string
}

type InLanguage = (number: string) => Readonly<Record<WrittenLanguage, BankWords>>

/** The question of each month. */
export const askedRemainingLoan: InLanguage = number => ({
  nn: {
    title: 'Kor mykje står att av lånet?',
    text: `Tapsgaranti ${number} er knytt til eit lån hos dykk. Stadfest kor mykje som står att. De treng ikkje logge inn, og lenkja gjeld i 30 dagar.`,
    label: 'Stadfest restlånet',
  },
  nb: {
    title: 'Hvor mye står igjen av lånet?',
    text: `Tapsgaranti ${number} er knyttet til et lån hos dere. Bekreft hvor mye som står igjen. Dere trenger ikke logge inn, og lenken gjelder i 30 dager.`,
    label: 'Bekreft restlånet',
  },
})

export type BankNews = 'paid' | 'stepped-down' | 'ended'

/** What has come of a guarantee. NOTE: anybody on its way can read a mail, so figures and reasons stand behind the sign-in. */
export const guaranteeNews: Readonly<Record<BankNews, InLanguage>> = {
  paid: number => ({
    nn: {
      title: `Utbetaling frå tapsgaranti ${number}`,
      text: `Ei utbetaling frå tapsgaranti ${number} er gjennomført. Logg inn og sjå kvar ho gjekk, og kva som står att.`,
      label: 'Sjå garantien',
    },
    nb: {
      title: `Utbetaling fra tapsgaranti ${number}`,
      text: `En utbetaling fra tapsgaranti ${number} er gjennomført. Logg inn og se hvor den gikk, og hva som står igjen.`,
      label: 'Se garantien',
    },
  }),
  'stepped-down': number => ({
    nn: {
      title: `Tapsgaranti ${number} er trappa ned`,
      text: `Det som står av tapsgaranti ${number}, er sett ned etter vilkåra. Logg inn og sjå kva som står no.`,
      label: 'Sjå garantien',
    },
    nb: {
      title: `Tapsgaranti ${number} er trappet ned`,
      text: `Det som står av tapsgaranti ${number}, er satt ned etter vilkårene. Logg inn og se hva som står nå.`,
      label: 'Se garantien',
    },
  }),
  ended: number => ({
    nn: {
      title: `Tapsgaranti ${number} gjeld ikkje lenger`,
      text: `Tapsgaranti ${number} er avslutta. Logg inn og sjå når, og kvifor.`,
      label: 'Sjå garantien',
    },
    nb: {
      title: `Tapsgaranti ${number} gjelder ikke lenger`,
      text: `Tapsgaranti ${number} er avsluttet. Logg inn og se når, og hvorfor.`,
      label: 'Se garantien',
    },
  }),
}
