import type { ApprovedDwelling } from '../applications/decision.ts'
import type { AssessedDwelling } from '../claims/claim.ts'
import { mostCostLines } from '../claims/claimed-dwelling-form.ts'
import { type CostCategory, costCategories, type Terms } from '../coverage/terms.ts'
import type { GuaranteedDwelling } from '../guarantees/guaranteed-dwelling.ts'

/** What stands in the fields of a form: as typed, or øre where the page filled it in. */
export type FormValues = Readonly<Record<string, unknown>>

interface ClaimStart {
  readonly dwellings: readonly GuaranteedDwelling[]
  readonly approved: readonly ApprovedDwelling[]
  readonly terms: Terms
}

/**
 * What a claim begins with: the homes that are not settled, and the newest notice of sale. The first home has a row for each cost
 * that counts; the others can have the first's lines, so they begin with a few.
 */
export function claimStart({ dwellings, approved, terms }: ClaimStart): FormValues {
  const unsettled = dwellings.filter(({ settledClaimId }) => settledClaimId === null)
  const grantsOf = (id: string) => approved.find(one => one.id === id)?.grantsOre ?? 0
  return {
    dwellings: unsettled.map(({ id, notice }, index) => ({
      id,
      ...(notice && { sold: 'ja', sale: { priceOre: notice.bidOre, armsLength: yesNo(notice.armsLength) } }),
      costLines: index === 0 ? [...eligibleLines(terms), ...blankLines(2)] : blankLines(3),
      grantsOre: unlessZero(grantsOf(id)),
    })),
    accountNumber: '',
  }
}

/** What an assessment begins with. */
export const assessmentStart = (assessed: readonly AssessedDwelling[]): FormValues => ({
  dwellings: assessed.map(({ id, sale, costLines, preApproved, appraisalOre, ...amounts }) => ({
    id,
    sold: yesNo(sale !== null),
    sale: sale && {
      ...sale,
      armsLength: yesNo(sale.armsLength),
      sellingCostsOre: unlessZero(sale.sellingCostsOre),
    },
    costLines: [...costLines, ...blankLines(2)],
    preApproved,
    appraisalOre: appraisalOre ?? '',
    grantsOre: unlessZero(amounts.grantsOre),
    otherCompensationOre: unlessZero(amounts.otherCompensationOre),
    valueReductionOre: unlessZero(amounts.valueReductionOre),
  })),
})

/**
 * What the buttons that only change the form make of it: `lines-0-10` adds ten rows to the first home, `copy-1` gives the second
 * the first's. `null` where the form asks for something else.
 */
export function reshaped(values: FormValues): FormValues | null {
  const step = typeof values.step === 'string' ? values.step : ''
  const [, deed, place = '', count = '0'] = /^(lines|copy)-(\d{1,3})(?:-(\d{1,3}))?$/.exec(step) ?? []
  if (deed === undefined) return null
  const homes = typedList(values.dwellings)
  const [index, above] = [Number(place), linesOf(homes[Number(place) - 1])]
  const lines = deed === 'copy' ? above : [...linesOf(homes[index]), ...blankLines(Number(count))]
  const changed = homes.map((home, at) =>
    at === index && isTyped(home) ? { ...home, costLines: lines.slice(0, mostCostLines) } : home,
  )
  return { ...values, dwellings: changed }
}

/** What was typed for each home that the form has now; from the start where nothing was. */
export function typedFor(start: FormValues, values: FormValues): FormValues {
  const typed = typedList(values.dwellings).filter(isTyped)
  const dwellings = typedList(start.dwellings).map(
    home => typed.find(one => isTyped(home) && one.id === home.id) ?? home,
  )
  return { ...values, dwellings }
}

/** Every kind of cost, and whether it counts under the terms. */
export const categoryChoices = ({ eligibleCosts }: Terms) =>
  costCategories.map(category => ({ category, counts: eligibleCosts.includes(category) }))

const eligibleLines = ({ eligibleCosts }: Terms) =>
  costCategories.filter(one => eligibleCosts.includes(one)).map(lineOf)

const lineOf = (category: CostCategory | '') => ({ category, amountOre: '' })

const blankLines = (count: number) => Array.from({ length: count }, () => lineOf(''))

const yesNo = (answer: boolean) => (answer ? 'ja' : 'nei')

const unlessZero = (amountOre: number) => (amountOre === 0 ? '' : amountOre)

const linesOf = (home: unknown) => (isTyped(home) ? typedList(home.costLines) : [])

const typedList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

const isTyped = (value: unknown): value is FormValues => typeof value === 'object' && value !== null
