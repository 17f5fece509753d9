/** The vector of a stored text by one version of a model; vectors of two versions are never compared. */
export interface StoredVector {
  wardId: string;
  id: string;
  model: string;
  /** Any length but 0; only its direction counts. */
  values: Float32Array;
}

/** What is near a vector, within a ward and a version of the model. */
export interface VectorQuery {
  wardId: string;
  model: string;
  values: Float32Array;
  limit: number;
  /** Leaves out what is further; default: nothing. */
  leastCosine?: number;
}

/** A stored text near to what was asked, with its cosine (right to about 0.003). */
export interface Neighbour {
  id: string;
  cosine: number;
}

/** Finds the nearest of past texts by their vectors, e.g. past claims. It can be rebuilt from the texts at any time. */
export interface VectorIndex {
  /** Stores or replaces. All vectors of a model have one width; another width is refused with a RangeError. */
  put(vectors: readonly StoredVector[]): Promise<void>;
  /** Ends the vectors of texts, of every model. */
  remove(wardId: string, ids: readonly string[]): Promise<void>;
  /** Nearest first, at most `limit`; every vector is looked at, none is guessed away. */
  nearest(query: VectorQuery): Promise<Neighbour[]>;
  /** Reads a ward's vectors in before the first question; later questions read only what changed since. */
  warm(wardId: string, model: string): Promise<void>;
  /** Ends the vectors of a ward by all other models, when a new one has read everything. */
  keepOnly(wardId: string, model: string): Promise<void>;
  count(wardId: string, model: string): Promise<number>;
}
