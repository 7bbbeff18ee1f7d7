/** The longest name that every file system takes, in bytes, is 255. */
const mostCharacters = 120

/**
 * A name that can be shown, logged by people and saved anywhere: the last part of a path, without characters that steer a terminal,
 * turn the writing round or mean something to a file system, and short. An identity number in it is masked: it stands in no file name.
 */
export function safeFileName(given: string): string {
  const last = given.normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const shown = last
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '')
    .replace(/[<>:"|?*]/g, '-')
    .replace(/(?<!\d)(\d{6})[ -]?\d{5}(?!\d)/g, '$1xxxxx')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
  return shown === '' ? 'fil' : shortened(shown)
}

/** Shortened before the ending, which says what it is. */
function shortened(name: string): string {
  const characters = [...name]
  if (characters.length <= mostCharacters) return name
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0] ?? ''
  return (
    characters
      .slice(0, mostCharacters - ending.length)
      .join('')
      .trimEnd() + ending
  )
}
