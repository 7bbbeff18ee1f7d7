/**
 * What a bug leaves behind: which kind, and where. In production never its message, which may name somebody; the line it was thrown from
 * says what the message is about.
 */
export function faultForLog(error: unknown, { production }: { readonly production: boolean }): object {
  if (!(error instanceof Error)) return { type: typeof error }
  const { name: type, stack = '' } = error
  const named = (key: string) => {
    const value: unknown = Object.entries(error).find(([name]) => name === key)?.[1]
    return typeof value === 'string' ? value : undefined
  }
  return {
    type,
    code: named('code'),
    constraint: named('constraint'),
    stack: production ? framesOf(stack) : stack,
    cause: error.cause === undefined ? undefined : faultForLog(error.cause, { production }),
  }
}

const framesOf = (stack: string) =>
  stack
    .split('\n')
    .filter(line => /^ {4}at /.test(line))
    .join('\n')
