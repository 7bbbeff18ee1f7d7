import { expect } from 'chai'
import { ruleForm } from '../../server/rules/rule-form.ts'
import { namedAdoptionProblem, namedRuleProblem, ruleFieldName } from '../../views/pages/rules/field-names.ts'
import { content } from './facts.ts'

interface Described {
  readonly keys?: Readonly<Record<string, Described>>
  readonly items?: readonly Described[]
}

/** Every place where the form can be wrong: its fields, and the second row of each list. */
function pathsIn({ keys = {}, items = [] }: Described): string[] {
  const fields = Object.entries(keys).flatMap(([key, field]) => [key, ...pathsIn(field).map(path => `${key}.${path}`)])
  return [...fields, ...items.slice(0, 1).flatMap(item => ['1', ...pathsIn(item).map(path => `1.${path}`)])]
}

const sections = ['terms', 'criteria', 'criteria.maxAreaM2', 'deadlines', 'product', 'legalReferences']
const problem = (path: string) => ({ title: 'Éin ting må rettast', errors: [{ path, message: 'Skriv noko.' }] })

describe('The names of the fields of the form of rules', () => {
  const paths = pathsIn(ruleForm.describe() as Described).filter(path => !sections.includes(path))

  it('are there for every field', () => {
    expect(paths.length).to.be.greaterThan(80)
    expect(paths.filter(path => ruleFieldName(path, content) === null)).to.deep.equal([])
  })

  it('tell the fields apart', () => {
    const names = paths.filter(path => path !== 'criteria.intake').map(path => ruleFieldName(path, content))
    const twice = names.filter((name, index) => names.indexOf(name) !== index)
    // One box of a group is the group.
    expect(twice).to.deep.equal(['Kostnader som tel', 'Søkjarar', 'Kommunar', 'Bustadtypar'])
  })

  const lines: [path: string, line: string][] = [
    ['terms.deductibleRate', 'Eigendel: Skriv noko.'],
    ['terms.stepDown.1', 'Nedtrapping, år 2: Skriv noko.'],
    ['terms.coverageTiers.0.rate', 'Dekningsgrad i trinn 1: Skriv noko.'],
    ['criteria.maxAreaM2.apartment', 'Høgste bruksareal, leilegheit: Skriv noko.'],
    ['legalReferences.municipality', 'Heimel, kommune: Skriv noko.'],
    ['', 'Skriv noko.'],
  ]
  for (const [path, line] of lines) {
    it(`stand before what is wrong: ${line}`, () => {
      expect(namedRuleProblem(problem(path), content).errors).to.deep.equal([{ path, message: line }])
    })
  }

  it('lead nowhere from the page of the adoption, which has no such field', () => {
    const [at] = namedAdoptionProblem(problem('legalReferences.appeal'), content).errors
    const [here] = namedAdoptionProblem(problem('boardCase'), content).errors
    expect([at, here]).to.deep.equal([
      { path: '', message: 'Heimel, klage: Skriv noko.' },
      { path: 'boardCase', message: 'Styresak: Skriv noko.' },
    ])
  })
})
