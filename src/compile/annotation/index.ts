export { toWebAnnotations, type AnnotationInput } from './to-web-annotations.ts';
