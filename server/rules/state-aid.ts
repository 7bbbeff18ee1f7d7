/**
 * Aid to undertakings under the de minimis regulation: what one may be granted in three years, and what the certificate refers to.
 * NOTE: the same for every fund and set by no board, so a rule version has no place for it. The regulation ends with 2030.
 */
export const deMinimisRule = {
  ceilingEur: '300000',
  regulation: 'Forordning (EU) 2023/2831 om bagatellmessig støtte, jf. EØS-avtalen vedlegg XV punkt 1ea',
} as const

/** Whose rate of exchange counts. */
export const rateSource = 'Noregs Bank'

/** A rate that is older than this is not that of the last banking day. */
export const rateGoodForDays = 7
