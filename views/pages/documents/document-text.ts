import type { DocumentKind, DocumentType } from '../../../server/documents/document.ts'

export const kindLabels: Readonly<Record<DocumentKind, string>> = {
  'cost-estimate': 'Kostnadsoverslag',
  drawings: 'Teikningar',
  appraisal: 'Takst eller verdivurdering',
  'financing-confirmation': 'Stadfesting på finansiering',
  permit: 'Byggjeløyve',
  'company-identity': 'Firmaattest',
  'completion-certificate': 'Ferdigattest',
  'sale-contract': 'Kjøpekontrakt',
  'bid-journal': 'Budjournal',
  voucher: 'Bilag for kostnadene',
  'power-of-attorney': 'Fullmakt',
  'paper-application': 'Søknad på papir',
  'paper-appeal': 'Klage på papir',
  other: 'Anna dokument',
}

/** What such a document is, or where one gets it. */
export const kindHints: Readonly<Partial<Record<DocumentKind, string>>> = {
  'cost-estimate': 'Frå byggmeisteren eller husleverandøren, post for post.',
  drawings: 'Plan, snitt og fasade, med mål.',
  appraisal: 'Kva bustaden venteleg kan seljast for, frå ein takstmann eller meklar.',
  'financing-confirmation': 'Brev frå banken om kva du får låne.',
  permit: 'Løyvet frå kommunen til å byggje.',
  'company-identity': 'Frå Brønnøysundregistra.',
  'completion-certificate': 'Ferdigattest eller mellombels bruksløyve frå kommunen.',
  'sale-contract': 'Underskriven av kjøpar og seljar.',
  'bid-journal': 'Frå meklaren, med alle boda som kom inn.',
  voucher: 'Fakturaer og kvitteringar som viser kva bygginga kosta.',
}

export const typeLabels: Readonly<Record<DocumentType, string>> = {
  'application/pdf': 'PDF',
  'image/jpeg': 'JPEG-bilete',
  'image/png': 'PNG-bilete',
}

/** What the browser lets people choose; phones offer the camera. The content is looked at when it comes. */
export const acceptedFiles = '.pdf,.jpg,.jpeg,.png,application/pdf,image/jpeg,image/png'

export const doneTexts: Readonly<Record<string, string>> = {
  received: 'Dokumentet er teke imot og kontrollert.',
  'received-several': 'Dokumenta er tekne imot og kontrollerte.',
  withdrawn: 'Dokumentet er trekt tilbake.',
}
