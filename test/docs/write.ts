import { writeFileSync } from 'node:fs';
import { diagnosisPage } from './diagnosis-page.ts';

writeFileSync(new URL('../../docs/diagnosis.md', import.meta.url), diagnosisPage());
