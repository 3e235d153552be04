import type { Metadata } from 'next';
import { cookies, headers } from 'next/headers';
import type { ReactNode } from 'react';
import { FOLDED_COOKIE, isTheme, THEME_COOKIE } from '@/components/shell/preferences';
import { PaperProvider } from '@/components/print/paper';
import { PaperBar } from '@/components/print/paper-bar';
import { SessionClock } from '@/components/shell/session-clock';
import { Shell } from '@/components/shell/shell';
import { isLocale, LOCALES } from '@/lib/i18n/locales';
import { paperOf } from '@/lib/i18n/paper';
import { Texts } from '@/lib/i18n/texts';
import { requireSession } from '@/lib/server/page';
import { DemoBand } from './_demo/demo-band';
import { QueueKeeper } from './scan/_screens/queue-keeper';
import { ScanWords } from './scan-words';
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
  const paper = paperOf((await headers()).get('x-path'));
  const theme = jar.get(THEME_COOKIE)?.value;
  return (
    <Texts of={['nav', 'shell', 'session', 'help', 'auth', 'demo', 'register']}>
      <PaperProvider language={isLocale(company.language) ? company.language : LOCALES[0]}>
        {paper ? <PaperBar language={paper} /> : null}
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
          <ScanWords>{children}</ScanWords>
          {actor.permissions.has('record.post') ? <QueueKeeper userId={user.id} companyId={company.id} /> : null}
          <SessionClock who={user.id.slice(-12)} serverNow={Date.now()} onExtend={extendSessionAction} />
        </Shell>
      </PaperProvider>
    </Texts>
  );
}
