// How many columns a grid of tiles should have: the choice that gives the largest tiles.

const GAP_PIXELS = 10;
const SMALLEST_WIDTH_PIXELS = 128;
const WIDEST = 16 / 9;
const TALLEST_BESIDE = 4 / 3; // on a wide stage: cameras give 16:9, and taller tiles would cut faces off
const TALLEST_UPRIGHT = 4 / 5; // on a telephone held upright, whose owner sends upright pictures too

/** The size of a tile in pixels, and whether the grid has to scroll because tiles would get too small otherwise. */
export function arrange(count, width, height) {
  const tallest = width > height ? TALLEST_BESIDE : TALLEST_UPRIGHT;
  let best = null;
  for (let columns = 1; columns <= count; columns++) {
    const rows = Math.ceil(count / columns);
    const tile = fit((width - GAP_PIXELS * (columns - 1)) / columns, (height - GAP_PIXELS * (rows - 1)) / rows, tallest);
    if (!best || tile.width * tile.height > best.width * best.height * 1.01) best = tile;
  }
  if (!best || best.width >= Math.min(SMALLEST_WIDTH_PIXELS, width)) return best && { ...best, scrolls: false };
  const columns = Math.max(1, Math.floor((width + GAP_PIXELS) / (SMALLEST_WIDTH_PIXELS + GAP_PIXELS)));
  const side = Math.floor((width - GAP_PIXELS * (columns - 1)) / columns);
  return { width: side, height: side, scrolls: true };
}

function fit(width, height, tallest) {
  const wide = Math.max(1, width);
  const high = Math.max(1, height);
  if (wide / high > WIDEST) return { width: Math.floor(high * WIDEST), height: Math.floor(high) };
  if (wide / high < tallest) return { width: Math.floor(wide), height: Math.floor(wide / tallest) };
  return { width: Math.floor(wide), height: Math.floor(high) };
}
