import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import { FOLDED_COOKIE, isTheme, THEME_COOKIE } from '@/components/shell/preferences';
import { SessionClock } from '@/components/shell/session-clock';
import { Shell } from '@/components/shell/shell';
import { Texts } from '@/lib/i18n/texts';
import { requireSession } from '@/lib/server/page';
import { DemoBand } from './_demo/demo-band';
import { chooseCompanyAction, chooseLanguageAction, extendSessionAction, signOutAction } from './actions';

/** Titles read "Lots · Company". */
export async function generateMetadata(): Promise<Metadata> {
  const { company } = await requireSession();
  return { title: { default: company.name, template: `%s · ${company.name}` } };
}

const foldedOf = (cookie: string | undefined) => (cookie === undefined ? null : cookie === '1');

/** The frame of the signed-in pages; every page still asks for its own session and right. */
export default async function PortalLayout({ children }: { children: ReactNode }) {
  const { actor, company, companies, user } = await requireSession();
  const jar = await cookies();
  const theme = jar.get(THEME_COOKIE)?.value;
  return (
    <Texts of={['nav', 'shell', 'session', 'help', 'auth', 'demo', 'register']}>
      <Shell
        user={{ name: user.name, detail: user.email, permissions: [...actor.permissions], company }}
        companies={{ current: company.id, all: companies }}
        folded={foldedOf(jar.get(FOLDED_COOKIE)?.value)}
        theme={isTheme(theme) ? theme : null}
        notice={company.demo ? <DemoBand company={company.name} removable={actor.permissions.has('company.manage')} /> : null}
        onCompany={chooseCompanyAction}
        onLanguage={chooseLanguageAction}
        onSignOut={signOutAction}
      >
        {children}
        <SessionClock who={user.id.slice(-12)} serverNow={Date.now()} onExtend={extendSessionAction} />
      </Shell>
    </Texts>
  );
}
