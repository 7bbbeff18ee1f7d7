import { expect } from 'chai'
import { handleNotices } from '../../server/correspondence/handle-notices.ts'
import { makeLetters, type OnLetterFault } from '../../server/correspondence/make-letters.ts'
import { closeRendering } from '../../server/correspondence/rendering.ts'
import type { Deps } from '../../server/deps.ts'
import { readKeyFile } from '../../server/genuineness/published-keys.ts'
import { verifyLetter } from '../../server/genuineness/verify-letter.ts'
import { fileOf } from '../../server/letters/letter-file-store.ts'
import { tampered } from '../genuineness/letter-world.ts'
import { readPdfSeal } from '../letters/read-pdf-seal.ts'
import { testCertificate } from '../letters/test-certificate.ts'
import { forEachEngine } from '../support/engines.ts'
import { inForce, lettersIn, openFund } from './correspondence-world.ts'

const onFault: OnLetterFault = error => {
  throw error
}

forEachEngine('letters with a certificate', engine => {
  after(closeRendering)

  it('are sealed with it before they are hashed and signed, so that the bytes are checked as ever', async () => {
    const opened = await openFund(engine)
    const deps: Deps = { ...opened, config: { ...opened.config, letterCertificate: await testCertificate() } }
    const caseId = await inForce(deps)
    await handleNotices(deps)
    await makeLetters(deps, { onFault })
    const keys = await readKeyFile(deps.database.reader, deps.clock.today())
    for (const { id, kind, files } of await lettersIn(deps, caseId)) {
      for (const { language } of files) {
        const file = await fileOf(deps.database.reader, id, language)
        if (!file) throw new Error(`No file of ${kind}`)
        const { bytes, signature } = file
        const [, , then, rest] = readPdfSeal(bytes).byteRange
        expect(then + rest, kind).to.equal(bytes.length)
        if (kind !== 'guarantee-letter') continue
        expect(await verifyLetter({ bytes, signature }, keys)).to.include({ bytes: 'unchanged' })
        const changed = await verifyLetter({ bytes: tampered(bytes, then - 9), signature }, keys)
        expect(changed.bytes).to.equal('not-signed')
      }
    }
  })

  it('wait while it cannot be read, and are made once it can', async () => {
    const opened = await openFund(engine)
    const certificate = await testCertificate()
    const withCertificate = (letterCertificate: typeof certificate): Deps => ({
      ...opened,
      config: { ...opened.config, letterCertificate },
    })
    const caseId = await inForce(opened)
    await handleNotices(opened)
    const faults: unknown[] = []
    const gone = withCertificate({ ...certificate, file: `${certificate.file}.borte` })
    await makeLetters(gone, { onFault: error => faults.push(error) })
    const letters = await lettersIn(opened, caseId)
    expect(letters.map(({ state }) => state)).to.eql(letters.map(() => 'waiting'))
    expect(faults.map(String).join()).not.to.include(certificate.password)
    const later = new Date(Date.parse(opened.clock.now()) + 60_000).toISOString()
    const clock = { ...opened.clock, now: () => later as ReturnType<Deps['clock']['now']> }
    await makeLetters({ ...withCertificate(certificate), clock }, { onFault })
    expect((await lettersIn(opened, caseId)).every(({ state }) => state === 'made')).to.equal(true)
  })
})
