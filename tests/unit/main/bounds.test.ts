import { expect, test } from 'vitest';
import { usableBounds } from '../../../src/main/window/bounds.ts';

const screen = { x: 0, y: 0, width: 1920, height: 1080 };
const right = { x: 1920, y: 0, width: 1280, height: 1024 };
const saved = { x: 100, y: 100, width: 1000, height: 700 };

test.each([
  ['it fits', saved, [screen], saved],
  ['it lies on the second screen', { ...saved, x: 2000 }, [screen, right], { ...saved, x: 2000 }],
  ['that screen is gone', { ...saved, x: 2000 }, [screen], null],
  ['there is no screen', saved, [], null],
  ['only its right edge shows', { ...saved, x: -950 }, [screen], null],
  ['enough of it shows', { ...saved, x: -800 }, [screen], { ...saved, x: -800 }],
  ['its title bar is above the screen', { ...saved, y: -60 }, [screen], null],
  ['its title bar is below the screen', { ...saved, y: 1075 }, [screen], null],
  ['it is larger than the screen', { x: 0, y: 0, width: 4000, height: 3000 }, [screen], screen],
  [
    'it is smaller than the minimum',
    { x: 5, y: 5, width: 90, height: 60 },
    [screen],
    { x: 5, y: 5, width: 640, height: 480 },
  ],
])('when %s', (_when, bounds, areas, expected) => {
  expect(usableBounds(bounds, areas)).toEqual(expected);
});
