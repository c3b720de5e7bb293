// How a grid of tiles is laid out: how many fit, how large each is, who stands on which page. Pure, so that it can be tried by itself.

export const GAP_PIXELS = 10;
const MOST_TILES = 25;
const SMALLEST_WIDTH_PIXELS = 112;
const SMALLEST_HEIGHT_PIXELS = 88;
const WIDEST = 16 / 9;
const TALLEST_BESIDE = 4 / 3; // on a wide stage: cameras give 16:9, and taller tiles would cut faces off
const TALLEST_UPRIGHT = 4 / 5; // on a telephone held upright, whose owner sends upright pictures too
const MOST_BESIDE_SMALL_SELF = 3; // with more, the grid has no corner to spare

/** The size in pixels that makes `count` tiles as large as this place allows. */
export function arrange(count, width, height) {
  const tallest = width > height ? TALLEST_BESIDE : TALLEST_UPRIGHT;
  let best = null;
  for (let columns = 1; columns <= count; columns++) {
    const rows = Math.ceil(count / columns);
    const tile = fit((width - GAP_PIXELS * (columns - 1)) / columns, (height - GAP_PIXELS * (rows - 1)) / rows, tallest);
    if (!best || tile.width * tile.height > best.width * best.height * 1.01) best = tile;
  }
  return best;
}

/** How many tiles this place can show without making them too small to know a face: 1 at least, 25 at most. */
export function capacity(width, height) {
  const across = Math.floor((width + GAP_PIXELS) / (SMALLEST_WIDTH_PIXELS + GAP_PIXELS));
  const down = Math.floor((height + GAP_PIXELS) / (SMALLEST_HEIGHT_PIXELS + GAP_PIXELS));
  return Math.min(MOST_TILES, Math.max(1, across) * Math.max(1, down));
}

/**
 * Spreads the others evenly over as few pages as they need, where each page also shows ourselves if `withSelf`.
 * A page that is not there becomes the last one.
 */
export function pageOf(others, places, withSelf, wanted) {
  const room = Math.max(1, places - (withSelf ? 1 : 0));
  const pages = Math.max(1, Math.ceil(others / room));
  const page = Math.min(Math.max(0, wanted), pages - 1);
  const each = Math.ceil(others / pages);
  return { page, pages, first: page * each, end: Math.min(others, (page + 1) * each) };
}

/** Whether our own picture steps back into a corner: while there are few others, and no screen takes the place. */
export function selfIsSmall(others, sharing) {
  return !sharing && others <= MOST_BESIDE_SMALL_SELF;
}

function fit(width, height, tallest) {
  const wide = Math.max(1, width);
  const high = Math.max(1, height);
  if (wide / high > WIDEST) return { width: Math.floor(high * WIDEST), height: Math.floor(high) };
  if (wide / high < tallest) return { width: Math.floor(wide), height: Math.floor(wide / tallest) };
  return { width: Math.floor(wide), height: Math.floor(high) };
}
