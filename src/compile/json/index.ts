export { fromJson, jsonSchema, toJson, type JsonOptions } from './to-json.ts';
