import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { REGIONS } from '../../lib/text/regions';
import { regionName } from '../parts/regions';
import { type TextKey, useSay } from '../parts/texts';

/** What can be chosen here; the page that mounts the form keeps it. */
interface Settings {
  readonly language: 'auto' | 'zh-CN' | 'en';
  readonly regions: readonly string[];
  readonly sensitivity: 'sure' | 'usual' | 'more';
  readonly markEquivalents: boolean;
  readonly markTargets: boolean;
  /** Whether single letters act in clause mode. */
  readonly letters: boolean;
  /** A button beside what is selected, to save it. */
  readonly selectionButton: boolean;
  /** Whether a clip keeps the names of the equivalents that were shown beside it. */
  readonly keepEquivalents: boolean;
  readonly palette: 'lake' | 'sky' | 'ink';
  readonly sitesOff: readonly string[];
}

interface Props {
  readonly settings: Settings;
  /** Hosts of no government that may be read, too; `*` for all. */
  readonly sitesGranted: readonly string[];
  readonly keys: readonly { readonly name: string; readonly shortcut: string }[];
  readonly onChange: <K extends keyof Settings>(field: K, value: Settings[K]) => void;
  readonly onGiveBack: (host: string) => void;
  /** Opens the browser's own page of keys. */
  readonly onChooseKeys: () => void;
}

/** All settings, each with what it does. */
export function SettingsForm(props: Props) {
  const { settings, sitesGranted, keys, onChange, onGiveBack, onChooseKeys } = props;
  const say = useSay();
  return (
    <form class="settings" onSubmit={(event) => event.preventDefault()}>
      <Group legend={say('settings.language')}>
        <Choice
          name="language"
          options={['auto', 'zh-CN', 'en']}
          chosen={settings.language}
          onChoose={(language) => onChange('language', language)}
        />
      </Group>
      <Group legend={say('settings.sensitivity')} hint={say('settings.sensitivity.hint')}>
        <Choice
          name="sensitivity"
          options={['sure', 'usual', 'more']}
          chosen={settings.sensitivity}
          onChoose={(sensitivity) => onChange('sensitivity', sensitivity)}
        />
      </Group>
      <Group legend={say('settings.marks')} hint={say('settings.marks.hint')}>
        <Check
          name="markEquivalents"
          checked={settings.markEquivalents}
          onChange={(on) => onChange('markEquivalents', on)}
        />
        <Check
          name="markTargets"
          checked={settings.markTargets}
          onChange={(on) => onChange('markTargets', on)}
        />
      </Group>
      <Group legend={say('settings.keeping')}>
        <Check
          name="selectionButton"
          checked={settings.selectionButton}
          onChange={(on) => onChange('selectionButton', on)}
        />
        <Check
          name="keepEquivalents"
          checked={settings.keepEquivalents}
          onChange={(on) => onChange('keepEquivalents', on)}
        />
      </Group>
      <Group legend={say('settings.palette')} hint={say('settings.palette.hint')}>
        <Choice
          name="palette"
          options={['lake', 'sky', 'ink']}
          chosen={settings.palette}
          onChoose={(palette) => onChange('palette', palette)}
        />
        <MarkSamples palette={settings.palette} />
      </Group>
      <Group legend={say('settings.regions')} hint={say('settings.regions.hint')}>
        <Regions chosen={settings.regions} onChange={(regions) => onChange('regions', regions)} />
      </Group>
      <Group legend={say('settings.sitesOff')} hint={say('settings.sitesOff.hint')}>
        <Sites hosts={settings.sitesOff} onChange={(hosts) => onChange('sitesOff', hosts)} />
      </Group>
      <Group legend={say('settings.sitesGranted')} hint={say('settings.sitesGranted.hint')}>
        <SitesGranted hosts={sitesGranted} onGiveBack={onGiveBack} />
      </Group>
      <Group legend={say('settings.keys')}>
        <KeyList keys={keys} />
        <Check
          name="letters"
          checked={settings.letters}
          onChange={(on) => onChange('letters', on)}
        />
        <button type="button" class="quiet" data-action="keys" onClick={onChooseKeys}>
          {say('settings.chooseKeys')}
        </button>
      </Group>
    </form>
  );
}

/** The commands, each with its key. */
export function KeyList({ keys }: Pick<Props, 'keys'>) {
  const say = useSay();
  return (
    <dl class="keys">
      {keys.map(({ name, shortcut }) => (
        <div key={name}>
          <dt>{say(`key.${name}` as TextKey)}</dt>
          <dd>{shortcut ? <kbd>{shortcut}</kbd> : say('settings.noKey')}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What belongs together, with its name. */
export function Group(props: { legend: string; hint?: string; children: ComponentChildren }) {
  return (
    <fieldset>
      <legend>{props.legend}</legend>
      {props.hint && <p class="hint">{props.hint}</p>}
      {props.children}
    </fieldset>
  );
}

interface ChoiceProps<T extends string> {
  readonly name: 'language' | 'palette' | 'sensitivity';
  readonly options: readonly T[];
  readonly chosen: T;
  readonly onChoose: (option: T) => void;
}

function Choice<T extends string>({ name, options, chosen, onChoose }: ChoiceProps<T>) {
  const say = useSay();
  return (
    <div class="choices">
      {options.map((option) => (
        <label key={option}>
          <input
            type="radio"
            name={name}
            value={option}
            checked={option === chosen}
            onChange={() => onChoose(option)}
          />
          {say(`settings.${name}.${option}` as TextKey)}
        </label>
      ))}
    </div>
  );
}

interface CheckProps {
  readonly name:
    | 'markEquivalents'
    | 'markTargets'
    | 'selectionButton'
    | 'keepEquivalents'
    | 'letters';
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

function Check({ name, checked, onChange }: CheckProps) {
  const say = useSay();
  return (
    <label class="check">
      <input
        type="checkbox"
        name={name}
        checked={checked}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      {say(`settings.${name}`)}
    </label>
  );
}

/** The marks as they look in a page: also the legend of what they mean. */
export function MarkSamples({ palette }: { palette: Settings['palette'] }) {
  const say = useSay();
  return (
    <p class="samples" data-palette={palette}>
      {(['same', 'partial', 'target', 'milestone', 'saved', 'revised'] as const).map((mark) => (
        <span key={mark} class={`sample-${mark}`}>
          {say(`settings.sample.${mark}`)}
        </span>
      ))}
    </p>
  );
}

interface RegionsProps {
  readonly chosen: readonly string[];
  readonly onChange: (regions: readonly string[]) => void;
}

function Regions({ chosen, onChange }: RegionsProps) {
  const say = useSay();
  return (
    <>
      <div class="regions">
        {REGIONS.map(({ code }) => (
          <label key={code}>
            <input
              type="checkbox"
              name="region"
              value={code}
              checked={chosen.includes(code)}
              onChange={(event) =>
                onChange(
                  event.currentTarget.checked
                    ? [...chosen, code]
                    : chosen.filter((each) => each !== code),
                )
              }
            />
            {regionName(code, say)}
          </label>
        ))}
      </div>
      {chosen.length > 0 && (
        <button type="button" class="quiet" data-action="all-regions" onClick={() => onChange([])}>
          {say('settings.allRegions')}
        </button>
      )}
    </>
  );
}

interface SitesProps {
  readonly hosts: readonly string[];
  readonly onChange: (hosts: readonly string[]) => void;
}

/** Hosts that are switched off. What is typed may be an address: its host is taken. */
function Sites({ hosts, onChange }: SitesProps) {
  const say = useSay();
  const [typed, setTyped] = useState('');
  const host = hostOf(typed);
  const add = () => {
    if (host === '') return;
    if (!hosts.includes(host)) onChange([...hosts, host]);
    setTyped('');
  };
  return (
    <>
      <ul class="sites">
        {hosts.map((each) => (
          <li key={each}>
            {each}
            <button
              type="button"
              class="quiet"
              data-action="site-on"
              aria-label={say('app.about', { what: say('settings.siteOn'), title: each })}
              onClick={() => onChange(hosts.filter((other) => other !== each))}
            >
              {say('settings.siteOn')}
            </button>
          </li>
        ))}
      </ul>
      <div class="add-site">
        <input
          type="text"
          inputMode="url"
          value={typed}
          placeholder="www.hainan.gov.cn"
          aria-label={say('settings.site')}
          onInput={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={(event) => event.key === 'Enter' && add()}
        />
        <button
          type="button"
          class="quiet"
          data-action="site-off"
          disabled={host === ''}
          onClick={add}
        >
          {say('settings.siteOff')}
        </button>
      </div>
    </>
  );
}

/** Hosts that the reader has granted, each with the way to take it back. */
function SitesGranted(props: { hosts: readonly string[]; onGiveBack: (host: string) => void }) {
  const say = useSay();
  return (
    <ul class="sites granted">
      {props.hosts.map((host) => {
        const name = host === '*' ? say('settings.allSites') : host;
        return (
          <li key={host}>
            {name}
            <button
              type="button"
              class="quiet"
              data-action="give-back"
              aria-label={say('app.about', { what: say('settings.giveBack'), title: name })}
              onClick={() => props.onGiveBack(host)}
            >
              {say('settings.giveBack')}
            </button>
          </li>
        );
      })}
    </ul>
  );
}

/** The host of what was typed, an address or a host; empty for anything else. */
function hostOf(typed: string): string {
  const address = /^(?:[a-z]+:\/\/)?([a-z0-9-]+(?:\.[a-z0-9-]+)+)(?::\d+)?(?:[/?#].*)?$/i;
  return address.exec(typed.trim())?.[1]?.toLowerCase() ?? '';
}
