import type { ItemAbout } from '../../server/dialogue/request.ts'
import type { DocumentKind } from '../../server/documents/document.ts'
import type { WrittenLanguage } from '../../server/people/user-settings-store.ts'
import { itemLabel } from '../pages/dialogue/request-text.ts'
import { kindLabels } from '../pages/documents/document-text.ts'

const documentNames: Readonly<Record<WrittenLanguage, Readonly<Record<DocumentKind, string>>>> = {
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
}

export const documentName = (kind: DocumentKind, language: WrittenLanguage): string => documentNames[language][kind]

interface Asked {
  readonly about: ItemAbout
  readonly subject: string | null
}

/** What is asked for, as the letter's list names it. NOTE: questions have the words of the form, which is in nynorsk. */
export function askedName({ about, subject }: Asked, language: WrittenLanguage): string {
  if (about === 'document') return documentNames[language][(subject ?? 'other') as DocumentKind] ?? 'Dokument'
  if (language === 'nn') return itemLabel({ about, subject })
  if (about === 'information') return 'Det andre har fortalt oss'
  if (about === 'question' && subject === 'application') return 'Hele søknaden'
  if (about === 'question' && subject === 'dwellings') return 'Boligene'
  return about === 'question' ? itemLabel({ about, subject }) : 'Et spørsmål'
}
