/** Rises when the parser or the tables read a description differently: suggestions are made anew. */
export const SUGGEST_VERSION = 6
