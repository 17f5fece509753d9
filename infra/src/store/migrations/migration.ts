/** One step of the schema; a step that has left the house is never changed, a later one mends it. */
export type Migration = {
  /** 1, 2, 3 … without gaps. */
  id: number;
  name: string;
  /** Statements that may all run inside one transaction, on PGlite and on PostgreSQL alike. */
  sql: string;
};
