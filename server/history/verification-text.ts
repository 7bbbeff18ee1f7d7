import type { ChainFault } from './chain.ts'
import type { BrokenChain, Verification } from './verify-history.ts'

const faultTexts: Readonly<Record<ChainFault, string>> = {
  missing: 'hendinga som skulle stå her, er borte',
  twice: 'det står ei hending for mykje her',
  'not-linked': 'hendinga heng ikkje saman med den før',
  changed: 'slaget hending, personen, dagen eller tidspunktet er endra etterpå',
  'detail-changed': 'innhaldet er endra etterpå',
  'cut-off': 'hendingar manglar på slutten',
  'too-long': 'saka har fleire hendingar enn ho veit om',
  head: 'saka sluttar ikkje der historikken hennar sluttar',
}

/** `Sak VT-2026-0003, hending 5 (granted): innhaldet er endra etterpå.` */
export function brokenText({ reference, caseId, seq, kind, fault }: BrokenChain): string {
  const what = reference === null ? `Utkast ${caseId}` : `Sak ${reference}`
  return `${what}, hending ${seq}${kind === null ? '' : ` (${kind})`}: ${faultTexts[fault]}.`
}

/** The end of the account: what was gone through, and what is not as it should be apart from the cases themselves. */
export function verificationLines(
  { cases, events, brokenCases, stray, lost }: Verification,
  seconds: number,
): string[] {
  return [
    ...(stray ? [`Hending ${stray.seq} høyrer til ei sak som ikkje finst (${stray.caseId}).`] : []),
    ...(lost ? [`${lost.lost} saker med nummer ${lost.prefix} er heilt borte.`] : []),
    `${cases} saker og ${events} hendingar er kontrollerte på ${seconds.toFixed(1).replace('.', ',')} s.`,
    ...(brokenCases > 0 ? [`Historikken er broten i ${brokenCases} ${brokenCases === 1 ? 'sak' : 'saker'}.`] : []),
  ]
}
