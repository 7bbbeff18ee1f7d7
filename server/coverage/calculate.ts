import { type ApportionAnswer, apportion, apportionForm } from './apportion.ts'
import { type DeMinimisAnswer, deMinimisForm, deMinimisHeadroom } from './de-minimis.ts'
import { type Failure, failure } from './failure.ts'
import { type OfferAnswer, offer } from './offer.ts'
import { offerForm } from './offer-form.ts'
import { type RecoveryAnswer, recover, recoveryForm } from './recovery.ts'
import { type SettlementAnswer, settle } from './settlement.ts'
import { settlementForm } from './settlement-form.ts'
import { type Form, isRecord, read } from './shape.ts'
import { Sheet } from './sheet.ts'

export type Answer = SettlementAnswer | OfferAnswer | RecoveryAnswer | ApportionAnswer | DeMinimisAnswer

/** Answers a request of any kind as it came in, or says what is wrong with it; never throws. With a trace: `traced(calculate, request)`. */
export function calculate(request: unknown, sheet = new Sheet()): Answer | Failure {
  if (!isRecord(request)) return refused('', 'Førespurnaden skal vere eitt JSON-objekt.')
  switch (request.kind) {
    case 'settlement':
      return answer(settlementForm, settle, { request, sheet })
    case 'offer':
      return answer(offerForm, offer, { request, sheet })
    case 'recovery':
      return answer(recoveryForm, recover, { request, sheet })
    case 'apportion':
      return answer(apportionForm, apportion, { request, sheet })
    case 'de-minimis':
      return answer(deMinimisForm, deMinimisHeadroom, { request, sheet })
    default:
      return refused('kind', 'Slaget («kind») skal vere settlement, offer, recovery, apportion eller de-minimis.')
  }
}

type Asked = { readonly request: unknown; readonly sheet: Sheet }

function answer<Request, Found extends Answer>(
  form: Form<Request>,
  calculation: (request: Request, sheet: Sheet) => Found | Failure,
  { request, sheet }: Asked,
): Found | Failure {
  const fitting = read(form, request)
  return 'error' in fitting ? fitting : calculation(fitting.value, sheet)
}

const refused = (path: string, message: string): Failure => failure({ code: 'invalid-input', path, message })
