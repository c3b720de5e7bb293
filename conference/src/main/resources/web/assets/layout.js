// How many columns a grid of tiles should have: the choice that gives the largest tiles.

const GAP_PIXELS = 10;
const SMALLEST_WIDTH_PIXELS = 128;
const WIDEST = 16 / 9;
const TALLEST = 4 / 5;

/** Columns and the size of a tile in pixels. When tiles would get too small the grid scrolls instead. */
export function arrange(count, width, height) {
  let best = null;
  for (let columns = 1; columns <= count; columns++) {
    const rows = Math.ceil(count / columns);
    const tile = fit((width - GAP_PIXELS * (columns - 1)) / columns, (height - GAP_PIXELS * (rows - 1)) / rows);
    if (!best || tile.width * tile.height > best.width * best.height * 1.01) best = { columns, ...tile };
  }
  if (best && best.width < SMALLEST_WIDTH_PIXELS) {
    const columns = Math.max(1, Math.floor((width + GAP_PIXELS) / (SMALLEST_WIDTH_PIXELS + GAP_PIXELS)));
    const tileWidth = (width - GAP_PIXELS * (columns - 1)) / columns;
    return { columns, width: Math.floor(tileWidth), height: Math.floor(tileWidth) };
  }
  return best;
}

// Between a little taller than wide, for telephones, and the shape that cameras give.
function fit(width, height) {
  const wide = Math.max(1, width);
  const high = Math.max(1, height);
  if (wide / high > WIDEST) return { width: Math.floor(high * WIDEST), height: Math.floor(high) };
  if (wide / high < TALLEST) return { width: Math.floor(wide), height: Math.floor(wide / TALLEST) };
  return { width: Math.floor(wide), height: Math.floor(high) };
}
