// Writes the OpenAPI document of the service into openapi.json: `npm run openapi`.
import { writeFileSync } from 'node:fs';
import { openApiDocument } from '../tests/support/openapi.ts';

writeFileSync('openapi.json', JSON.stringify(await openApiDocument()));
