import type { EdgeFaultCode } from '../server/http/edge-fault.ts'
import type { Refusal } from '../server/shared/refusal.ts'
import { impartialityRefusalText } from './pages/impartiality/refusal-words.ts'
import { decisionRefusals } from './refusals/decision-refusals.ts'
import { faultTexts } from './refusals/edge-faults.ts'
import { limitRefusals } from './refusals/limit-refusals.ts'
import type { RefusalBy, RefusalText, RefusalWords } from './refusals/refusal-words.ts'
import { requestRefusals } from './refusals/request-refusals.ts'
import { stateRefusals } from './refusals/state-refusals.ts'

/** Words for each reason why a command was not carried out. */
export const refusalText = (refusal: Refusal): RefusalText => wordsOf(refusal.code, refusal)

/** Words for each reason why a request was not taken on at all. */
export const faultText = (code: EdgeFaultCode): RefusalText => faultTexts[code]

/** NOTE: the code apart from its refusal, for then the compiler knows that they belong together. */
const wordsOf = <Code extends Refusal['code']>(code: Code, refusal: RefusalBy[Code]): RefusalText =>
  texts[code](refusal)

const texts: RefusalWords = {
  ...requestRefusals,
  ...decisionRefusals,
  ...limitRefusals,
  ...stateRefusals,
  'impartiality-undeclared': impartialityRefusalText,
  disqualified: impartialityRefusalText,
  'no-deputy-needed': impartialityRefusalText,
}
