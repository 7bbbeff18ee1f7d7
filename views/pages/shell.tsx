import type { ComponentChildren, VNode } from 'preact'
import type { Context } from '../../server/http/context.ts'
import { Layout, type LayoutProps } from '../layout.tsx'
import { navigationLinks } from './navigation.ts'

/** What a page decides for itself; the rest of the frame follows from the context. */
export type Frame = Pick<LayoutProps, 'title' | 'notices' | 'back' | 'hasErrors' | 'wide' | 'description'>

/** The whole document of a page. */
export function shell(context: Context, frame: Frame, children: ComponentChildren): VNode {
  const { viewer, csrfToken, path, fund, language, deps } = context
  return (
    <Layout
      {...frame}
      path={path}
      language={language}
      fundName={fund?.name.replace(/^Tapsgarantifondet for /, '')}
      viewer={viewer && { name: viewer.name, csrfToken, links: navigationLinks(context) }}
      demoDay={deps.config.demo ? deps.clock.today() : undefined}
    >
      {children}
    </Layout>
  )
}
