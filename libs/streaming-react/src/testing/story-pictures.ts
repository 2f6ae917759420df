/**
 * Stands in for an image host: the browser draws the picture from the address itself, so that stories need no network.
 * What follows it, `/w342/3.jpg`, is a comment of the drawing.
 */
export const PICTURES = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 3"><linearGradient id="g" x2="1" y2="1"><stop stop-color="#3b6ea5"/><stop offset="1" stop-color="#1b2a41"/></linearGradient><path fill="url(#g)" d="M0 0h2v3H0z"/></svg>',
)}#`;

/**
 * The same as a bitmap, as posters are: where a thousand of them scroll by, drawing would be measured and not the list.
 */
export const BITMAPS =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAQAAAAGCAIAAABrW6giAAAAVUlEQVR42mOwzltqljzFILxF26eYwSJ9tlFMl25glYZrJoNpwkT90AYtrwJVu3gGw6h2Hb8ydec0RYtQBr3gWk33HBWbGDlDbwagPjXHJAXTIGktRwCkFRXx8uo3xQAAAABJRU5ErkJggg==#';
