package pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.model.Uniqueness;
import dev.muster.row.ValueMerge;
import dev.muster.rule.ImportRules;
import dev.muster.spec.AmbiguousPeople;
import dev.muster.spec.BadCell;
import dev.muster.spec.BlankCell;
import dev.muster.spec.Canonical;
import dev.muster.spec.CellTrim;
import dev.muster.spec.Compression;
import dev.muster.spec.CsvImportSpec;
import dev.muster.spec.EventIdentity;
import dev.muster.spec.HeaderMatch;
import dev.muster.spec.HeaderRecord;
import dev.muster.spec.IdentifierChange;
import dev.muster.spec.KnownObjects;
import dev.muster.spec.KnownPeople;
import dev.muster.spec.Lenience;
import dev.muster.spec.Presence;
import dev.muster.spec.Sensitivity;
import dev.muster.spec.SurplusColumns;
import dev.muster.spec.TimeInGap;
import dev.muster.spec.TimeInOverlap;
import dev.muster.spec.TotalPart;
import dev.muster.spec.UnknownObjects;
import dev.muster.spec.UnknownPeople;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of specs knows every field and every word, and its samples are read. */
class SpecReferenceTest {

  private static final Path SAMPLES = Path.of("src", "test", "resources", "spec");
  private static final Pattern FIELD = Pattern.compile("\"(\\w+)\" ?:");
  private static final String PAGE = Page.text(Page.TOP.resolve("docs/reference/spec.md"));

  @ParameterizedTest
  @ValueSource(strings = {"people.json", "events.json", "families.json"})
  void specIsReadAndWrittenWithoutLoss(String name) {
    CsvImportSpec spec = CsvImportSpec.fromJson(sample(name));

    assertThat(CsvImportSpec.fromJson(spec.toJson())).isEqualTo(spec);
  }

  @Test
  void rulesAreReadAndWrittenWithoutLoss() {
    ImportRules rules = ImportRules.fromJson(sample("rules.json"));

    assertThat(ImportRules.fromJson(rules.toJson()).toJson()).isEqualTo(rules.toJson());
  }

  @Test
  void defaultsAreThoseOfThePage() {
    assertThat(CsvImportSpec.fromJson(sample("defaults-in.json")).toJson())
        .isEqualTo(sample("defaults-out.json").stripTrailing());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"people.json", "events.json", "families.json", "rules.json", "defaults-out.json"})
  void everyFieldIsExplained(String name) {
    List<String> fields =
        FIELD
            .matcher(sample(name))
            .results()
            .map(MatchResult::group)
            .map(SpecReferenceTest::code)
            .toList();

    assertThat(fields).isNotEmpty().allMatch(PAGE::contains);
  }

  @Test
  void everyWordIsExplained() {
    List<String> words =
        Stream.<Enum<?>[]>of(
                AmbiguousPeople.values(),
                BadCell.values(),
                BlankCell.values(),
                Canonical.values(),
                CellTrim.values(),
                Compression.values(),
                EventIdentity.values(),
                HeaderMatch.values(),
                HeaderRecord.values(),
                IdentifierChange.values(),
                KnownObjects.values(),
                KnownPeople.values(),
                Lenience.values(),
                Presence.values(),
                Sensitivity.values(),
                SurplusColumns.values(),
                TimeInGap.values(),
                TimeInOverlap.values(),
                TotalPart.values(),
                Uniqueness.values(),
                UnknownObjects.values(),
                UnknownPeople.values(),
                ValueMerge.values())
            .flatMap(Stream::of)
            .map(word -> "`" + word.name() + "`")
            .toList();

    assertThat(words).allMatch(PAGE::contains);
  }

  private static String code(String match) {
    return "`" + match.replaceAll("\\W", "") + "`";
  }

  private static String sample(String name) {
    return Page.text(SAMPLES.resolve(name));
  }
}
