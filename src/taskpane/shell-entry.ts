import { startShell } from './shell.ts';

startShell(document, navigator.language, () => {
  window.location.reload();
});
