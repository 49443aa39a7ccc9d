/**
 * The manifest is what the browser asks the reader to agree to. It is written out here, so that no
 * permission comes in unseen: whoever changes the one changes the other, and says why.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { BROWSERS, built } from './built';

const { version } = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
);

/** The sizes in which browsers show us, each a file. */
const ICONS = Object.fromEntries(
  [16, 32, 48, 96, 128].map((size) => [String(size), `icon/${size}.png`]),
);

/** Of the toolbar button where there is nothing to read. */
const GREY_ICONS = { 16: 'icon/grey/16.png', 32: 'icon/grey/32.png', 48: 'icon/grey/48.png' };

/** The sites that are read without being asked. */
const SITES = ['*://*.gov.cn/*'];

/** Any other is read only after the reader's click and the browser's question for that site alone. */
const SITES_BY_REQUEST = ['*://*/*'];

/**
 * `storage` and `unlimitedStorage`: settings, library and collection stay here. `scripting`: the
 * overlay is put into notices alone. `activeTab`, `contextMenus`: to find or to save a selection of any page,
 * in the page where the reader asks and only then.
 */
const PERMISSIONS = ['storage', 'unlimitedStorage', 'scripting', 'activeTab', 'contextMenus'];

const COMMON = {
  manifest_version: 3,
  version,
  name: '__MSG_name__',
  description: '__MSG_description__',
  default_locale: 'zh_CN',
  host_permissions: SITES,
  optional_host_permissions: SITES_BY_REQUEST,
  icons: ICONS,
  action: { default_title: '__MSG_openPanel__', default_icon: GREY_ICONS },
  omnibox: { keyword: 'lince' },
  commands: {
    _execute_action: { suggested_key: { default: 'Alt+Shift+L' } },
    'toggle-marks': {
      suggested_key: { default: 'Alt+Shift+H' },
      description: '__MSG_toggleMarks__',
    },
    'clause-mode': {
      suggested_key: { default: 'Alt+Shift+J' },
      description: '__MSG_clauseMode__',
    },
    'find-selection': {
      suggested_key: { default: 'Alt+Shift+F' },
      description: '__MSG_findSelection__',
    },
  },
  content_scripts: [{ matches: SITES, run_at: 'document_idle', js: ['detect.js'] }],
  content_security_policy: {
    extension_pages:
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'",
  },
};

/** Chromium takes no more than four suggested keys. */
const SAVE_SELECTION = { description: '__MSG_saveSelection__' };
const ADD_NOTICE = { description: '__MSG_addNotice__' };

const MANIFESTS = {
  chrome: {
    ...COMMON,
    commands: {
      ...COMMON.commands,
      'save-selection': SAVE_SELECTION,
      'add-notice': ADD_NOTICE,
    },
    minimum_chrome_version: '116',
    permissions: [...PERMISSIONS, 'sidePanel'],
    background: { service_worker: 'background.js' },
    side_panel: { default_path: 'sidepanel.html' },
  },
  firefox: {
    ...COMMON,
    commands: {
      ...COMMON.commands,
      'save-selection': { suggested_key: { default: 'Alt+Shift+S' }, ...SAVE_SELECTION },
      'add-notice': { suggested_key: { default: 'Alt+Shift+A' }, ...ADD_NOTICE },
    },
    permissions: PERMISSIONS,
    background: { scripts: ['background.js'] },
    sidebar_action: {
      default_panel: 'sidepanel.html',
      default_title: '邻策 Lince',
      open_at_install: false,
    },
    browser_specific_settings: {
      gecko: {
        id: 'lince@lince.example',
        strict_min_version: '140.0',
        data_collection_permissions: { required: ['none'] },
      },
    },
  },
};

describe.each(BROWSERS)('the manifest for %s', (browser) => {
  const { manifest, files } = built(browser);

  it('is the one written here, to the last key', () => {
    expect(manifest).toEqual(MANIFESTS[browser]);
  });

  it('offers nothing to pages, so that none can know us by it', () => {
    expect(manifest).not.toHaveProperty('web_accessible_resources');
    expect(manifest).not.toHaveProperty('externally_connectable');
  });

  it('names only files that are there', () => {
    const named =
      JSON.stringify(manifest).match(/[\w/-]+\.(?:js|css|html|json|png|svg)(?=")/g) ?? [];
    expect(named).toEqual(expect.arrayContaining(['background.js', 'sidepanel.html']));
    expect(named.filter((file) => !files.includes(file))).toEqual([]);
  });

  it('has its words in each language', () => {
    const keys = (JSON.stringify(manifest).match(/(?<=__MSG_)\w+(?=__)/g) ?? []).sort();
    const { text } = built(browser);
    for (const language of ['zh_CN', 'en']) {
      const messages = JSON.parse(text(`_locales/${language}/messages.json`));
      expect(Object.keys(messages).sort()).toEqual(keys);
    }
  });
});
