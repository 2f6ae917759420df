import type { ReactNode } from 'react';
import { ProviderFilter, useFormats, useMyServices } from '@/components/streaming/index.js';
import { Choice } from '../../layout/choice.js';
import { usePageTitle } from '../../layout/use-page-title.js';
import { useWebMessages } from '../../messages/web-messages-context.js';
import { LANGUAGES, regionOfLanguage } from '../../settings/settings.js';
import { settingsStore } from '../../settings/settings-store.js';
import { useSettings } from '../../settings/use-settings.js';
import { REGIONS } from './regions.js';

const NAMES = { en: 'English', de: 'Deutsch', fr: 'Français' } as const;

/** What a person chooses for this browser. */
export function SettingsPage(): ReactNode {
  const { settings: messages } = useWebMessages();
  const settings = useSettings();
  const { services, remember } = useMyServices();
  usePageTitle(messages.title);
  return (
    <div className="page page--narrow settings">
      <h1 className="page__title">{messages.title}</h1>
      <RegionField chosen={settings.region} />
      <Choice
        label={messages.theme}
        chosen={settings.theme}
        options={[
          ['auto', messages.themes.auto],
          ['light', messages.themes.light],
          ['dark', messages.themes.dark],
        ]}
        onChoose={(theme) => settingsStore.change({ theme })}
      />
      <Choice
        label={messages.language}
        chosen={settings.language ?? 'auto'}
        options={[
          ['auto', messages.languageAuto],
          ...LANGUAGES.map((language) => [language, NAMES[language]] as const),
        ]}
        onChoose={(language) => settingsStore.change({ language: language === 'auto' ? null : language })}
      />
      <ProviderFilter
        heading={messages.services}
        region={settings.effectiveRegion}
        selectedProviders={[...services]}
        onProvidersChange={remember}
      />
      <p className="quiet">{messages.kept}</p>
    </div>
  );
}

function RegionField({ chosen }: { readonly chosen: string | null }): ReactNode {
  const { settings: messages } = useWebMessages();
  const { region } = useFormats();
  const named = REGIONS.map((code) => [code, region(code)] as const).toSorted(([, a], [, b]) =>
    a.localeCompare(b),
  );
  return (
    <div className="field">
      <label htmlFor="region">{messages.region}</label>
      <select
        id="region"
        value={chosen ?? ''}
        onChange={({ target }) => settingsStore.change({ region: target.value === '' ? null : target.value })}
      >
        <option value="">{messages.regionAuto(region(regionOfLanguage(navigator.language)))}</option>
        {named.map(([code, name]) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
