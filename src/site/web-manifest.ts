import type { Site } from '../records/schema/index.ts';
import { iconPath } from './icon.ts';

const png = (size: number, more = {}) => ({
  src: `icon-${size}.png`,
  sizes: `${size}x${size}`,
  type: 'image/png',
  ...more,
});

/** The web application manifest (W3C), with which a device installs the site as an app. */
export function webManifest({ name, shortName, description, colours }: Site): string {
  const vector = { src: iconPath.slice(1), sizes: 'any', type: 'image/svg+xml' };
  return JSON.stringify(
    {
      name: `${name}: tra cứu văn bản`,
      short_name: shortName ?? name,
      description,
      lang: 'vi',
      start_url: './',
      scope: './',
      display: 'standalone',
      background_color: '#fffdf8',
      theme_color: colours?.light.accent ?? '#9c1c1f',
      icons: [
        ...(iconPath.endsWith('.svg') ? [vector] : []),
        png(192),
        png(512),
        png(512, { purpose: 'maskable' }),
      ],
      shortcuts: [{ name: 'Tìm kiếm', url: 'tim-kiem/' }],
    },
    null,
    2,
  );
}
