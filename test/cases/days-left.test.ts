import { expect } from 'chai'
import { daysLeftText } from '../../views/pages/case/deadlines-text.ts'

const shown: readonly (readonly [days: number, text: string])[] = [
  [0, 'i dag'],
  [1, 'i morgon'],
  [60, 'om 60 dagar'],
  [364, 'om 11 månader'],
  [365, 'om 12 månader'],
  [730, 'om 24 månader'],
  [731, 'om over 2 år'],
  [-1, 'gjekk ut i går'],
  [-3, 'gjekk ut for 3 dagar sidan'],
]

describe('The days until a deadline', () => {
  for (const [days, text] of shown) {
    it(`${days} are told as «${text}»`, () => expect(daysLeftText(days)).to.equal(text))
  }
})
