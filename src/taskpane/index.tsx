import { loadServices } from '../app/load-services.ts';
import { registerCommands } from '../commands/register-commands.ts';
import { registerFunctions } from '../functions/index.ts';
import type { MountedPane } from './mount.tsx';
import { mountPane } from './mount.tsx';
import { officeSurroundings } from './office-surroundings.ts';

/** The add-in's one page: pane, ribbon and custom functions share this runtime. */
function start(): void {
  const element = document.getElementById('pane');
  if (element === null) throw new Error('The page has no place for the pane');
  registerFunctions();
  const services = loadServices(() => pane.language());
  const pane: MountedPane = mountPane(element, services, officeSurroundings(new Date()));
  registerCommands(pane.ribbon, (error) => {
    window.reportError(error);
  });
}

void Office.onReady().then(start);
