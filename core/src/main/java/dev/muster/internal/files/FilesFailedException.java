package dev.muster.internal.files;

/** A file of the import cannot be written or read. */
public final class FilesFailedException extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  FilesFailedException(String what, Throwable cause) {
    super(what, cause);
  }
}
