import type { ExposureDimension, LiveStatus } from '../../../reports/exposure.ts'
import type { Track } from '../../../server/rules/criteria.ts'
import { text } from '../../messages.ts'

export const dimensionNames: Readonly<Record<ExposureDimension, string>> = {
  municipality: 'Kommune',
  'applicant-kind': 'Søkjar',
  status: 'Kor langt byggjinga er komen',
  year: 'År for tilsegn',
}

export const applicantKindNames: Readonly<Record<Track, string>> = {
  private: 'Privatperson',
  contractor: 'Entreprenør',
}

export const statusName = (status: LiveStatus): string => text('nn', 'guaranteeStatus', status)
