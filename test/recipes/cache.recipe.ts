import { inject } from 'vitest';
import { testCache } from './cache.js';

testCache(() => inject('workplace'));
