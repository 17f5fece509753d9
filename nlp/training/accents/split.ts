import { createHash } from "node:crypto";

/** What the split looks at in a post of the corpus. */
export type Post = {
  id: string;
  file: string;
  voice: string;
  story: string;
  parent?: string;
  twinOf?: string;
  text: string;
  standard?: string;
  register: string;
};

/**
 * Which posts the accent model may learn from: those that `training/split.py` puts on the train side, by the same
 * rules, so that restored dev and test texts of the post model are restored by a model that has not read them.
 */
export function trainSide(posts: readonly Post[]): boolean[] {
  const component = componentsOf(posts);
  const first = new Map<string, string>();
  const homes = new Map<string, Set<string>>();
  posts.forEach((post, at) => {
    const own = component[at] as string;
    const voice = `${post.file}/${post.voice}`;
    if (!first.has(own)) first.set(own, voice);
    homes.set(voice, (homes.get(voice) ?? new Set()).add(own));
  });
  return posts.map((post, at) => {
    const voice = `${post.file}/${post.voice}`;
    const onTrain = isTrain(first.get(component[at] as string) ?? "");
    return onTrain && ((homes.get(voice)?.size ?? 0) <= 1 || isTrain(voice));
  });
}

const SALT = "hoasom233:";

const isTrain = (key: string) =>
  Number(
    BigInt(
      `0x${createHash("sha256")
        .update(SALT + key)
        .digest("hex")
        .slice(0, 8)}`,
    ) % 100n,
  ) < 80;

/** Posts that share a story, or are parent or twin of each other, have one component. */
function componentsOf(posts: readonly Post[]): string[] {
  const root = new Map<string, string>();
  const find = (key: string): string => {
    let at = key;
    while ((root.get(at) ?? at) !== at) at = root.get(at) ?? at;
    root.set(key, at);
    return at;
  };
  for (const post of posts) {
    const others = [`story ${post.file}/${post.story}`];
    if (post.parent) others.push(post.parent);
    if (post.twinOf) others.push(post.twinOf);
    for (const other of others) root.set(find(post.id), find(other));
  }
  return posts.map((post) => find(post.id));
}
