import type { ComponentChildren } from 'preact'
import { Scene } from './scene.tsx'

interface HeroProps {
  /** A short line over the heading. */
  readonly over: string
  /** Where to begin. */
  readonly children: ComponentChildren
}

/** What the scheme is in two sentences. */
export function Hero({ over, children }: HeroProps) {
  return (
    <header class="hero">
      <div class="hero-words">
        <p class="page-over">{over}</p>
        <h1 class="ds-heading">
          <span>Bygg ny bustad. </span>
          <span>Vi tek ein del av risikoen.</span>
        </h1>
        <p class="page-lead">
          Mange stader kostar ein ny bustad meir å byggje enn han kan seljast for. Må du selje med tap, kan fondet
          dekkje ein del av tapet.
        </p>
        {children}
      </div>
      <Scene />
    </header>
  )
}
