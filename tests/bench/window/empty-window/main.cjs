// The least that an Electron application can show: the floor of the bench "start".
const { app, BrowserWindow } = require('electron');

app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 800, webPreferences: { sandbox: true } });
  window.loadURL('data:text/html,<p id="ready">ready</p>');
});
app.on('window-all-closed', () => app.quit());
