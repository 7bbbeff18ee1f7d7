import type { DocumentKind } from '../../server/documents/document.ts'
import type { LetterLanguage } from '../../server/letters/letter.ts'
import { kindLabels } from '../pages/documents/document-text.ts'

const names: Readonly<Record<LetterLanguage, Readonly<Record<DocumentKind, string>>>> = {
  nn: kindLabels,
  nb: {
    'cost-estimate': 'Kostnadsoverslag',
    drawings: 'Tegninger',
    appraisal: 'Takst eller verdivurdering',
    'financing-confirmation': 'Bekreftelse på finansiering',
    permit: 'Byggetillatelse',
    'company-identity': 'Firmaattest',
    'completion-certificate': 'Ferdigattest',
    'sale-contract': 'Kjøpekontrakt',
    'bid-journal': 'Budjournal',
    voucher: 'Bilag for kostnadene',
    'power-of-attorney': 'Fullmakt',
    'paper-application': 'Søknad på papir',
    'paper-appeal': 'Klage på papir',
    other: 'Annet dokument',
  },
  en: {
    'cost-estimate': 'Cost estimate',
    drawings: 'Drawings',
    appraisal: 'Appraisal or valuation',
    'financing-confirmation': 'Confirmation of financing',
    permit: 'Building permit',
    'company-identity': 'Certificate of registration',
    'completion-certificate': 'Certificate of completion',
    'sale-contract': 'Sale contract',
    'bid-journal': 'Record of bids',
    voucher: 'Voucher',
    'power-of-attorney': 'Power of attorney',
    'paper-application': 'Application on paper',
    'paper-appeal': 'Appeal on paper',
    other: 'Other',
  },
}

/** What a document is called; the facts of a letter are stored as JSON, so a kind that is unknown stands as it is. */
export const documentKindName = (kind: string, language: LetterLanguage): string =>
  Object.entries(names[language]).find(([name]) => name === kind)?.[1] ?? kind
