/** The JSON Schema of `/van-ban/<id>/<id>.json`. */
import type { APIRoute } from 'astro';
import { jsonSchema } from '../../compile/json/index.ts';
import { href } from '../../site/href.ts';
import { wholeAddress } from '../../site/published-at.ts';

export const GET: APIRoute = ({ site }) => {
  const address = wholeAddress(href('/du-lieu/lexast.schema.json'), site);
  return new Response(`${JSON.stringify(jsonSchema(address), null, 1)}\n`);
};
