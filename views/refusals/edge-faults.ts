import type { EdgeFaultCode } from '../../server/http/edge-fault.ts'
import type { RefusalText } from './refusal-words.ts'

/** Words for each reason why a request was not taken on at all. */
export const faultTexts: Readonly<Record<EdgeFaultCode, RefusalText>> = {
  malformed: {
    title: 'Vi kunne ikkje lese det du sende',
    detail: 'Noko vart øydelagt på vegen. Gå tilbake, last sida på nytt og prøv ein gong til.',
  },
  unauthenticated: { title: 'Du må logge inn', detail: 'Logg inn for å sjå denne sida.' },
  'csrf-origin': {
    title: 'Skjemaet kom frå ein annan stad',
    detail:
      'Av omsyn til tryggleiken tek vi berre imot skjema frå våre eigne sider. Opne sida her hos oss, og send inn derifrå.',
  },
  'csrf-token': {
    title: 'Sida var for gammal',
    detail:
      'Du har logga inn på nytt etter at ho vart opna, så ingenting er endra. Sjå gjennom det du skreiv, og send inn ein gong til.',
  },
  'no-such-page': {
    title: 'Vi fann ikkje sida',
    detail: 'Adressa kan vere feil, eller sida kan vere flytta. Start gjerne på framsida.',
  },
  'method-not-allowed': {
    title: 'Sida kan ikkje brukast slik',
    detail: 'Gå tilbake til sida du kom frå, og bruk lenkjene eller knappane der.',
  },
  'not-acceptable': { title: 'Det formatet har vi ikkje', detail: 'Be om text/html eller application/json.' },
  'too-large': {
    title: 'Det var for mykje på ein gong',
    detail: 'Kort ned det du sender, eller del det opp, og prøv på nytt.',
  },
  'unsupported-media-type': {
    title: 'Det formatet kan vi ikkje lese',
    detail: 'Send eit skjema eller application/json.',
  },
  internal: {
    title: 'Noko gjekk gale hos oss',
    detail: 'Ingenting er endra. Prøv på nytt om litt. Held det fram, så meld frå og oppgi referansen.',
  },
}
