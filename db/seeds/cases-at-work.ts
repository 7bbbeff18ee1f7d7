import { beginAssessment } from '../../server/applications/begin-assessment.ts'
import { invitePerson } from '../../server/applications/invite-person.ts'
import { openDraft } from '../../server/applications/open-draft.ts'
import { putOnWaitingList } from '../../server/applications/put-on-waiting-list.ts'
import { returnApplication } from '../../server/applications/return-application.ts'
import { saveDraft } from '../../server/applications/save-draft.ts'
import { withdrawApplication } from '../../server/applications/withdraw-application.ts'
import { kroner } from '../../server/shared/money.ts'
import { appeal, forwardAppeal } from './appeal.ts'
import { askBank } from './bank-dealings.ts'
import {
  type Ago,
  applyForHome,
  fundId,
  grantHome,
  homeOf,
  type Playing,
  pairInKviteseid,
  rowInNissedal,
} from './demonstration-homes.ts'
import { attachDemonstrationDocuments } from './documents.ts'
import * as play from './play.ts'

/** What lies on the desks today. */
export async function fillTheWorklist(deps: Playing, ago: Ago): Promise<void> {
  await ago(75)
  const started = {
    ...homeOf('liv', { municipalityNumber: '4036', place: 'Rauland, Vinje', bankId: null }),
    started: true,
  }
  const liv = await play.apply(deps, { applicant: 'liv', fundId, facts: started })
  await play.recommend(deps, liv, { officer: 'bjorn', outcome: 'refused' })
  await play.decide(deps, liv, 'dag')
  await ago(60)
  await appeal(deps, liv, 'liv')
  const sigurd = await play.apply(deps, { applicant: 'sigurd', fundId, facts: rowInNissedal })
  await play.recommend(deps, sigurd, { officer: 'anne' })
  await putOnWaitingList(deps, await play.commandBy(deps, sigurd, 'cecilie'))
  await ago(40)
  await forwardAppeal(deps, liv, { officer: 'bjorn', approver: 'cecilie' })
  const jon = await applyForHome(deps, 'jon', { municipalityNumber: '4030', place: 'Felle, Nissedal', bankId: null })
  await withdrawApplication(deps, await play.commandBy(deps, jon, 'jon'))
  await ago(12)
  await grantHome(deps, 'sondre', { municipalityNumber: '4022', place: 'Seljord sentrum', bankId: 'dalbanken' })
  const ragnhild = await play.apply(deps, { applicant: 'ragnhild', fundId, facts: pairInKviteseid })
  await play.recommend(deps, ragnhild, { officer: 'anne' })
  await ago(8)
  const gunhild = await applyForHome(deps, 'gunhild', {
    municipalityNumber: '4028',
    place: 'Kviteseid',
    bankId: 'fjellbanken',
  })
  await attachDemonstrationDocuments(deps, gunhild, 'gunhild')
  await askBank(deps, gunhild, 'gunhild')
  await beginAssessment(deps, await play.commandBy(deps, gunhild, 'bjorn'))
  await ago(5)
  const marit = await applyForHome(deps, 'marit', {
    municipalityNumber: '4036',
    place: 'Åmot, Vinje',
    bankId: 'fjellbanken',
  })
  await beginAssessment(deps, await play.commandBy(deps, marit, 'anne'))
  const reason = 'Legg ved kostnadsoverslag frå byggmeisteren, og skriv kor stor bustaden er.'
  await returnApplication(deps, await play.commandBy(deps, marit, 'anne'), { reason })
  await ago(2)
  await applyForHome(deps, 'knut', { municipalityNumber: '4032', place: 'Kilegrend, Fyresdal', bankId: 'dalbanken' })
  await ago(1)
  await beginDraft(deps)
}

/** Somebody has come halfway with the form, has somebody to help them, and has asked another to apply together with them. */
async function beginDraft(deps: Playing): Promise<void> {
  const command = { commandId: deps.newId(), actor: await play.actorOf(deps, 'maja') }
  const caseId = await openDraft(deps, command, { fundId, track: 'private' })
  const dwelling = { id: '1', kind: 'detached', estimatedCostOre: kroner(4_350_000) } as const
  const facts = {
    track: 'private',
    municipalityNumber: '4034',
    place: 'Høydalsmo, Tokke',
    dwellings: [dwelling],
  } as const
  await saveDraft(deps, await play.commandBy(deps, caseId, 'maja'), facts)
  await play.join(deps, caseId, { applicant: 'maja', role: 'helper', person: 'signe' })
  const invitation = { email: 'jon@demo.invalid', role: 'co-applicant' } as const
  await invitePerson(deps, await play.commandBy(deps, caseId, 'maja'), invitation)
}
