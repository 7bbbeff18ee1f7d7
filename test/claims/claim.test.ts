import { expect } from 'chai'
import { type Claim, type ClaimStatus, claimTransitions, requireClaim } from '../../server/claims/claim.ts'

const statuses = Object.keys(claimTransitions) as ClaimStatus[]

const allowed = new Set([
  'lodged → under-assessment',
  'lodged → withdrawn',
  'under-assessment → recommended',
  'under-assessment → withdrawn',
  'recommended → under-assessment',
  'recommended → payable',
  'recommended → refused',
  'recommended → withdrawn',
  'refused → under-assessment',
  'payable → attested',
  'attested → paid',
])

describe('a claim', () => {
  for (const from of statuses) {
    for (const to of statuses) {
      const move = `${from} → ${to}`
      it(`${move} is ${allowed.has(move) ? 'allowed' : 'refused'}`, () => {
        const claim = { status: from } as Claim
        if (allowed.has(move)) requireClaim(claim, to, from)
        else expect(() => requireClaim(claim, to, from)).to.throw('wrong-state')
      })
    }
  }
})
