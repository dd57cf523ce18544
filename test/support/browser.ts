import type { Browser } from 'playwright-core';
import { chromium } from 'playwright-core';
import type { FetchedBrowser } from './browser-fetched.ts';
import { fetchedBrowser, fetchedFont } from './browser-fetched.ts';
import { hasChineseFont, systemBrowser } from './browser-system.ts';

/** Value of KEBEI_CHROME that passes over the machine's own browsers. */
const FROM_NPM = 'npm';
/** No graphics card, no sandbox in containers, and nothing that would reach for the network. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * A browser with an empty profile that can draw Chinese: the one that KEBEI_CHROME names, else the machine's own, else
 * one fetched from npm into .cache/.
 */
export async function openBrowser(): Promise<Browser> {
  const { program, environment } = findBrowser();
  const fonts = isFetched() || !hasChineseFont() ? fetchedFont() : {};
  return chromium.launch({
    executablePath: program,
    args: FLAGS,
    env: { ...definedEnvironment(), ...environment, ...fonts },
  });
}

function isFetched(): boolean {
  return process.env['KEBEI_CHROME'] === FROM_NPM;
}

function findBrowser(): FetchedBrowser {
  const named = process.env['KEBEI_CHROME'];
  if (named !== undefined && !isFetched()) return { program: named, environment: {} };
  const system = isFetched() ? null : systemBrowser();
  return system === null ? fetchedBrowser() : { program: system, environment: {} };
}

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
