import { importAccount } from './accounts.js';
import { dismissGroup, ensureGroup } from './groups.js';
import { notify } from './notifications.js';

const [command, ...args] = process.argv.slice(2);
const commands = { importAccount, ensureGroup, dismissGroup, notify };

if (command in commands) {
  await commands[command](...args);
} else {
  console.log(`Usage: npm start -- ${Object.keys(commands).join('|')} …`);
}
