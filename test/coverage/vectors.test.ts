import { expect } from 'chai'
import { calculate } from '../../server/coverage/calculate.ts'
import { vectorFiles, vectorsOf, withoutMessage } from './vectors.ts'

describe('coverage vectors', () => {
  for (const file of vectorFiles)
    describe(file, () => {
      for (const { name, request, answer } of vectorsOf(file))
        it(name, () => expect(withoutMessage(calculate(request))).to.deep.equal(answer))
    })
})
