import { expect } from 'chai'
import type { BankPage } from '../../server/banks/bank-guarantee.ts'
import { readLoanFile } from '../../server/banks/loan-file.ts'
import { registerLoan } from '../../server/banks/register-loan.ts'
import { day } from '../../server/shared/day.ts'
import { kroner } from '../../server/shared/money.ts'
import { builtCase, ingridFacts, ingridsCase, openFund, terjesCase } from '../claims/claim-world.ts'
import { fieldsIn, textIn } from '../claims/page-fields.ts'
import type { TestApp } from '../support/app.ts'
import type { ProblemBody } from '../support/client.ts'
import { forEachEngine } from '../support/engines.ts'
import { bankCommandBy, withLoan } from './bank-world.ts'

describe('A file with remaining loans', () => {
  const faults = (text: string) => readLoanFile(text).errors.map(({ message }) => message)

  it('is read as spreadsheets write it: byte order mark, headings, quotes, empty lines', () => {
    const text =
      '\ufeffGaranti;Restlån;Dag\r\n"VT-2026-0001-G";"3 950 000,50";30.11.2026\r\n\r\nvt-2026-0002-g;0;2026-11-30;\r\n'
    expect(readLoanFile(text)).to.eql({
      errors: [],
      lines: [
        { line: 2, number: 'VT-2026-0001-G', remainingOre: 395_000_050, asOfDay: day('2026-11-30') },
        { line: 4, number: 'VT-2026-0002-G', remainingOre: 0, asOfDay: day('2026-11-30') },
      ],
    })
  })

  it('has each fault told by its line', () => {
    expect(
      faults('A-1;fire;30.11.2026\nA-2;100\nA-3;100;31.2.2026\n;100;1.1.2026\nA-5;1;1.1.2026\nA-5;2;1.1.2026'),
    ).to.eql([
      'Linje 1: «fire» er ikkje eit beløp. Skriv kroner, som 3950000.',
      'Linje 2: Skriv nummer, restlån og dag, med semikolon mellom.',
      'Linje 3: «31.2.2026» er ikkje ein dag. Skriv han som 30.11.2026.',
      'Linje 4: Nummeret på garantien manglar.',
      'Linje 6: A-5 står alt i linje 5.',
    ])
  })

  it('must have lines, and not too many', () => {
    expect(faults('\n \n')).to.eql(['Fila har ingen linjer med tal.'])
    expect(faults('A;1;1.1.2026\n'.repeat(501))).to.eql(['Send høgst 500 linjer om gongen.'])
  })
})

forEachEngine('A bank sends a file with remaining loans', engine => {
  let app: TestApp
  let ingrid: string
  let terje: string
  const path = '/guarantees/remaining-loans'

  beforeEach(async () => {
    app = await openFund(engine)
    ingrid = await ingridsCase(app)
    terje = await terjesCase(app)
    for (const caseId of [ingrid, terje]) await withLoan(app.deps, caseId)
  })

  const remainingOf = async (caseId: string) =>
    (await (await app.signIn('grete')).get(`/guarantees/${caseId}`, { as: 'json' })).json<BankPage>().bank?.loan
      ?.remaining

  it('and all of it is recorded, once, from a chosen file without a script', async () => {
    const grete = await app.signIn('grete')
    const commandId = '01900000-0000-7000-8000-000000000002'
    const form = new FormData()
    for (const [name, value] of Object.entries({ _csrf: grete.csrf ?? '', commandId, csv: '' }))
      form.append(name, value)
    const lines = '\ufeffVT-2026-0001-G;3 900 000;1.3.2028\r\nVT-2026-0002-G;9 mill;1.3.2028\r\n'
    form.append('file', new File([lines], 'restlan.csv', { type: 'text/csv' }))
    const send = () =>
      fetch(app.url + path, { method: 'POST', body: form, redirect: 'manual', headers: { cookie: grete.cookie ?? '' } })
    for (const _ of ['first', 'repeat']) expect((await send()).headers.get('location')).to.equal(`${path}?done=2`)
    expect(await remainingOf(ingrid)).to.deep.include({ remainingOre: kroner(3_900_000), source: 'file' })
    expect(await remainingOf(terje)).to.deep.include({ remainingOre: kroner(9_000_000) })
    const rows = await app.deps.database.reader.all('SELECT id FROM loan_confirmations')
    expect(rows).to.have.length(2)
    expect(textIn((await grete.get(`${path}?done=2`)).text)).to.include('Restlånet er stadfest for 2 garantiar.')
  })

  it('or nothing, with every line that is wrong, and what was sent stays to be mended', async () => {
    const grete = await app.signIn('grete')
    const csv = 'VT-2026-0001-G;3 900 000;1.3.2028\nVT-2026-0002-G;100;1.1.2030\nVT-2026-0099-G;1;1.3.2028'
    const unknown = await grete.post(path, { csv })
    expect(unknown.status).to.equal(422)
    expect(fieldsIn(unknown.text).get('csv')).to.equal(csv)
    expect(textIn(unknown.text)).to.include('Linje 3: Banken dykkar har ingen garanti med nummeret VT-2026-0099-G.')
    const ahead = await grete.post(path, { csv: csv.split('\n').slice(0, 2).join('\n') }, { as: 'json' })
    expect(ahead.json<ProblemBody>().errors.map(({ message }) => message)).to.eql([
      'Linje 2: Dagen er før den siste de har stadfesta, eller han har ikkje vore.',
    ])
    expect([await remainingOf(ingrid), await remainingOf(terje)]).to.eql([null, null])
  })

  it('whose faults are told in its own order', async () => {
    const grete = await app.signIn('grete')
    for (const numbers of [
      ['0001', '0002'],
      ['0002', '0001'],
    ]) {
      const csv = numbers.map(number => `VT-2026-${number}-G;100;1.1.2030`).join('\n')
      const { errors } = (await grete.post(path, { csv }, { as: 'json' })).json<ProblemBody>()
      expect(errors.map(({ message }) => message.slice(0, 7))).to.eql(['Linje 1', 'Linje 2'])
    }
  })

  it('that names no guarantee of another bank, which looks like none', async () => {
    const facts = { ...ingridFacts, bankId: 'dalbanken' }
    const other = await builtCase(app, { applicant: 'knut', facts })
    const command = await bankCommandBy(app.deps, other, { userId: 'halvor', bankId: 'dalbanken' })
    const loan = { loanNumber: '12345', amountOre: kroner(4_000_000), loanDay: day('2026-01-05'), priority: null }
    await registerLoan(app.deps, command, loan)
    const grete = await app.signIn('grete')
    const answer = await grete.post(path, { csv: 'VT-2026-0003-G;1;1.3.2028' }, { as: 'json' })
    expect(answer.json<ProblemBody>().errors[0]?.message).to.include('ingen garanti med nummeret VT-2026-0003-G')
    expect((await (await app.signIn('anne')).get(path)).status).to.equal(403)
    expect((await (await app.signIn('ingrid')).post(path, { csv: 'x' }, { as: 'json' })).status).to.equal(403)
  })
})
