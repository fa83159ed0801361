import type { Map as MapLibreMap } from 'maplibre-gl';

/**
 * A WebGL canvas is blank on paper: before printing, the map is copied to a 2D canvas, which the print style shows instead. The scale bar is
 * drawn into the copy, so that both are reduced by the same factor.
 */
export function createPrintPicture(map: MapLibreMap, scaleBar: HTMLElement): { remove: () => void } {
  const picture = document.createElement('canvas');
  picture.className = 'map-print';
  map.getContainer().append(picture);
  const copy = () => {
    map.once('render', () => {
      const canvas = map.getCanvas();
      picture.width = canvas.width;
      picture.height = canvas.height;
      const context = picture.getContext('2d');
      if (!context) return;
      context.drawImage(canvas, 0, 0);
      const pixelRatio = map.getPixelRatio();
      context.scale(pixelRatio, pixelRatio);
      drawScale(context, scaleBar, canvas.height / pixelRatio);
    });
    map.redraw();
  };
  window.addEventListener('beforeprint', copy);
  return {
    remove() {
      window.removeEventListener('beforeprint', copy);
      picture.remove();
    },
  };
}

/** In the lower left corner, as it looks on the page. In CSS pixels. */
function drawScale(context: CanvasRenderingContext2D, scaleBar: HTMLElement, mapHeight: number): void {
  const { fontWeight, fontSize, fontFamily, color } = getComputedStyle(scaleBar);
  const words = scaleBar.textContent;
  const [left, bottom, length] = [12, mapHeight - 12, scaleBar.offsetWidth];
  context.font = `${fontWeight} ${fontSize} ${fontFamily}`;
  context.fillStyle = getComputedStyle(document.body).backgroundColor;
  context.fillRect(left - 6, bottom - 14, length + 6 + context.measureText(words).width + 12, 20);
  context.strokeStyle = context.fillStyle = color;
  context.lineWidth = 1.5;
  context.stroke(new Path2D(`M${left} ${bottom - 7}V${bottom}H${left + length}V${bottom - 7}`));
  context.fillText(words, left + length + 6, bottom);
}
