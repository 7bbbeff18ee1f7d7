import type { PublicFund } from '../../../server/fund/public-fund.ts'
import type { Context } from '../../../server/http/context.ts'
import { Notice } from '../../parts/notice.tsx'
import { shell } from '../shell.tsx'
import { AboutFund } from './about-fund.tsx'
import { CoverageLists } from './coverage-lists.tsx'
import { FirstSteps } from './first-steps.tsx'
import { Hero } from './hero.tsx'
import { LossExampleSection } from './loss-example-section.tsx'
import { RoomLeft } from './room-left.tsx'
import { Steps } from './steps.tsx'
import { WhoMayApply } from './who-may-apply.tsx'

interface FrontPageProps {
  readonly context: Context
  readonly shown: PublicFund
}

/** The face of one fund: what it does, for whom, how it goes, and what is left. */
export function FrontPage({ context, shown }: FrontPageProps) {
  const { fund, municipalities, rules, example } = shown
  return shell(
    context,
    {
      title: 'Trygt å byggje nytt',
      description: `${fund.name} dekkjer ein del av tapet når ein ny bustad blir seld for mindre enn han kosta å byggje.`,
    },
    <article class="front">
      <Hero over={fund.name}>
        <FirstSteps fundId={fund.id} isOpen={rules !== null} />
      </Hero>
      <RoomLeft shown={shown} />
      {example && <LossExampleSection example={example} fundId={fund.id} />}
      {rules && <CoverageLists content={rules.content} />}
      {rules && <WhoMayApply criteria={rules.content.criteria} names={municipalities} fundId={fund.id} />}
      <Steps content={rules?.content ?? null} />
      {rules && (
        <Notice tone="info" title="Det finst ein annan garanti med nesten same namn">
          <p class="ds-paragraph">{rules.content.product.notice}</p>
        </Notice>
      )}
      <AboutFund shown={shown} />
    </article>,
  )
}
