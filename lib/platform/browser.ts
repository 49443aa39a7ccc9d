/** The browser's API. No other room imports it. */
export { default as browser } from 'webextension-polyfill';
