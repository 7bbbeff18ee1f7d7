import { type Refusal, Refused } from '../../server/shared/refusal.ts'

/** The refusal that a command ends in. @throws what else it ends in, or Error where it was carried out. */
export async function refusalOf(command: Promise<unknown>): Promise<Refusal> {
  try {
    await command
  } catch (error) {
    if (error instanceof Refused) return error.refusal
    throw error
  }
  throw new Error('The command was carried out; a refusal was expected.')
}
