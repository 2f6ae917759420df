import { describeColdRequests } from './testing/cold-requests.suite.js';
import { describeTrending } from './testing/trending.suite.js';

const embedded = () => Promise.resolve({});

describeTrending('the embedded database', embedded);
describeColdRequests('the embedded database', embedded);
