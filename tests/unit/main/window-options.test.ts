import { expect, test } from 'vitest';
import { backgroundColor, menuBarFits, windowOptions } from '../../../src/main/window/options.ts';

const look = {
  bounds: null,
  dark: false,
  menuBar: true,
  icon: '/icon.png',
  preload: '/preload.cjs',
  devTools: false,
};

test('a window is made with these options and no others', () => {
  expect(windowOptions(look)).toEqual({
    width: 1280,
    height: 800,
    useContentSize: true,
    minWidth: 640,
    minHeight: 480,
    title: 'Octavo',
    icon: '/icon.png',
    show: false,
    backgroundColor: '#fcfdff',
    autoHideMenuBar: false,
    webPreferences: {
      preload: '/preload.cjs',
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: false,
    },
  });
});

test('a remembered outline is that of the frame', () => {
  const bounds = { x: 10, y: 20, width: 900, height: 700 };
  const { x, y, width, height, useContentSize } = windowOptions({ ...look, bounds });
  expect({ x, y, width, height, useContentSize }).toEqual({ ...bounds, useContentSize: undefined });
});

test.each([
  ['linux', false, false, true],
  ['linux', true, true, true],
  ['linux', true, false, false],
  ['linux', false, true, false],
  ['win32', false, false, true],
  ['win32', true, true, false],
  ['darwin', true, false, true],
])('on %s, page dark %s and desktop dark %s: the menu bar fits, %s', (platform, dark, systemDark, fits) => {
  expect(menuBarFits(platform, dark, systemDark)).toBe(fits);
});

test('the ground has the colour of the page, computed from its token', () => {
  expect(backgroundColor(false)).toBe(oklchToHex(0.995, 0.002, 250));
  expect(backgroundColor(true)).toBe(oklchToHex(0.21, 0.01, 255));
});

/** CSS Color 4, "OKLab to linear-light sRGB", then the sRGB transfer curve. */
function oklchToHex(lightness: number, chroma: number, hue: number): string {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const linear = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
  const bytes = linear.map((value) => {
    const curved = value <= 0.0031308 ? 12.92 * value : 1.055 * value ** (1 / 2.4) - 0.055;
    return Math.round(Math.min(1, Math.max(0, curved)) * 255);
  });
  return `#${bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
