'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { TextLink } from '@/components/ui/text-link';
import type { Route } from 'next';
import { PROFILE_KEYS, type GuideState, type ProfileKey } from '@/lib/getting-started/profiles.types';
import { ProfileDialog } from './profile-dialog';
import { UndoProfile } from './undo-profile';

const CARDS: Readonly<Record<string, string>> = {
  'code-types': '/setup/code-types',
  units: '/setup/tables/units',
  'item-classes': '/setup/tables/item-classes',
  'lot-statuses': '/setup/tables/lot-statuses',
};

/** The question before the first step: what the company keeps track of. Each answer shows what it makes before it makes it. @rules GUI-02 */
export function Profiles({ state, mayConfigure }: { state: GuideState; mayConfigure: boolean }) {
  const t = useTranslations('guide.profiles');
  const [asked, setAsked] = useState<ProfileKey | null>(null);
  const locale = useLocale();
  if (state.profile) return <Chosen profile={state.profile} made={state.made} mayConfigure={mayConfigure} />;
  if (!mayConfigure) return null;
  return (
    <section aria-labelledby="profiles-title" className="rounded-lg border border-line bg-raised p-5">
      <h2 id="profiles-title" className="text-body font-semibold">
        {t('title')}
      </h2>
      <p className="mt-1 max-w-prose text-table text-muted">{t('why')}</p>
      <ul className="mt-4 grid gap-2 sm:grid-cols-2 xl:grid-cols-4">
        {PROFILE_KEYS.map((key) => (
          <li key={key}>
            <button
              type="button"
              onClick={() => setAsked(key)}
              className="flex h-full w-full flex-col gap-0.5 rounded-lg border border-line px-4 py-3 text-left hover:border-accent hover:bg-sunken"
            >
              <span className="font-medium">{t(`${key}.name`)}</span>
              <span className="text-table text-muted">{t(`${key}.what`)}</span>
            </button>
          </li>
        ))}
      </ul>
      {asked ? <ProfileDialog profile={asked} state={state} language={locale} onClose={() => setAsked(null)} /> : null}
    </section>
  );
}

function Chosen({ profile, made, mayConfigure }: { profile: ProfileKey; made: GuideState['made']; mayConfigure: boolean }) {
  const t = useTranslations('guide.profiles');
  const [asked, setAsked] = useState(false);
  return (
    <section
      aria-label={t('title')}
      className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-lg border border-line bg-raised px-5 py-3 text-table"
    >
      <p className="font-medium">{t('chosen', { name: t(`${profile}.name`) })}</p>
      <ul className="flex min-w-0 flex-1 flex-wrap gap-x-3">
        {made.map(({ table, id, code }) => (
          <li key={id}>
            <TextLink href={`${CARDS[table]}/${id}` as Route}>
              <code>{code}</code>
            </TextLink>
          </li>
        ))}
      </ul>
      {mayConfigure ? (
        <Button kind="quiet" size="small" onClick={() => setAsked(true)}>
          {t('undo')}
        </Button>
      ) : null}
      {asked ? <UndoProfile profile={profile} made={made} onClose={() => setAsked(false)} /> : null}
    </section>
  );
}
