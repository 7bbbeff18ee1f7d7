import type { Tx } from '../../db/database.ts'
import type { CaseFile } from '../history/case-file.ts'
import { finishIfAnswered } from './answer-request.ts'
import { storeAnswer } from './item-store.ts'
import { asksOfApplication, type CaseRequest, takesAnswers } from './request.ts'
import { listRequests } from './request-store.ts'
import { tellOfficer } from './tell.ts'
import { addToThread } from './thread-store.ts'

/** The applicant has sent the application again: what was asked of it is answered. The fund's time goes on where nothing else is open. */
export async function applicationSentAgain(tx: Tx, file: CaseFile): Promise<void> {
  for (const request of await listRequests(tx, file.id)) {
    if (takesAnswers(request) && asksOfApplication(request)) await answerQuestions(tx, file, request)
  }
}

async function answerQuestions(tx: Tx, file: CaseFile, { id: requestId, items }: CaseRequest): Promise<void> {
  for (const { number, about, status } of items) {
    if (about === 'question' && status === 'asked')
      await storeAnswer(tx, file, { requestId, number, text: null, nothing: false })
  }
  await addToThread(tx, file, { side: 'applicant', kind: 'answer', requestId })
  await tellOfficer(tx, file, { kind: 'request-answered' })
  await finishIfAnswered(tx, file, requestId)
}
