import { choice, dayInput, form, optional, text } from '../http/inputs.ts'
import { problemShown } from '../http/problem-shown.ts'
import { command, type Route } from '../http/route.ts'
import { safePath } from '../people/next-path.ts'
import { assertNever } from '../shared/assert-never.ts'
import { addDays, addMonths, addYears, type Day } from '../shared/day.ts'
import { refuse } from '../shared/refusal.ts'
import type { DemoClock } from './demo-clock.ts'
import { moveDay } from './move-day.ts'

const steps = ['day', 'month', 'year'] as const

/** The day of the demonstration; the layout has its buttons. */
export const demoRoutes = (clock: DemoClock): readonly Route[] => [
  command({
    path: '/demo/day',
    access: { kind: 'demo' },
    summary: 'Moves the demonstration to a later day: to `toDay`, or one `step`.',
    form: form({ toDay: optional(dayInput()), step: optional(choice(steps)), returnTo: optional(text(2000)) }),
    harmlessTwice: true,
    async run({ deps }, { toDay, step, returnTo }) {
      await moveDay(deps, clock, targetDay(clock.today(), toDay, step))
      return { location: safePath(returnTo) ?? '/', data: { today: clock.today() } }
    },
    again: problemShown,
  }),
]

function targetDay(today: Day, toDay: Day | null, step: (typeof steps)[number] | null): Day {
  if ((toDay === null) === (step === null))
    refuse({ code: 'invalid', errors: [{ path: 'toDay', message: 'Vel ein dag, eller eitt steg.' }] })
  return toDay ?? dayAfter(today, step ?? 'day')
}

function dayAfter(today: Day, step: (typeof steps)[number]): Day {
  switch (step) {
    case 'day':
      return addDays(today, 1)
    case 'month':
      return addMonths(today, 1)
    case 'year':
      return addYears(today, 1)
    default:
      return assertNever(step)
  }
}
