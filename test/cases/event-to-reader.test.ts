import { expect } from 'chai'
import type { EventFacts } from '../../server/cases/shown-events.ts'
import type { EventKind } from '../../server/history/case-events-store.ts'
import { eventToReader } from '../../views/event-to-reader.ts'

describe('What happened, as its reader is told it', () => {
  const told = (kind: EventKind, actorName: string, detail: EventFacts = {}) => {
    const event = { kind, actorName, detail, times: 1 }
    return (audience: 'applicant' | 'staff' = 'applicant') => eventToReader(event, { audience, name: 'Ingrid' })
  }

  it('says du to the applicant, of what they did and what was asked of them', () => {
    expect(told('withdrawn', 'Ingrid')()).to.equal('Du trekte søknaden.')
    expect(told('returned-for-more', 'Anne')()).to.equal('Du vart bedt om fleire opplysningar.')
    expect(told('guarantee-withdrawn', 'Ingrid')()).to.equal('Du sa frå deg garantien.')
    expect(told('sale-noticed', 'Ingrid', { armsLength: false })()).to.equal(
      'Du melde om eit bod. Kjøparen står deg nær.',
    )
  })

  it('tells what a co-applicant did as theirs, and the staff of the applicant', () => {
    expect(told('withdrawn', 'Maja')()).to.equal('Søkjaren trekte søknaden.')
    expect(told('returned-for-more', 'Anne')('staff')).to.equal('Søkjaren vart bedt om fleire opplysningar.')
  })

  it('leaves what concerns nobody as it is', () => {
    expect(told('assessment-begun', 'Anne')()).to.equal('Saksbehandlaren tok saka til vurdering.')
  })
})
