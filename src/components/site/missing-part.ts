/** On the page for what is missing: a link to a part of a long text that is cut otherwise today leads to its place. */
import { withoutPart } from '../../site/parts/hop-from.ts';

const place = withoutPart(location.pathname, location.hash);
if (place) location.replace(place);
