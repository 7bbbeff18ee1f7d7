import { expect } from 'chai'
import { documentStage, takesDocuments } from '../../server/cases/document-stage.ts'
import { checklist, missingKinds } from '../../server/documents/checklist.ts'

describe('The checklist of documents', () => {
  it('says what is there and what is missing', () => {
    const lines = checklist({ stage: 'application', track: 'private' }, [
      { kind: 'cost-estimate' },
      { kind: 'cost-estimate' },
      { kind: 'other' },
    ])
    expect(lines.find(({ kind }) => kind === 'cost-estimate')).to.eql({
      kind: 'cost-estimate',
      need: 'expected',
      count: 2,
    })
    expect(lines.map(({ kind }) => kind)).not.to.include('other')
    expect(missingKinds(lines)).to.eql(['drawings', 'appraisal', 'financing-confirmation'])
  })

  it('waits for nothing that is good to have', () => {
    const lines = checklist({ stage: 'sale', track: 'private' }, [{ kind: 'sale-contract' }, { kind: 'voucher' }])
    expect(lines).to.have.length(4)
    expect(missingKinds(lines)).to.eql([])
  })

  it('asks a contractor who the company is, once', () => {
    expect(missingKinds(checklist({ stage: 'application', track: 'contractor' }, []))).to.include('company-identity')
    expect(missingKinds(checklist({ stage: 'start', track: 'contractor' }, []))).to.eql(['permit'])
  })

  it('follows the case', () => {
    expect(documentStage('draft', null)).to.equal('application')
    expect(documentStage('waiting', null)).to.equal('application')
    expect(documentStage('granted', 'in-force')).to.equal('start')
    expect(documentStage('granted', 'building')).to.equal('completion')
    expect(documentStage('granted-in-part', 'completed')).to.equal('sale')
    expect(documentStage('granted', 'ended')).to.equal(null)
    expect(documentStage('refused', null)).to.equal(null)
  })

  it('takes in nothing where the case was taken back', () => {
    expect([takesDocuments('withdrawn'), takesDocuments('lapsed'), takesDocuments('refused')]).to.eql([
      false,
      false,
      true,
    ])
  })
})
