import * as play from '../../db/seeds/play.ts'
import { requestMore } from '../../server/applications/request-more.ts'
import type { Deps } from '../../server/deps.ts'
import { hearApplicant, registerInformation } from '../../server/dialogue/information-from-others.ts'
import { listInformation } from '../../server/dialogue/information-store.ts'
import { listRequests } from '../../server/dialogue/request-store.ts'
import { sendMessage } from '../../server/dialogue/send-message.ts'
import { writeNote } from '../../server/dialogue/write-note.ts'
import { all, type Look } from './looks.ts'

/** Bjørn, who has Gunhild's case, has asked for more; Anne, who has put Ragnhild's case before Cecilie, has not. Both were told something. */
export async function seedDialogues(deps: Deps, caseOf: (applicant: string) => Promise<string>): Promise<void> {
  const [gunhild, ragnhild] = [await caseOf('gunhild'), await caseOf('ragnhild')]
  await requestMore(deps, await play.commandBy(deps, gunhild, 'bjorn'), {
    introduction: 'Vi manglar berre dette.',
    dueDay: null,
    items: [
      { about: 'document', subject: 'appraisal', guidance: 'Takst som viser kva bustaden kan seljast for.' },
      { about: 'text', subject: null, guidance: 'Eig du tomta, eller fester du henne?' },
    ],
  })
  await talk(deps, { caseId: gunhild, applicant: 'gunhild', officer: 'bjorn' })
  await talk(deps, { caseId: ragnhild, applicant: 'ragnhild', officer: 'anne' })
}

interface Talking {
  readonly caseId: string
  readonly applicant: string
  readonly officer: string
}

async function talk(deps: Deps, { caseId, applicant, officer }: Talking): Promise<void> {
  const by = (who: string) => play.commandBy(deps, caseId, who)
  await sendMessage(deps, await by(applicant), { body: 'Kan taksten kome i desember?' })
  await sendMessage(deps, await by(officer), { body: 'Ja, det går fint.' })
  for (const source of ['Fjellbanken', 'Kommunen']) {
    const told = { source, receivedDay: deps.clock.today(), body: 'Søkjaren har fått utsett svar.', documentId: null }
    await registerInformation(deps, await by(officer), told)
  }
  const [first] = await listInformation(deps.database.reader, caseId)
  await hearApplicant(deps, await by(officer), { informationId: first?.id ?? '', dueDay: null, guidance: null })
  await writeNote(deps, await by(officer), { body: 'Ringt banken.', corrects: null, pinned: true })
}

/** The pages where it stands: Gunhild's case for those who have it, Ragnhild's for the one who is to decide it. */
export async function dialoguePlaces(
  deps: Deps,
  at: (applicant: string) => string,
): Promise<Readonly<Record<string, readonly Look[]>>> {
  const [own, other] = [await tailsIn(deps, at('gunhild')), await tailsIn(deps, at('ragnhild'))]
  const looks = (tail: Tail, ...mine: readonly string[]): Look[] => [
    ...all(mine, own[tail]),
    ...all(['cecilie'], other[tail]),
  ]
  return {
    '/cases/:case/messages': looks('messages', 'gunhild', 'bjorn', 'eva'),
    '/cases/:case/requests/new': all(['bjorn'], `${at('gunhild')}/requests/new`),
    '/cases/:case/requests/:request': looks('request', 'gunhild', 'bjorn', 'eva'),
    '/cases/:case/information': looks('information', 'bjorn', 'eva'),
    '/cases/:case/information/:information': looks('told', 'bjorn', 'eva'),
    '/cases/:case/notes': looks('notes', 'bjorn', 'eva'),
  }
}

type Tail = 'messages' | 'request' | 'information' | 'told' | 'notes'

async function tailsIn(deps: Deps, casePath: string): Promise<Readonly<Record<Tail, string>>> {
  const caseId = casePath.replace('/cases/', '')
  const requests = await listRequests(deps.database.reader, caseId)
  const request = requests.find(({ kind }) => kind === 'more') ?? requests[0]
  const told = (await listInformation(deps.database.reader, caseId)).find(({ requestId }) => requestId === null)
  return {
    messages: `${casePath}/messages`,
    request: `${casePath}/requests/${request?.id}`,
    information: `${casePath}/information`,
    told: `${casePath}/information/${told?.id}`,
    notes: `${casePath}/notes`,
  }
}
