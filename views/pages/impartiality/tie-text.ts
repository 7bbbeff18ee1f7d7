import type { TieGroup, TieKind } from '../../../server/people/impartiality.ts'

/** What somebody answers with who is not impartial, in their own voice. */
export const tieChoices: readonly { readonly value: TieKind; readonly label: string; readonly hint?: string }[] = [
  { value: 'party', label: 'Eg er sjølv part i saka' },
  {
    value: 'spouse',
    label: 'Eg er gift, forlova eller sambuar med ein part',
    hint: 'Det gjeld òg om de var det før.',
  },
  {
    value: 'line',
    label: 'Eg er i nær slekt eller svogerskap med ein part',
    hint: 'Foreldre, barn og besteforeldre, sysken, og ektefellene deira.',
  },
  { value: 'guardian', label: 'Eg er, eller har vore, verje eller fullmektig for ein part i saka' },
  { value: 'company', label: 'Eg leier, eller sit i styret for, eit føretak som er part' },
  { value: 'decided-below', label: 'Eg var med på vedtaket som det er klaga på' },
  {
    value: 'other',
    label: 'Det er andre særlege forhold',
    hint: 'Til dømes nær venskap, uvenskap eller eigne pengar i saka. Skriv kva det er.',
  },
]

/** When somebody is not impartial, in short. */
export const tieReasons: readonly string[] = [
  'Du er sjølv part i saka.',
  'Du er eller har vore gift, forlova eller sambuar med ein part.',
  'Du er i nær slekt eller svogerskap med ein part: foreldre, barn, sysken og ektefellene deira.',
  'Du er eller har vore verje eller fullmektig for ein part i saka.',
  'Du leier, eller sit i styret for, eit føretak som er part.',
  'Andre særlege forhold kan svekkje tilliten til deg, som nær venskap eller eigne pengar i saka.',
]

/** Ties that stand whatever the case: nobody is a party, or has decided, beforehand. */
export const standingTieChoices: readonly { readonly value: TieKind; readonly label: string }[] = [
  { value: 'company', label: 'Leiar eller styremedlem i eit føretak' },
  { value: 'spouse', label: 'Ektefelle, forlova eller sambuar, no eller før' },
  { value: 'line', label: 'Nær slekt eller svogerskap' },
  { value: 'guardian', label: 'Verje eller fullmektig for' },
]

/** What a tie is, said to the one who has it. */
export const tieSentences: Readonly<Record<string, string>> = {
  party: 'Du er sjølv part i saka.',
  spouse: 'Du er eller har vore gift, forlova eller sambuar med ein part.',
  line: 'Du er i nær slekt eller svogerskap med ein part.',
  guardian: 'Du er eller har vore verje, fullmektig eller hjelpar for ein part.',
  company: 'Du har eit leiande verv i eit føretak som er part i saka.',
  'decided-below': 'Du var med på vedtaket som det er klaga på.',
  other: 'Særlege forhold kan svekkje tilliten til at du er upartisk.',
}

/** What a tie is, for the person and the fund manager. */
export const tieLabels: Readonly<Record<TieKind, string>> = {
  party: 'part i saka',
  spouse: 'ektefelle, forlova eller sambuar',
  line: 'nær slekt eller svogerskap',
  guardian: 'verje, fullmektig eller hjelpar',
  company: 'verv i føretak',
  'decided-below': 'var med på vedtaket',
  other: 'særlege forhold',
}

/** All that others are told of it. */
export const groupLabels: Readonly<Record<TieGroup, string>> = {
  party: 'part i saka',
  family: 'nære band',
  representative: 'representerer ein part',
  post: 'verv i føretak',
  below: 'var med på vedtaket',
  other: 'andre forhold',
}
