import type { GuaranteeLetterFacts } from '../../server/letters/guarantee-letters.ts'
import type { LetterFacts } from '../../server/letters/letter.ts'
import type { LetterBody } from '../../server/letters/letter-body.ts'
import { claimRefusalBody } from './claim-refusal-letter.ts'
import { commitmentBody } from './commitment-letter.ts'
import { decisionBody } from './decision-letter.ts'
import type { NorwegianLanguage } from './letter-words.ts'
import { preliminaryAnswerBody } from './preliminary-answer-letter.ts'
import { receiptBody } from './receipt-letter.ts'
import { reminderBody } from './reminder-letter.ts'
import { repaymentBody } from './repayment-letter.ts'
import { requestBody } from './request-letter.ts'
import { saleResponseBody } from './sale-response-letter.ts'
import { settlementBody } from './settlement-letter.ts'
import { stateAidBody } from './state-aid-letter.ts'

/** Any letter but the guarantee letter, in words. */
export function letterBody(facts: Exclude<LetterFacts, GuaranteeLetterFacts>, language: NorwegianLanguage): LetterBody {
  switch (facts.kind) {
    case 'receipt':
      return receiptBody(facts, language)
    case 'request-for-more':
      return requestBody(facts, language)
    case 'preliminary-answer':
      return preliminaryAnswerBody(facts, language)
    case 'decision':
      return decisionBody(facts, language)
    case 'commitment':
      return commitmentBody(facts, language)
    case 'sale-response':
      return saleResponseBody(facts, language)
    case 'settlement':
      return settlementBody(facts, language)
    case 'claim-refusal':
      return claimRefusalBody(facts, language)
    case 'repayment-demand':
      return repaymentBody(facts, language)
    case 'reminder':
      return reminderBody(facts, language)
    case 'state-aid-certificate':
      return stateAidBody(facts, language)
  }
}
