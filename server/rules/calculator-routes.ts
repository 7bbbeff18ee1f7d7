import { formState } from '../../views/form-state.ts'
import { CalculatorPage } from '../../views/pages/rules/calculator.tsx'
import type { Context } from '../http/context.ts'
import { amount, dayInput, decimalText, form, type InputOf, identifier, optional, wholeNumber } from '../http/inputs.ts'
import { type Attempt, page, type Route, type Shown } from '../http/route.ts'
import { type TryLimit, tryLimit } from '../http/try-limit.ts'
import { calculateProject, needsArea, type PlannedProject, type PlannedSale } from './calculator.ts'
import { openRules } from './open-rules.ts'
import { fundOf } from './rule-routes.ts'

const fields = {
  fund: optional(identifier()),
  cost: optional(amount({ zero: false })),
  value: optional(amount()),
  dwellings: optional(wholeNumber(1, 200)),
  area: optional(decimalText({ decimals: 2, max: 100_000 })),
  price: optional(amount()),
  completed: optional(dayInput()),
  sold: optional(dayInput()),
}

type Given = Omit<InputOf<typeof fields>, 'fund'>

/** Homes in a minute: each has lines of its own, and a page with two hundred takes a hundred times as long as any other. */
const mostHomes = { each: 2000, all: 12_000 }

/** What could be covered, with every line of the calculation. Nothing is stored. */
export const calculatorRoutes = (limit: TryLimit = tryLimit(mostHomes)): readonly Route[] => [
  page({
    path: '/calculator',
    access: { kind: 'public' },
    summary: 'What a project would be offered and a sale be paid, line by line, by the rules in force today.',
    query: form(fields),
    async show(context, query) {
      await limit(context.address, query.dwellings ?? 1)
      return showCalculation(context, query)
    },
    again: (context, attempt) => showFaults(context, attempt),
  }),
]

async function showCalculation(context: Context, { fund, ...given }: InputOf<typeof fields>): Promise<Shown> {
  const rules = await openRules(context.deps, fund)
  const { content, number } = rules.version
  const asksArea = needsArea(content)
  const project = projectOf(given, asksArea)
  const sale = saleOf(given)
  const calculation = project && (sale || isWithoutSale(given)) ? calculateProject(content, project, sale) : null
  const form = { values: given, errors: missingFrom(given, asksArea) }
  return {
    data: { fund: rules.fund.id, ruleVersion: number, ...calculation },
    page: () =>
      CalculatorPage({
        context,
        rules,
        form,
        asksArea,
        result: calculation && project && { calculation, project, sale },
      }),
  }
}

async function showFaults(context: Context, attempt: Attempt): Promise<Shown> {
  const rules = await openRules(context.deps, fundOf(attempt))
  const asksArea = needsArea(rules.version.content)
  return {
    data: attempt.problem,
    page: () => CalculatorPage({ context, rules, form: formState(attempt), asksArea, result: null }),
  }
}

function projectOf({ cost, value, dwellings, area }: Given, asksArea: boolean): PlannedProject | null {
  if (cost === null || value === null || (asksArea && area === null)) return null
  return { costOre: cost, expectedValueOre: value, count: dwellings ?? 1, areaM2: area }
}

function saleOf({ price, completed, sold }: Given): PlannedSale | null {
  return price === null || completed === null || sold === null
    ? null
    : { priceOre: price, completedOn: completed, soldOn: sold }
}

const isWithoutSale = ({ price, completed, sold }: Given) => price === null && completed === null && sold === null

const ofProject = { cost: 'Skriv byggjekostnaden.', value: 'Skriv venta salsverdi.' }
const ofArea = { area: 'Skriv bruksarealet.' }
const ofSale = {
  price: 'Skriv salsprisen.',
  completed: 'Skriv dagen bustaden vart ferdig.',
  sold: 'Skriv dagen bustaden vart seld.',
}

/** Nothing is missing on the first visit, which may bring the number of homes along; a sale is asked about in full or not at all. */
function missingFrom(given: Given, asksArea: boolean): ReadonlyMap<string, string> {
  const isFirstVisit = given.cost === null && given.value === null && isWithoutSale(given)
  if (isFirstVisit) return new Map()
  const needed = { ...ofProject, ...(asksArea && ofArea), ...(!isWithoutSale(given) && ofSale) }
  return new Map(Object.entries(needed).filter(([name]) => given[name as keyof Given] === null))
}
