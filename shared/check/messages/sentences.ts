/** Sentences with figures in them that stand in English in derived data, said in Chinese. */

interface Pattern {
  readonly says: RegExp;
  readonly zh: string;
}

/**
 * What says a sentence in Chinese, or undefined for one that is not in the list. English sentences have `{}` where a figure or a name
 * stands; the Chinese ones take these in their order, or by number: `{1}`.
 */
export function translator(sentences: Readonly<Record<string, string>>): (sentence: string) => string | undefined {
  const patterns = Object.entries(sentences).map(([english, zh]): Pattern => ({
    says: new RegExp(`^${english.split('{}').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('(.+?)')}$`),
    zh,
  }));
  return (sentence) => {
    for (const { says, zh } of patterns) {
      const found = says.exec(sentence);
      if (found === null) continue;
      let next = 0;
      return zh.replace(/\{(\d?)\}/g, (_, at: string) => found[1 + (at === '' ? next++ : Number(at))] ?? '');
    }
    return undefined;
  };
}
