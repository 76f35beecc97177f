package dev.muster.internal.files;

import dev.muster.model.Artifact;
import dev.muster.model.ImportState;
import dev.muster.model.Scope;
import dev.muster.report.ImportFile;
import dev.muster.spi.ArtifactStore;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The files of one import.
 *
 * <p>Each batch has a part, which is kept before the batch. {@link #publish} joins the parts of the
 * batches that were kept; parts of others are ignored.
 *
 * <p>Not safe for use by several threads.
 */
public final class ImportFiles {

  private static final Logger LOG = System.getLogger(ImportFiles.class.getName());
  private static final Set<ImportFile> WITH_CELLS =
      Set.of(ImportFile.ERRORS, ImportFile.WARNINGS, ImportFile.UNPROCESSED);

  private final Optional<ArtifactStore> store;
  private final Set<ImportFile> wanted;
  private final Scope scope;
  private final FileShape shape;
  private final RejectedKeys rejected = new RejectedKeys();
  private final SourceCopy source;
  private Set<String> superseded = Set.of();
  private boolean begun;

  /**
   * Answers the files of an import.
   *
   * @param source is copied as it is read, if it is wanted
   */
  public ImportFiles(Filing filing, Scope scope, FileShape shape, SourceCopy source) {
    this.source = source;
    this.store = filing.wanted().isEmpty() ? Optional.empty() : filing.store();
    this.wanted = filing.wanted();
    this.scope = scope;
    this.shape = shape;
  }

  /** Whether any file is wanted. */
  public boolean wantAny() {
    return store.isPresent();
  }

  /** Whether a file is wanted that shows cells as they are. */
  public boolean wantCells() {
    return wanted.stream().anyMatch(WITH_CELLS::contains);
  }

  /** Whether a file is wanted. */
  public boolean want(ImportFile file) {
    return wanted.contains(file);
  }

  /**
   * Answers what a batch adds.
   *
   * @param rows at least one, in file order; none if no file is wanted
   */
  public FilesPart part(List<FiledRow> rows) {
    return part(PartName.Kind.PART, rows);
  }

  /**
   * Answers what rows add that the run does not come to any more.
   *
   * @param rows at least one, in file order; none if no file is wanted
   */
  public FilesPart rest(List<FiledRow> rows) {
    return part(PartName.Kind.REST, rows);
  }

  private FilesPart part(PartName.Kind kind, List<FiledRow> rows) {
    if (store.isEmpty()) {
      return epoch -> {};
    }
    if (!begun && rows.get(0).record() > 1) {
      // Another owner of the import saw the rows above.
      rejected.addEverybody();
    }
    begun = true;
    PartDraft draft = new PartDraft(wanted, shape);
    rows.forEach(row -> draft.add(row, rejected));
    Map<String, byte[]> sections = draft.sections();
    long first = rows.get(0).record();
    long last = rows.get(rows.size() - 1).record();
    return epoch -> keep(new PartName(kind, epoch, first, last), sections);
  }

  /**
   * Joins the files and answers where they are, by what they are; those without a row are left out.
   *
   * @param epoch with which the owner opened the import; no other has files of the same names
   * @param kept how many records were kept, from the first one on
   * @param left the last record that was left behind them; {@code kept} if none was
   * @throws FilesFailedException if a part is missing, or a file cannot be written
   */
  public Map<String, String> publish(long epoch, long kept, long left) {
    Map<String, String> places = new TreeMap<>();
    try {
      if (store.isPresent()) {
        List<String> names = names(store.get());
        KeptParts parts = new KeptParts(store.get(), scope, PartName.chain(names, kept, left));
        for (ImportFile file : wanted) {
          publish(new JoinedName(name(file), epoch).text(), file, parts)
              .ifPresent(place -> places.put(file.name().toLowerCase(Locale.ROOT), place));
        }
        superseded = where(names, name -> JoinedName.isBefore(epoch, name));
      }
      return places;
    } catch (IOException e) {
      throw new FilesFailedException("the files of the import cannot be joined", e);
    }
  }

  /**
   * Forgets what nobody needs once the journal says that the import has ended and where its files
   * are: those of earlier owners that were there when they were published, and the parts if the
   * files are as they will stay.
   */
  public void forgetRest(ImportState end) {
    try {
      if (store.isPresent()) {
        Set<String> rest = new TreeSet<>(superseded);
        if (end == ImportState.DONE) {
          rest.addAll(where(names(store.get()), name -> PartName.of(name).isPresent()));
        }
        if (!rest.isEmpty()) {
          store.get().remove(scope, rest);
        }
      }
    } catch (IOException | RuntimeException e) {
      LOG.log(
          Level.WARNING,
          "files that nobody needs cannot be removed ("
              + e.getClass().getName()
              + "); they will expire");
    }
  }

  private List<String> names(ArtifactStore of) throws IOException {
    return of.list(scope).stream().map(Artifact::name).toList();
  }

  private static Set<String> where(List<String> names, Predicate<String> condition) {
    return names.stream().filter(condition).collect(Collectors.toSet());
  }

  private Optional<String> publish(String name, ImportFile file, KeptParts parts)
      throws IOException {
    ArtifactStore to = store.orElseThrow();
    if (file == ImportFile.SOURCE) {
      return Optional.of(to.put(scope, name, source::writeTo).location());
    }
    return parts.have(file.name())
        ? Optional.of(to.put(scope, name, new JoinedFile(file, shape, parts)).location())
        : Optional.empty();
  }

  private String name(ImportFile file) {
    return WITH_CELLS.contains(file) || file == ImportFile.SOURCE
        ? Packing.of(shape.spec().file().dialect().compression()).name(file.fileName())
        : file.fileName();
  }

  private void keep(PartName part, Map<String, byte[]> sections) {
    try {
      ArtifactStore to = store.orElseThrow();
      to.put(scope, part.text(), out -> Section.write(sections, new DataOutputStream(out)));
    } catch (IOException e) {
      throw new FilesFailedException("a part of the files cannot be kept", e);
    }
  }
}
