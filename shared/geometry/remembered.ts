/** Answers kept with the object they are about: what an edit leaves alone is the same object as before. */

/** `make`, which must depend on its arguments only; its last answer for each `key` stays for as long as the key does. */
export function remembered<K extends object, Rest extends readonly unknown[], V>(make: (key: K, ...rest: Rest) => V): (key: K, ...rest: Rest) => V {
  const answers = new WeakMap<K, { readonly rest: Rest; readonly value: V }>();
  return (key, ...rest) => {
    const last = answers.get(key);
    if (last && last.rest.length === rest.length && last.rest.every((value, i) => Object.is(value, rest[i]))) return last.value;
    const value = make(key, ...rest);
    answers.set(key, { rest, value });
    return value;
  };
}
