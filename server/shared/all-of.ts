/** Waits for all of them, also after one has failed, so that nothing goes on behind one's back; then fails as the first that did. */
export async function allOf(works: readonly Promise<void>[]): Promise<void> {
  const failed = (await Promise.allSettled(works)).find(({ status }) => status === 'rejected')
  if (failed?.status === 'rejected') throw failed.reason
}
