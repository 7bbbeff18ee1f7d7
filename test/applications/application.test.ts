import { expect } from 'chai'
import {
  type Application,
  type ApplicationStatus,
  applicationTransitions,
  requireMove,
} from '../../server/applications/application.ts'

const statuses = Object.keys(applicationTransitions) as ApplicationStatus[]

/** Every move that is allowed, written out once more: a table that must be changed on purpose. */
const allowed = new Set([
  'draft → submitted',
  'draft → withdrawn',
  'draft → lapsed',
  'submitted → under-assessment',
  'submitted → withdrawn',
  'under-assessment → returned',
  'under-assessment → recommended',
  'under-assessment → withdrawn',
  'returned → submitted',
  'returned → withdrawn',
  'returned → lapsed',
  'recommended → under-assessment',
  'recommended → waiting',
  'recommended → granted',
  'recommended → granted-in-part',
  'recommended → refused',
  'recommended → dismissed',
  'recommended → withdrawn',
  'waiting → under-assessment',
  'waiting → granted',
  'waiting → granted-in-part',
  'waiting → refused',
  'waiting → dismissed',
  'waiting → withdrawn',
  'granted → under-assessment',
  'granted-in-part → under-assessment',
  'refused → under-assessment',
  'dismissed → under-assessment',
])

describe('an application', () => {
  for (const from of statuses) {
    for (const to of statuses) {
      const move = `${from} → ${to}`
      it(`${move} is ${allowed.has(move) ? 'allowed' : 'refused'}`, () => {
        const application = { status: from, facts: { track: 'private', dwellings: [] } } as unknown as Application
        if (allowed.has(move)) requireMove(application, to)
        else expect(() => requireMove(application, to)).to.throw('wrong-state')
      })
    }
  }
})
