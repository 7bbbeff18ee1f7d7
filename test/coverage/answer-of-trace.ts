import type { TraceStep } from '../../server/coverage/trace.ts'
import type { TraceCode } from '../../server/coverage/trace-lines.ts'

/** The answer that a trace leads to, read from its results alone. */
export function answerOfTrace(kind: string, trace: readonly TraceStep[]): unknown {
  const result = (code: TraceCode, subject: string | null = null): string =>
    trace.findLast(step => step.code === code && step.subject === subject)?.result ?? 'missing'
  const amount = (code: TraceCode, subject: string | null = null): number => Number(result(code, subject))
  const subjects = (code: TraceCode): readonly string[] => [
    ...new Set(trace.flatMap(step => (step.code === code && step.subject !== null ? [step.subject] : []))),
  ]
  switch (kind) {
    case 'settlement':
      return {
        kind,
        outcome: result('outcome'),
        payoutOre: amount('payout'),
        bindingLimit: result('binding-limit'),
        figures: {
          cost: result('cost'),
          value: result('value'),
          loss: result('loss'),
          deductible: result('deductible'),
          covered: result('covered'),
        },
        dwellings: subjects('guarantee-year').map(id => ({
          id,
          ...standing(result('guarantee-year', id)),
          payoutOre: amount('part', id),
        })),
      }
    case 'offer':
      return {
        kind,
        outcome: result('offer-outcome'),
        guaranteedSumOre: amount('total'),
        bindingLimit: result('binding-limit'),
        shortfallOre: amount('shortfall'),
        dwellings: subjects('expected-gap').map(id => ({
          id,
          guaranteedSumOre: amount('part', id),
          expectedGap: result('expected-gap', id),
        })),
      }
    case 'recovery':
      return { kind, repaymentOre: amount('repayment'), remainingPayoutOre: amount('remaining-payout') }
    case 'apportion':
      return { kind, partsOre: subjects('weight').map(part => amount('part', part)) }
    default:
      return { kind, usedEur: result('used-eur'), headroomOre: amount('headroom') }
  }
}

function standing(result: string) {
  const isYear = /^\d+$/.test(result)
  return { status: isYear ? 'included' : result, guaranteeYear: isYear ? Number(result) : null }
}
