import { expect } from 'chai'
import { dwellingKinds } from '../../server/rules/criteria.ts'
import { homeName } from '../../views/letters/home-names.ts'
import { homeLabel } from '../../views/pages/case/home-text.ts'

describe('the names of homes in letters', () => {
  for (const kind of dwellingKinds)
    it(`are those of the pages in nynorsk: ${kind}`, () => {
      expect(homeName({ id: '2', kind }, 'nn')).to.equal(homeLabel({ id: '2', kind }))
    })

  it('follow the language of the letter', () => {
    expect(homeName({ id: '2', kind: 'row-house' }, 'nb')).to.equal('Bolig 2, rekkehus')
    expect(homeName({ id: '2', kind: 'row-house' }, 'en')).to.equal('Home 2, terraced house')
  })

  it('say less where the kind is not told', () => {
    expect(homeName({ id: '2', kind: null }, 'en')).to.equal('Home 2')
  })
})
