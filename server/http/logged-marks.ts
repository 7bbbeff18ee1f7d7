export interface LoggedMarks {
  has(mark: string): boolean
  add(mark: string): void
}

const mostMarks = 20_000

/** What has been logged, as far as it is remembered: the oldest is forgotten first, and then the database knows it. */
export function loggedMarks(most = mostMarks): LoggedMarks {
  const marks = new Set<string>()
  return {
    has: mark => marks.has(mark),
    add(mark) {
      marks.add(mark)
      const [oldest] = marks
      if (marks.size > most && oldest !== undefined) marks.delete(oldest)
    },
  }
}
