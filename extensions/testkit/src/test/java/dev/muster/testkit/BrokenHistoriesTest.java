package dev.muster.testkit;

import static dev.muster.testkit.BrokenJournals.ALL;
import static dev.muster.testkit.BrokenStores.assertCaught;

import dev.muster.model.ContactWrite;
import dev.muster.model.Ending;
import dev.muster.model.Image;
import dev.muster.model.ImportEntry;
import dev.muster.model.ImportState;
import dev.muster.model.LedgerRow;
import dev.muster.model.Scope;
import dev.muster.spi.ImportJournal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Each promise of a history is broken by one here, and caught by the test of its number. */
class BrokenHistoriesTest {

  private static void caughtInHistory(
      Consumer<ImportHistoryContract> test, Supplier<TwistedStore> broken) {
    ImportHistoryContract contract =
        new ImportHistoryContract() {
          @Override
          protected ImportJournal emptyJournal() {
            return broken.get();
          }
        };
    assertCaught(() -> test.accept(contract));
  }

  @Test
  void h1CatchesAHistoryWithTheOldestFirst() {
    caughtInHistory(
        ImportHistoryContract::h1ImportsLatestFirst,
        () ->
            new TwistedStore() {
              @Override
              public List<ImportEntry> imports(String tenant, int max) {
                List<ImportEntry> entries = new ArrayList<>(honest.imports(tenant, ALL));
                Collections.reverse(entries);
                return entries.stream().limit(max).toList();
              }
            });
  }

  @Test
  void h2CatchesAHistoryInTheOrderOfTexts() {
    caughtInHistory(
        ImportHistoryContract::h2RowsInOrder,
        () ->
            new TwistedStore() {
              @Override
              public List<LedgerRow> rows(Scope scope, long afterRecord, int max) {
                return honest.rows(scope, afterRecord, ALL).stream()
                    .sorted(Comparator.comparing(row -> Long.toString(row.record())))
                    .limit(max)
                    .toList();
              }
            });
  }

  @Test
  void h3CatchesAHistoryWithTheFirstWriteFirst() {
    caughtInHistory(
        ImportHistoryContract::h3ImagesLastFirst,
        () ->
            new TwistedStore() {
              @Override
              public List<Image> images(Scope scope, long beforeRecord, int maxBatches) {
                return honest.images(scope, beforeRecord, maxBatches).stream()
                    .sorted(Comparator.comparing(image -> image.receipt().revision().toString()))
                    .toList();
              }
            });
  }

  @Test
  void h3CatchesAHistoryThatStopsAtABatchWithoutImages() {
    caughtInHistory(
        ImportHistoryContract::h3ImagesLastFirst,
        () ->
            new TwistedStore() {
              @Override
              public List<Image> images(Scope scope, long beforeRecord, int maxBatches) {
                return beforeRecord == Long.MAX_VALUE && maxBatches == 1
                    ? List.of()
                    : honest.images(scope, beforeRecord, maxBatches);
              }
            });
  }

  @Test
  void h4CatchesAHistoryThatForgetsMemberships() {
    caughtInHistory(
        ImportHistoryContract::h4ImagesAreWhole,
        () ->
            new TwistedStore() {
              @Override
              public List<Image> images(Scope scope, long beforeRecord, int maxBatches) {
                return honest.images(scope, beforeRecord, maxBatches).stream()
                    .map(image -> image.write() instanceof ContactWrite w ? bare(image, w) : image)
                    .toList();
              }

              private Image bare(Image image, ContactWrite write) {
                ContactWrite bare = write.copyTo(write.target()).joins(List.of()).build();
                return new Image(image.firstRecord(), bare, image.receipt());
              }
            });
  }

  @Test
  void h5CatchesAHistoryThatKnowsImportsOfOthers() {
    caughtInHistory(
        ImportHistoryContract::h5EntryIsOneImport,
        () ->
            new TwistedStore() {
              @Override
              public Optional<ImportEntry> entry(Scope scope) {
                return honest.entry(new Scope("acme", scope.importId(), scope.actor()));
              }
            });
  }

  @Test
  void h6CatchesAHistoryThatForgetsWhatRuns() {
    caughtInHistory(
        ImportHistoryContract::h6EndedImportsExpire,
        () ->
            new TwistedStore() {
              @Override
              public int expire(String tenant, Instant endedBefore) {
                imports(tenant, ALL)
                    .forEach(
                        entry ->
                            honest.finish(
                                entry.scope(),
                                honest.open(entry.scope(), 0, entry.facts()).epoch(),
                                new Ending(ImportState.STOPPED, Instant.MIN, Map.of())));
                return honest.expire(tenant, endedBefore);
              }
            });
  }
}
