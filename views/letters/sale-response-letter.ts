import type { SaleResponseFacts } from '../../server/letters/guarantee-letters.ts'
import type { LetterBody } from '../../server/letters/letter-body.ts'
import { formatDay, formatOre } from '../figures.ts'
import type { NorwegianLanguage } from './letter-words.ts'

type Answer = SaleResponseFacts['answer']

interface SaleWords {
  readonly title: Readonly<Record<Answer, string>>
  readonly opening: (dwelling: string, noticed: string) => string
  readonly bid: string
  readonly below: Readonly<Record<Answer, string>>
  readonly guarantee: string
  readonly place: string
  readonly buyer: string
  readonly armsLength: string
  readonly related: string
  readonly reasons: string
  readonly means: string
  readonly meaning: Readonly<Record<Answer, string>>
}

const words: Readonly<Record<NorwegianLanguage, SaleWords>> = {
  nn: {
    title: {
      'pre-approved': 'Bodet er godkjent på førehand',
      'not-pre-approved': 'Bodet er ikkje godkjent på førehand',
    },
    opening: (dwelling, noticed) => `Du melde ${noticed} om eit bod på ${dwelling}. Her er svaret frå fondet.`,
    bid: 'Bodet',
    below: {
      'pre-approved': 'Blir bustaden seld for denne prisen eller meir, reknar fondet tapet ut frå salsprisen.',
      'not-pre-approved': 'Du kan framleis selje, men fondet kan rekne tapet ut frå ein høgare verdi enn prisen.',
    },
    guarantee: 'Garanti',
    place: 'Byggjestad',
    buyer: 'Kjøparen',
    armsLength: 'Salet er på den opne marknaden',
    related: 'Kjøparen står seljaren nær',
    reasons: 'Grunngjeving',
    means: 'Kva du gjer no',
    meaning: {
      'pre-approved':
        'Send kjøpekontrakten og budjournalen når salet er bindande. Blir det eit tap, sender du tapskravet når du loggar inn. Svaret seier ikkje at eit tap er dekt: det blir avgjort når kravet er lagt fram.',
      'not-pre-approved':
        'Får du eit nytt bod, kan du melde det på same måten. Sel du likevel, treng vi kjøpekontrakten, budjournalen og ein takst. Eit tap blir avgjort når kravet er lagt fram, og det vedtaket kan du klage på.',
    },
  },
  nb: {
    title: {
      'pre-approved': 'Budet er godkjent på forhånd',
      'not-pre-approved': 'Budet er ikke godkjent på forhånd',
    },
    opening: (dwelling, noticed) => `Du meldte ${noticed} om et bud på ${dwelling}. Her er svaret fra fondet.`,
    bid: 'Budet',
    below: {
      'pre-approved': 'Blir boligen solgt for denne prisen eller mer, regner fondet tapet ut fra salgsprisen.',
      'not-pre-approved': 'Du kan fortsatt selge, men fondet kan regne tapet ut fra en høyere verdi enn prisen.',
    },
    guarantee: 'Garanti',
    place: 'Byggested',
    buyer: 'Kjøperen',
    armsLength: 'Salget er på det åpne markedet',
    related: 'Kjøperen står selgeren nær',
    reasons: 'Begrunnelse',
    means: 'Hva du gjør nå',
    meaning: {
      'pre-approved':
        'Send kjøpekontrakten og budjournalen når salget er bindende. Blir det et tap, sender du tapskravet når du logger inn. Svaret sier ikke at et tap er dekket: det blir avgjort når kravet er lagt fram.',
      'not-pre-approved':
        'Får du et nytt bud, kan du melde det på samme måte. Selger du likevel, trenger vi kjøpekontrakten, budjournalen og en takst. Et tap blir avgjort når kravet er lagt fram, og det vedtaket kan du klage på.',
    },
  },
}

export function saleResponseBody(facts: SaleResponseFacts, language: NorwegianLanguage): LetterBody {
  const said = words[language]
  const { dwelling, noticedDay, bidOre, answer, guaranteeNumber, place, armsLength, reason } = facts
  return {
    title: said.title[answer],
    blocks: [
      { text: said.opening(dwelling, formatDay(noticedDay)) },
      { label: said.bid, figure: formatOre(bidOre), below: said.below[answer] },
      {
        facts: [
          [said.guarantee, guaranteeNumber],
          ...(place === null ? [] : [[said.place, place] as const]),
          [said.buyer, armsLength ? said.armsLength : said.related],
        ],
      },
      ...(reason ? [{ heading: said.reasons }, { text: reason }] : []),
      { heading: said.means },
      { text: said.meaning[answer] },
    ],
  }
}
