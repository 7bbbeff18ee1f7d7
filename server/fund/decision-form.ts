import Joi from 'joi'
import type { DecisionMark } from '../../reports/decisions.ts'
import { form, optional } from '../http/inputs.ts'

const mark = Joi.string<string>().pattern(/^\d{4}-\d{2}-\d{2}~[\w.-]{1,64}~\d{1,4}$/)

/** A page of the list of decisions: those before the one that `markText` wrote down. */
export const decisionsForm = form({ before: optional(mark) })

export const markText = ({ decidedDay, caseId, claimNumber }: DecisionMark): string =>
  `${decidedDay}~${caseId}~${claimNumber}`

/** Reads what `markText` wrote. */
export function decisionMark(text: string): DecisionMark {
  const [decidedDay = '', caseId = '', claimNumber = ''] = text.split('~')
  return { decidedDay, caseId, claimNumber: Number(claimNumber) }
}
