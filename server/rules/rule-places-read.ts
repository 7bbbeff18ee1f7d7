import type { Reader } from '../../db/database.ts'

/** A fund as the open pages name it. */
export type FundPlace = { readonly id: string; readonly name: string }

export const listFundPlaces = (reader: Reader): Promise<FundPlace[]> =>
  reader.all<FundPlace>('SELECT id, name FROM funds ORDER BY name')

/** The names of a fund's municipalities by number, in the order of the names. */
export async function municipalityNames(reader: Reader, fundId: string): Promise<Record<string, string>> {
  const rows = await reader.all<{ number: string; name: string }>(
    'SELECT number, name FROM fund_municipalities WHERE fund_id = ? ORDER BY name',
    [fundId],
  )
  return Object.fromEntries(rows.map(({ number, name }) => [number, name]))
}
