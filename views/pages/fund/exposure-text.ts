import type { ExposureDimension, LiveStatus } from '../../../reports/exposure.ts'
import type { Track } from '../../../server/rules/criteria.ts'
import { text } from '../../messages.ts'

export const dimensionNames: Readonly<Record<ExposureDimension, string>> = {
  municipality: 'Kommune',
  'applicant-kind': 'Søkjar',
  status: 'Status',
  year: 'År',
}

export const dimensionHeadings: Readonly<Record<ExposureDimension, string>> = {
  municipality: 'Etter kommune',
  'applicant-kind': 'Etter kven som søkte',
  status: 'Etter kor langt bygginga er komen',
  year: 'Etter året tilsegna vart gitt',
}

export const applicantKindNames: Readonly<Record<Track, string>> = {
  private: 'Privatperson',
  contractor: 'Entreprenør',
}

export const statusName = (status: LiveStatus): string => text('nn', 'guaranteeStatus', status)
