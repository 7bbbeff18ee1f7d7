import { answerAppeal } from '../../server/appeals/answer-appeal.ts'
import { listAppeals } from '../../server/appeals/appeal-store.ts'
import { standingDecisions } from '../../server/appeals/appealable.ts'
import { fileAppeal } from '../../server/appeals/file-appeal.ts'
import { reviewAppeal } from '../../server/appeals/review-appeal.ts'
import type { Deps } from '../../server/deps.ts'
import { listEvents } from '../../server/history/case-events-store.ts'
import { commandBy } from './play.ts'

/** The applicant appeals the decision that stands. */
export async function appeal(deps: Deps, caseId: string, applicant: string): Promise<void> {
  const decision = standingDecisions(await listEvents(deps.database.reader, caseId)).at(-1)
  if (!decision) throw new Error(`Nothing is decided in ${caseId}`)
  await fileAppeal(deps, await commandBy(deps, caseId, applicant), {
    decision: decision.seq,
    wrong:
      'Vedtaket seier at bygginga var i gang då eg søkte. Det stemmer ikkje. Gravemaskina som var på tomta, rydda berre tilkomstvegen etter flaumen.',
    wanted: 'Eg ber om at søknaden blir vurdert på nytt, som eit prosjekt som ikkje er sett i gang.',
    news: 'Kommunen har stadfest at igangsetjingsløyvet ikkje var gitt.',
    lateReason: null,
  })
}

/** Reviewed by one and forwarded to the appeal body by another, with comments. */
export async function forwardAppeal(
  deps: Deps,
  caseId: string,
  { officer, approver }: { officer: string; approver: string },
): Promise<void> {
  const [first] = await listAppeals(deps.database.reader, caseId)
  if (!first) throw new Error(`Nobody has appealed in ${caseId}`)
  const words =
    'Bileta frå synfaringa viser at grunnmuren var påbyrja før søknaden kom inn. Det som blir sagt om tilkomstvegen, endrar ikkje det. Fondet held fast ved vedtaket.'
  const answer = { appealId: first.id, outcome: 'forward', words } as const
  await reviewAppeal(deps, await commandBy(deps, caseId, officer), answer)
  await answerAppeal(deps, await commandBy(deps, caseId, approver), answer)
}
