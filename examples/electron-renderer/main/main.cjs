const { app, BrowserWindow } = require('electron');
const TimMain = require('im_electron_sdk/dist/main');

new TimMain({ sdkappid: Number(process.env.SDK_APP_ID) });

app.whenReady().then(() => {
  const window = new BrowserWindow({ webPreferences: { nodeIntegration: true, contextIsolation: false } });
  window.loadFile('renderer/index.html');
});
