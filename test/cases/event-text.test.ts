import { expect } from 'chai'
import type { EventFacts } from '../../server/cases/shown-events.ts'
import { shownEvents } from '../../server/cases/shown-events.ts'
import type { CaseEvent, EventKind } from '../../server/history/case-events-store.ts'
import { day, type Instant } from '../../server/shared/day.ts'
import { kroner } from '../../server/shared/money.ts'
import { eventText, eventWords } from '../../views/event-text.ts'

/** Every kind with figures, what it says, and what it says when they are erased or not for the reader. */
const sentences: Readonly<Record<EventKind, readonly [EventFacts, string, string]>> = {
  'financing-asked': [
    {},
    'Søkjaren bad banken stadfeste finansieringa.',
    'Søkjaren bad banken stadfeste finansieringa.',
  ],
  'financing-confirmed': [{}, 'Banken stadfesta finansieringa.', 'Banken stadfesta finansieringa.'],
  'financing-declined': [
    {},
    'Banken svarte at han ikkje finansierer bygginga.',
    'Banken svarte at han ikkje finansierer bygginga.',
  ],
  'loan-registered': [
    { loanOre: kroner(4_000_000), onDay: '2026-05-01' },
    'Banken registrerte lånet på 4 000 000 kr, gitt 1. mai 2026.',
    'Banken registrerte lånet.',
  ],
  'remaining-loan-confirmed': [
    { remainingOre: kroner(3_950_000), onDay: '2026-11-30', source: 'link' },
    'Banken stadfesta gjennom lenkja i e-posten at det stod att 3 950 000 kr av lånet 30. november 2026.',
    'Banken stadfesta kor mykje som stod att av lånet.',
  ],
  'assignment-proposed': [
    {},
    'Banken bad om at ei utbetaling går til lånekontoen.',
    'Banken bad om at ei utbetaling går til lånekontoen.',
  ],
  'assignment-agreed': [
    { partly: true },
    'Ein av søkjarane godtok at ei utbetaling går til lånekontoen i banken.',
    'Det er avtalt at ei utbetaling går til lånekontoen i banken.',
  ],
  'assignment-declined': [
    {},
    'Søkjaren sa nei til at ei utbetaling går til lånekontoen i banken.',
    'Søkjaren sa nei til at ei utbetaling går til lånekontoen i banken.',
  ],
  'assignment-revoked': [
    {},
    'Banken gav slepp på utbetalinga. Ho går til søkjaren.',
    'Banken gav slepp på utbetalinga. Ho går til søkjaren.',
  ],
  'default-notified': [
    { default: 'forced-sale', onDay: '2026-11-01' },
    'Banken melde om tvangssal 1. november 2026.',
    'Banken melde om misleghald av lånet.',
  ],
  'draft-lapsed': [
    {},
    'Utkastet vart sletta, for ingen hadde skrive i det på eit halvt år.',
    'Utkastet vart sletta, for ingen hadde skrive i det på eit halvt år.',
  ],
  'person-invited': [{ role: 'helper' }, 'Ein hjelpar vart invitert til saka.', 'Ein person vart invitert til saka.'],
  'invitation-accepted': [{ role: 'helper' }, 'Ein hjelpar tok imot innbydinga.', 'Ein person tok imot innbydinga.'],
  'invitation-declined': [
    { role: 'helper' },
    'Ein hjelpar takka nei til innbydinga.',
    'Ein person takka nei til innbydinga.',
  ],
  'person-removed': [
    { role: 'helper' },
    'Ein hjelpar er ikkje lenger med i saka.',
    'Ein person er ikkje lenger med i saka.',
  ],
  'case-reopened': [
    { number: 1, cause: 'appeal' },
    'Vedtak 1 vart teke opp att etter klage, og søknaden skal vurderast på nytt.',
    'Vedtak vart teke opp att, og søknaden skal vurderast på nytt.',
  ],
  'claim-reopened': [
    { number: 2 },
    'Tapskrav 2 vart teke opp att, og skal vurderast på nytt.',
    'Tapskrav vart teke opp att, og skal vurderast på nytt.',
  ],
  'guarantee-raised': [
    { guaranteedOre: kroner(500_000) },
    'Garantien vart auka til 500 000 kr.',
    'Garantien vart auka.',
  ],
  'guarantee-restored': [
    { heldOre: kroner(500_000) },
    'Garantien gjeld att, med 500 000 kr sett av i fondet.',
    'Garantien gjeld att.',
  ],
  'guarantee-letter-issued': [
    { version: 2, cause: 'completed' },
    'Garantibrevet vart utferda, versjon 2, med siste dag i garantitida.',
    'Garantibrevet vart utferda.',
  ],
  'decision-corrected': [{ number: 1 }, 'Teksten i vedtak 1 vart retta.', 'Teksten i vedtak vart retta.'],
  'appeal-filed': [{ number: 1, late: true }, 'Klage 1 kom inn, etter fristen.', 'Klage kom inn.'],
  'appeal-registered': [
    { number: 1, postedDay: '2026-06-22', late: true },
    'Klage 1 på papir, send 22. juni 2026, vart registrert. Ho vart send etter fristen.',
    'Klage på papir vart registrert.',
  ],
  'appeal-taken-late': [
    { number: 1 },
    'Klage 1 kom etter fristen, men blir likevel handsama.',
    'Klage kom etter fristen, men blir likevel handsama.',
  ],
  'appeal-dismissed': [
    { number: 1 },
    'Klage 1 vart avvist, for ho kom etter fristen.',
    'Klage vart avvist, for ho kom etter fristen.',
  ],
  'appeal-reviewed': [
    { number: 1, answer: 'forward' },
    'Saksbehandlaren vurderte klage 1 og tilrådde å sende saka til klageinstansen.',
    'Klage er førebudd og ligg hos godkjennaren.',
  ],
  'appeal-review-returned': [
    { number: 1 },
    'Klage 1 vart send attende til saksbehandlaren.',
    'Klage vart send attende til saksbehandlaren.',
  ],
  'appeal-changed': [
    { number: 1 },
    'Klage 1 førte fram hos fondet: vedtaket blir gjort om.',
    'Klage førte fram hos fondet: vedtaket blir gjort om.',
  ],
  'appeal-forwarded': [
    { number: 1 },
    'Klage 1 vart send til klageinstansen med merknadene frå fondet.',
    'Klage vart send til klageinstansen med merknadene frå fondet.',
  ],
  'appeal-closed': [
    { number: 1, bodyCase: '7/26', onDay: '2026-09-01', outcome: 'sent-back' },
    'Klageinstansen avgjorde klage 1 i sak 7/26, 1. september 2026: vedtaket er oppheva.',
    'Klageinstansen avgjorde klage.',
  ],
  'appeal-taken-up': [
    { number: 1 },
    'Avvisinga av klage 1 vart gjord om, og klaga blir handsama.',
    'Avvisinga av klage vart gjord om, og klaga blir handsama.',
  ],
  'appeal-withdrawn': [{ number: 1 }, 'Klage 1 vart trekt.', 'Klage vart trekt.'],
  reminded: [
    { deadline: 'acceptance', dueDay: '2026-06-03' },
    'Søkjaren vart mint om fristen for å svare på tilsegna, som er 3. juni 2026.',
    'Søkjaren vart mint om fristen.',
  ],
  'deadline-passed': [
    { deadline: 'start', dueDay: '2027-05-04' },
    'Fristen for å setje i gang bygginga gjekk ut 4. mai 2027.',
    'Fristen gjekk ut.',
  ],
  'deadline-moved': [
    { deadline: 'completion', oldDay: '2029-05-04', dueDay: '2029-11-04' },
    'Fristen for å gjere bustaden ferdig vart flytta frå 4. mai 2029 til 4. november 2029.',
    'Fristen vart flytta.',
  ],
  'preliminary-answer-sent': [
    { expectedDay: '2026-07-30' },
    'Søkjaren fekk eit førebels svar: svaret kjem innan 30. juli 2026.',
    'Søkjaren fekk eit førebels svar.',
  ],
  'draft-opened': [{ track: 'contractor' }, 'Søknaden vart påbyrja, som entreprenør.', 'Søknaden vart påbyrja.'],
  'draft-saved': [{}, 'Utkastet vart lagra.', 'Utkastet vart lagra.'],
  submitted: [
    { reference: 'VT-2026-0001' },
    'Søknaden vart send inn og fekk nummer VT-2026-0001.',
    'Søknaden vart send inn.',
  ],
  'assessment-begun': [{}, 'Saksbehandlaren tok saka til vurdering.', 'Saksbehandlaren tok saka til vurdering.'],
  assigned: [{ officerName: 'Anne Nordbø' }, 'Saka vart gitt til Anne Nordbø.', 'Saka vart gitt.'],
  'returned-for-more': [
    { dueDay: '2026-06-15' },
    'Søkjaren vart bedt om fleire opplysningar, med frist 15. juni 2026.',
    'Søkjaren vart bedt om fleire opplysningar.',
  ],
  'more-asked': [
    { number: 3, dueDay: '2026-06-15' },
    'Søkjaren vart bedt om meir, 3 ting, med frist 15. juni 2026.',
    'Søkjaren vart bedt om meir.',
  ],
  'comment-asked': [
    { dueDay: '2026-06-15' },
    'Søkjaren vart bedt om å seie si meining om opplysningar frå andre, med frist 15. juni 2026.',
    'Søkjaren vart bedt om å seie si meining om opplysningar frå andre.',
  ],
  'request-answered': [{}, 'Søkjaren svara på det fondet bad om.', 'Søkjaren svara på det fondet bad om.'],
  'asked-again': [
    { dueDay: '2026-06-15' },
    'Svaret var ikkje nok, og søkjaren vart bedt på nytt, med frist 15. juni 2026.',
    'Svaret var ikkje nok, og søkjaren vart bedt på nytt.',
  ],
  'request-settled': [{}, 'Saksbehandlaren fann svara gode nok.', 'Saksbehandlaren fann svara gode nok.'],
  'request-withdrawn': [
    {},
    'Fondet treng ikkje lenger det søkjaren vart bedt om.',
    'Fondet treng ikkje lenger det søkjaren vart bedt om.',
  ],
  'request-overdue': [
    {},
    'Fristen for å svare gjekk ut. Saka går vidare med det som ligg i ho.',
    'Fristen for å svare gjekk ut. Saka går vidare med det som ligg i ho.',
  ],
  'lapse-warned': [
    { dueDay: '2026-06-29' },
    'Søkjaren fekk beskjed om at søknaden fell bort om han ikkje er send inn igjen innan 29. juni 2026.',
    'Søkjaren fekk beskjed om at søknaden fell bort.',
  ],
  'application-lapsed': [
    {},
    'Søknaden fall bort, for han vart ikkje send inn igjen.',
    'Søknaden fall bort, for han vart ikkje send inn igjen.',
  ],
  'more-time-asked': [
    { onDay: '2026-06-29' },
    'Søkjaren bad om lengre frist, til 29. juni 2026.',
    'Søkjaren bad om lengre frist.',
  ],
  'more-time-answered': [
    { answer: 'granted', dueDay: '2026-06-29' },
    'Fristen vart lengd til 29. juni 2026.',
    'Fristen vart ikkje lengd.',
  ],
  'message-sent': [
    { side: 'fund' },
    'Fondet skreiv ei melding til søkjaren.',
    'Søkjaren skreiv ei melding til fondet.',
  ],
  'note-written': [{}, 'Eit internt notat vart skrive.', 'Eit internt notat vart skrive.'],
  'note-corrected': [{}, 'Eit internt notat vart retta med eit nytt.', 'Eit internt notat vart retta med eit nytt.'],
  'note-pinned': [{}, 'Eit internt notat vart festa øvst.', 'Eit internt notat vart festa øvst.'],
  'note-unpinned': [{}, 'Eit internt notat vart løyst frå toppen.', 'Eit internt notat vart løyst frå toppen.'],
  'information-registered': [{}, 'Fondet fekk opplysningar frå andre.', 'Fondet fekk opplysningar frå andre.'],
  'information-set-aside': [
    {},
    'Opplysningar frå andre vart ikkje lagde fram for søkjaren.',
    'Opplysningar frå andre vart ikkje lagde fram for søkjaren.',
  ],
  recommended: [
    { outcome: 'granted-in-part', neededOre: kroner(300_000) },
    'Saksbehandlaren tilrådde delvis innvilging med garantisum 300 000 kr.',
    'Saka er vurdert og ligg hos godkjennaren.',
  ],
  'recommendation-returned': [
    {},
    'Godkjennaren sende saka attende til saksbehandlaren.',
    'Godkjennaren sende saka attende til saksbehandlaren.',
  ],
  'sent-to-board': [{}, 'Godkjennaren la saka fram for styret.', 'Godkjennaren la saka fram for styret.'],
  'put-on-board-list': [{ number: 3 }, 'Saka kom på saksliste 3 til styret.', 'Saka kom på saksliste til styret.'],
  'put-on-waiting-list': [
    { neededOre: kroner(1_500_000) },
    'Saka vart sett på venteliste, for fondet hadde ikkje nok ledig. Ho treng 1 500 000 kr.',
    'Saka vart sett på venteliste, for fondet hadde ikkje nok ledig.',
  ],
  'told-of-room': [
    { neededOre: kroner(1_500_000) },
    'Det vart plass i fondet til 1 500 000 kr.',
    'Det vart plass i fondet.',
  ],
  granted: [
    { guaranteedOre: kroner(500_000) },
    'Søknaden vart innvilga med garantisum 500 000 kr.',
    'Søknaden vart innvilga.',
  ],
  'granted-in-part': [
    { guaranteedOre: kroner(300_000) },
    'Søknaden vart delvis innvilga, med garantisum 300 000 kr.',
    'Søknaden vart delvis innvilga.',
  ],
  refused: [{}, 'Søknaden vart avslått.', 'Søknaden vart avslått.'],
  dismissed: [{}, 'Søknaden vart avvist.', 'Søknaden vart avvist.'],
  withdrawn: [{}, 'Søkjaren trekte søknaden.', 'Søkjaren trekte søknaden.'],
  'commitment-accepted': [
    {},
    'Søkjaren tok imot tilsegna. Garantien er i kraft.',
    'Søkjaren tok imot tilsegna. Garantien er i kraft.',
  ],
  'commitment-declined': [
    { releasedOre: kroner(500_000) },
    'Søkjaren takka nei til tilsegna. 500 000 kr gjekk attende til fondet.',
    'Søkjaren takka nei til tilsegna.',
  ],
  'guarantee-lapsed': [
    { releasedOre: kroner(500_000) },
    'Garantien fall bort, for ein frist gjekk ut. 500 000 kr gjekk attende til fondet.',
    'Garantien fall bort, for ein frist gjekk ut.',
  ],
  'building-started': [{ onDay: '2026-06-01' }, 'Bygginga tok til 1. juni 2026.', 'Bygginga tok til.'],
  completed: [
    { onDay: '2026-06-15', termEnds: '2031-06-15' },
    'Bustaden vart ferdig 15. juni 2026. Garantitida varer til og med 15. juni 2031.',
    'Bustaden vart ferdig.',
  ],
  'stepped-down': [
    { heldOre: kroner(400_000), releasedOre: kroner(100_000) },
    'Garantien vart trappa ned til 400 000 kr. 100 000 kr gjekk attende til fondet.',
    'Garantien vart trappa ned.',
  ],
  'guarantee-expired': [
    { releasedOre: kroner(372_000) },
    'Garantitida gjekk ut. 372 000 kr gjekk attende til fondet.',
    'Garantitida gjekk ut.',
  ],
  'guarantee-reversed': [{ releasedOre: 0 }, 'Tilsegna vart omgjord.', 'Tilsegna vart omgjord.'],
  'guarantee-withdrawn': [
    { releasedOre: kroner(500_000) },
    'Søkjaren sa frå seg garantien. 500 000 kr gjekk attende til fondet.',
    'Søkjaren sa frå seg garantien.',
  ],
  'sale-noticed': [
    { dwellingId: '2', bidOre: kroner(3_900_000), armsLength: false },
    'Søkjaren melde om eit bod på 3 900 000 kr for bustad 2. Kjøparen står søkjaren nær.',
    'Søkjaren melde om eit bod.',
  ],
  'sale-answered': [
    { dwellingId: '2', answer: 'pre-approved' },
    'Bodet for bustad 2 vart godkjent på førehand.',
    'Bodet vart svara på.',
  ],
  'claim-lodged': [{ number: 1 }, 'Tapskrav 1 vart meldt inn.', 'Tapskrav vart meldt inn.'],
  'claim-assessment-begun': [{ number: 1 }, 'Tapskrav 1 vart teke til vurdering.', 'Tapskrav vart teke til vurdering.'],
  'claim-assigned': [
    { number: 1, officerName: 'Anne Nordbø' },
    'Tapskrav 1 vart gitt til Anne Nordbø.',
    'Tapskrav vart gitt.',
  ],
  'claim-recommended': [
    { number: 1, outcome: 'settled', payoutOre: kroner(448_000) },
    'Saksbehandlaren tilrådde utbetaling på 448 000 kr for tapskrav 1.',
    'Tapskrav er vurdert og ligg hos godkjennaren.',
  ],
  'claim-recommendation-returned': [
    { number: 1 },
    'Tapskrav 1 vart sendt attende til saksbehandlaren.',
    'Tapskrav vart sendt attende til saksbehandlaren.',
  ],
  'claim-settled': [
    { number: 1, payoutOre: kroner(448_000), releasedOre: kroner(52_000) },
    'Tapskrav 1 vart gjort opp med 448 000 kr til utbetaling. 52 000 kr gjekk attende til fondet.',
    'Tapskrav vart gjort opp.',
  ],
  'claim-nothing-to-pay': [
    { number: 1, payoutOre: 0, releasedOre: kroner(500_000) },
    'Tapskrav 1 vart gjort opp utan utbetaling. 500 000 kr gjekk attende til fondet.',
    'Tapskrav vart gjort opp utan utbetaling.',
  ],
  'claim-refused': [{ number: 2 }, 'Tapskrav 2 vart avslått.', 'Tapskrav vart avslått.'],
  'claim-withdrawn': [{ number: 2 }, 'Søkjaren trekte tapskrav 2.', 'Søkjaren trekte tapskrav.'],
  'payment-attested': [
    { payoutOre: kroner(448_000) },
    'Utbetalinga på 448 000 kr vart attestert.',
    'Utbetalinga vart attestert.',
  ],
  paid: [
    { payoutOre: kroner(448_000), paidDay: '2028-03-20' },
    '448 000 kr vart betalt ut 20. mars 2028.',
    'Pengane vart betalt ut.',
  ],
  'repayment-demanded': [
    { recoveredOre: kroner(120_000), repaymentOre: kroner(96_000) },
    '120 000 kr kom inn etter utbetalinga. Fondet kravde 96 000 kr tilbake.',
    'Pengar kom inn etter utbetalinga.',
  ],
  'document-received': [{ number: 3, name: 'takst.pdf' }, 'Dokument 3, «takst.pdf», kom inn.', 'Eit dokument kom inn.'],
  'document-withdrawn': [
    { number: 3, name: 'takst.pdf' },
    'Dokument 3, «takst.pdf», vart trekt tilbake.',
    'Eit dokument vart trekt tilbake.',
  ],
  'document-blocked': [
    { number: 3, name: 'takst.pdf' },
    'Dokument 3, «takst.pdf», vart sperra, for fila inneheldt skadeleg kode.',
    'Eit dokument vart sperra, for fila inneheldt skadeleg kode.',
  ],
  'repayment-received': [
    { repaymentOre: kroner(96_000), receivedDay: '2028-06-01' },
    '96 000 kr kom tilbake til fondet 1. juni 2028.',
    'Tilbakebetalinga kom tilbake til fondet.',
  ],
  'impartiality-declared': [
    { impartial: true },
    'Habilitet vart stadfesta.',
    'Det vart svara på spørsmålet om habilitet.',
  ],
  'tie-found': [
    { userName: 'Anne Strand' },
    'Det kom fram ei tilknyting som gjer Anne Strand inhabil.',
    'Det kom fram ei tilknyting som gjer ein i fondet inhabil.',
  ],
  'tie-cleared': [
    { userName: 'Anne Strand' },
    'Det vart avgjort at tilknytinga til Anne Strand ikkje gjer inhabil.',
    'Det vart avgjort at tilknytinga til ein i fondet ikkje gjer inhabil.',
  ],
  'deputy-appointed': [
    { deputyName: 'Bjørn Kveseth' },
    'Stadfortredar vart oppnemnd: Bjørn Kveseth.',
    'Stadfortredar vart oppnemnd.',
  ],
}

const plain = (text: string): string => text.replaceAll('\u00a0', ' ')

const event = (kind: EventKind, detail: Record<string, unknown> | null, seq = 1): CaseEvent => ({
  seq,
  kind,
  actorId: 'anne',
  actorName: 'Anne Strand',
  day: day('2026-06-01'),
  recordedAt: '2026-06-01T08:00:00.000Z' as Instant,
  detail,
})

describe('The history of a case', () => {
  for (const [kind, [detail, full, bare]] of Object.entries(sentences)) {
    it(`tells ${kind} in a sentence, with its figures and without`, () => {
      const told = (facts: EventFacts) => plain(eventText({ kind: kind as EventKind, detail: facts, times: 1 }))
      expect([told(detail), told({})]).to.deep.equal([full, bare])
    })
  }

  it('tells a demand that comes to nothing, and a bid that was not accepted', () => {
    const nothing = { recoveredOre: kroner(5_000), repaymentOre: 0 }
    expect(plain(eventText({ kind: 'repayment-demanded', detail: nothing, times: 1 }))).to.equal(
      '5 000 kr kom inn etter utbetalinga. Ingenting skal betalast tilbake.',
    )
    const refused = { dwellingId: '1', answer: 'not-pre-approved' }
    expect(eventText({ kind: 'sale-answered', detail: refused, times: 1 })).to.equal(
      'Bodet for bustad 1 vart ikkje godkjent på førehand.',
    )
  })

  it('shows what was written to those it is for', () => {
    const events = [
      event('returned-for-more', { reason: 'Send teikningar.' }),
      event('recommended', { outcome: 'granted', reasons: 'Alt er i orden.', neededOre: 1 }),
      event('granted', { reasons: 'Krava er oppfylte.', guaranteedOre: 1 }),
    ]
    const words = (audience: 'staff' | 'applicant' | 'owner') => shownEvents(events, audience).map(eventWords)
    expect(words('staff')).to.deep.equal(['Send teikningar.', 'Alt er i orden.', 'Krava er oppfylte.'])
    expect(words('applicant')).to.deep.equal(['Send teikningar.', null, 'Krava er oppfylte.'])
    expect(words('owner')).to.deep.equal([null, null, null])
  })

  it('keeps to the staff why a tie to one of them was found to be none, also where it stands as it was written before', () => {
    const events = [
      event('tie-cleared', { userName: 'Anne Strand', finding: 'Dei var grannar.' }),
      event('tie-cleared', { userName: 'Anne Strand', explanation: 'Dei var grannar.' }),
      event('guarantee-reversed', { explanation: 'Vilkåra er brotne.' }),
    ]
    const words = (audience: 'staff' | 'applicant' | 'helper') => shownEvents(events, audience).map(eventWords)
    expect(words('staff')).to.deep.equal(['Dei var grannar.', 'Dei var grannar.', 'Vilkåra er brotne.'])
    expect(words('applicant')).to.deep.equal([null, null, 'Vilkåra er brotne.'])
    expect(words('helper')).to.deep.equal([null, null, null])
  })

  it('tells savings in a row as one, but not those of several people', () => {
    const saved = (actorId: string, seq: number) => ({ ...event('draft-saved', {}, seq), actorId })
    const events = [saved('ingrid', 1), saved('ingrid', 2), saved('maja', 3), saved('ingrid', 4)]
    expect(shownEvents(events, 'applicant').map(({ seq, times }) => [seq, times])).to.deep.equal([
      [2, 2],
      [3, 1],
      [4, 1],
    ])
  })

  it('shows of an event only what is named: never the application or the claim that was sent', () => {
    const facts = { birthDay: '1999-03-14', accountNumber: '86011117947' }
    const events = [
      event('submitted', { reference: 'VT-2026-0001', facts }),
      event('claim-lodged', { number: 1, facts }),
    ]
    expect(shownEvents(events, 'staff').map(({ detail }) => detail)).to.deep.equal([
      { reference: 'VT-2026-0001' },
      { number: 1 },
    ])
  })

  it('reads when its details have been erased', () => {
    const [shown] = shownEvents([event('granted', null)], 'staff')
    expect(shown && eventText(shown)).to.equal('Søknaden vart innvilga.')
  })

  it('counts savings in a row, and begins again after something else', () => {
    const kinds: EventKind[] = ['draft-saved', 'draft-saved', 'draft-saved', 'submitted', 'draft-saved']
    const shown = shownEvents(
      kinds.map((kind, index) => event(kind, {}, index + 1)),
      'applicant',
    )
    expect(shown.map(({ seq, times }) => [seq, times])).to.deep.equal([
      [3, 3],
      [4, 1],
      [5, 1],
    ])
    expect(shown.map(eventText)[0]).to.equal('Utkastet vart lagra, 3 gonger på rad.')
  })
})
