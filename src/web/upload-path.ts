/** Where files are received: their bodies are read as a stream, with limits of its own. */
export const UPLOAD_PATH = '/import/file'
