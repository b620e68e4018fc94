import { login, logout } from './session.js';
import { joinTeam, recallLast, send } from './team.js';
import { showNotice } from './notice.js';

document.querySelector('#login').addEventListener('submit', async (event) => {
  event.preventDefault();
  const userID = new FormData(event.target).get('user');
  if (await login(userID)) {
    await joinTeam();
    showNotice(`Welcome, ${userID}`);
  }
});

document.querySelector('#compose').addEventListener('submit', async (event) => {
  event.preventDefault();
  await send(new FormData(event.target).get('text'));
});

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey && event.key === 'z') recallLast();
});

window.addEventListener('beforeunload', logout);
