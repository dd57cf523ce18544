import { browserLanguage } from './language.ts';
import { Workbench } from './workbench.ts';
import './workbench.css';

const { hooks } = new Workbench(browserLanguage(navigator.languages));
window.kebeiWorkbench = hooks;
