import { appeal, type Content, type NoticeText, within, words } from './content.ts'

/** What is told on the way of an appeal. */
export const appealNotice = (content: Content): NoticeText => appealSteps[words(content.step)]?.(content) ?? plainAppeal

const plainAppeal: NoticeText = { title: 'Det har skjedd noko med klaga', text: 'Kva det er, står i saka.' }

/** By the step that an appeal has come to; the first is for the one who has the case. */
const appealSteps: Readonly<Record<string, (content: Content) => NoticeText>> = {
  arrived: () => ({ title: 'Det er kome ei klage', text: 'Klaga ligg i saka og ventar på deg.' }),
  returned: () => ({
    title: 'Klaga må vurderast ein gong til',
    text: 'Godkjennaren har sendt henne attende. Grunnen står i saka.',
  }),
  withdrawn: () => ({ title: 'Klaga er trekt', text: 'Du treng ikkje gjere meir med henne.' }),
  receipt: ({ dueDay }) => ({
    title: 'Vi har fått klaga di',
    text: `Fondet ser først på om vedtaket bør gjerast om. Du høyrer frå oss${within(dueDay) || ' innan ein månad'}.`,
  }),
  late: () => ({
    title: 'Vi har fått klaga di, etter fristen',
    text: 'Fondet vurderer om ho likevel kan takast opp. Du får svar i saka.',
  }),
  'taken-late': () => ({
    title: 'Klaga di blir handsama',
    text: 'Ho kom etter fristen, men fondet tek henne opp likevel.',
  }),
  dismissed: ({ reason }) => ({
    title: 'Klaga di er avvist',
    text: `Ho kom etter fristen. ${words(reason)} ${appeal}`,
  }),
  changed: ({ reason }) => ({
    title: 'Du får medhald i klaga',
    text: `Fondet gjer om vedtaket, og saka går vidare. ${words(reason)}`.trim(),
  }),
  forwarded: () => ({
    title: 'Klaga di er send til klageinstansen',
    text: 'Fondet har ikkje gjort om vedtaket. Merknadene våre til klaga står i saka, og du kan kommentere dei der.',
  }),
  closed: ({ outcome }) => ({
    title: 'Klageinstansen har avgjort klaga',
    text: bodyTexts[words(outcome)] ?? 'Avgjerda står i saka.',
  }),
  'taken-up': () => ({
    title: 'Klaga di blir likevel handsama',
    text: 'Avvisinga er gjord om. Fondet ser på klaga no.',
  }),
}

const bodyTexts: Readonly<Record<string, string>> = {
  upheld: 'Vedtaket står. Grunngjevinga ligg i saka, og vedtaket kan ikkje klagast på meir.',
  changed: 'Du fekk medhald. Fondet følgjer opp det klageinstansen bestemte.',
  'sent-back': 'Vedtaket er oppheva, og fondet skal vurdere saka på nytt.',
  dismissed: 'Klaga er avvist. Grunngjevinga ligg i saka.',
}
