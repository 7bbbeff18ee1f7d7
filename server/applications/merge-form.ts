import Joi from 'joi'
import { choice, form } from '../http/inputs.ts'
import { draftFields } from './application-form.ts'
import type { Choices } from './merge-drafts.ts'

/** The whole draft as one window has it, and for each answer that another window saved otherwise, which of the two is to stand. */
export const mergeForm = form({
  ...draftFields,
  use: Joi.object<Choices>()
    .pattern(/^[A-Za-z0-9-]{1,40}$/, choice(['stored', 'typed']))
    .default({}),
})
