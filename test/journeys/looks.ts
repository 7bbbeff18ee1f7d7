/** Who looks at a page, by id, and its address. A `visitor` is not signed in. */
export type Look = readonly [who: string, path: string]

/** One of each role in the fund. */
export const officials = ['anne', 'cecilie', 'eva', 'frode']

export const all = (people: readonly string[], path: string): Look[] => people.map(who => [who, path])
