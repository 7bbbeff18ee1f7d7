import { Details } from '../../parts/details.tsx'
import { Quote } from '../case/application-actions.tsx'

/** Some lines of a narrow column. */
const mostInSight = 300

/** What somebody wrote when they did it; the reasons of a decision are long, and folded. */
export const Said = ({ words }: { words: string }) =>
  words.length <= mostInSight ? (
    <Quote words={words} />
  ) : (
    <Details summary="Vis teksten">
      <Quote words={words} />
    </Details>
  )
