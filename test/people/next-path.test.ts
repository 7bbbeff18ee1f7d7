import { expect } from 'chai'
import { safePath, signInPath } from '../../server/people/next-path.ts'

describe('Where a sign-in leads', () => {
  const ours: [string, string][] = [
    ['/', '/'],
    ['/cases/1?tab=2', '/cases/1?tab=2'],
    ['/cases/1#part', '/cases/1'],
    ['/a/../b', '/b'],
    ['/search?q=http://x.example', '/search?q=http://x.example'],
  ]
  for (const [text, path] of ours) it(`is here: ${text}`, () => expect(safePath(text)).to.equal(path))

  const elsewhere = [
    'https://evil.example',
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    '/..//evil.example',
    '/.//evil.example',
    '/a/..//evil.example',
    'javascript:alert(1)',
    'cases/1',
    ' /cases',
    '',
    '/sign-in?next=/sign-in',
    `/${'x'.repeat(2000)}`,
  ]
  for (const text of elsewhere)
    it(`is never ${JSON.stringify(text).slice(0, 40)}`, () => expect(safePath(text)).to.equal(null))

  it('is left out where there is nothing to come back to', () => {
    expect([signInPath('/'), signInPath(null), signInPath('//x')]).to.deep.equal(['/sign-in', '/sign-in', '/sign-in'])
    expect(signInPath('/a?b=c')).to.equal('/sign-in?next=%2Fa%3Fb%3Dc')
    expect(signInPath('/a', { unsent: true })).to.equal('/sign-in?next=%2Fa&unsent=yes')
  })
})
