/** What the industry says of packs without modules. Shown as claims beside what this pack gives; nothing is computed from them. */
import type { Claim } from '../../model/derived/comparison.ts';

export const CLAIMS: readonly Claim[] = [
  {
    from: 'module',
    to: 'ctp',
    volumeUtilisation: [0.2, 0.3],
    pieces: -0.4,
    source: { en: "prospectus of a CCS maker, which quotes CATL's web site", zh: '某 CCS 厂商招股书，引自宁德时代官网' },
  },
  {
    from: 'module',
    to: 'ctp',
    volumeUtilisation: [0.15, 0.2],
    pieces: -0.4,
    source: { en: 'press on the first CTP packs (geega.com/news/1491, wanbiaoku.com)', zh: '关于首代 CTP 电池包的报道（geega.com/news/1491、wanbiaoku.com）' },
  },
];
