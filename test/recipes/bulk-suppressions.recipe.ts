import { inject } from 'vitest';
import { testBulkSuppressions } from './bulk-suppressions.js';

testBulkSuppressions(() => inject('workplace'));
