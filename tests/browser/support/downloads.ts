import type { Browser } from 'puppeteer-core';

/**
 * Lets the browser save files into a folder. What is returned waits for the next one to be whole
 * there, and gives its name.
 */
export async function downloadsOf(
  browser: Browser,
  folder: string,
): Promise<() => Promise<string>> {
  const session = await browser.target().createCDPSession();
  const whole = new Promise<string>((done) => {
    let name = '';
    session.on('Browser.downloadWillBegin', ({ suggestedFilename }) => {
      name = suggestedFilename;
    });
    session.on('Browser.downloadProgress', ({ state }) => state === 'completed' && done(name));
  });
  await session.send('Browser.setDownloadBehavior', {
    behavior: 'allow',
    downloadPath: folder,
    eventsEnabled: true,
  });
  return async () => {
    const name = await whole;
    await session.detach();
    return name;
  };
}
