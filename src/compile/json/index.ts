export { lexastFile } from './schema.ts';
export { fromJson, jsonSchema, toJson, type JsonOptions } from './to-json.ts';
