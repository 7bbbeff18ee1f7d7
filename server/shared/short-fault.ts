/** The first line of what went wrong, to be shown to staff: the rest is for the log. */
export const shortFault = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n', 1)[0]?.slice(0, 300) ?? ''
