package dev.muster.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Every number in the ports' Javadoc has one contract test, and something broken that it caught.
 */
class PromisesTest {

  private static final Path PORTS = Path.of("..", "..", "spi/src/main/java/dev/muster/spi");
  private static final Pattern PROMISE = Pattern.compile("<li>([A-Z]\\d+)\\. ");
  private static final Pattern NUMBERED = Pattern.compile("([a-z]\\d+)[A-Z]\\w+");
  private static final List<Class<?>> SUITES =
      List.of(
          ContactStoreContract.class,
          ImportJournalContract.class,
          ImportHistoryContract.class,
          JournaledContactStoreContract.class,
          CampaignEngineContract.class,
          CatalogContract.class,
          ArtifactStoreContract.class,
          ReviewSpaceContract.class,
          NotifierContract.class);
  private static final List<Class<?>> BROKEN =
      List.of(
          BrokenReadsTest.class,
          BrokenWritesTest.class,
          BrokenRefusalsTest.class,
          BrokenObjectStoresTest.class,
          BrokenCatalogsTest.class,
          BrokenJournalsTest.class,
          BrokenLedgersTest.class,
          BrokenHistoriesTest.class,
          BrokenJournaledStoresTest.class,
          BrokenEnginesTest.class,
          BrokenArtifactsTest.class,
          BrokenReviewSpacesTest.class,
          BrokenNotifiersTest.class);

  private static List<String> promised() {
    try (Stream<Path> ports = Files.list(PORTS)) {
      return ports.flatMap(PromisesTest::promised).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<String> promised(Path port) {
    try {
      return PROMISE.matcher(Files.readString(port)).results().map(match -> match.group(1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Method> tests(Class<?> suite) {
    Stream<Method> own =
        Arrays.stream(suite.getDeclaredMethods())
            .filter(method -> method.isAnnotationPresent(Test.class));
    return suite.getSuperclass() == Object.class
        ? own
        : Stream.concat(own, tests(suite.getSuperclass()));
  }

  private static String number(Method test) {
    Matcher numbered = NUMBERED.matcher(test.getName());
    assertThat(numbered.matches()).as("a number in %s", test.getName()).isTrue();
    return numbered.toMatchResult().group(1).toUpperCase(Locale.ROOT);
  }

  @Test
  void eachPromiseHasOneNumberAndOneTest() {
    assertThat(promised()).isNotEmpty().doesNotHaveDuplicates();
    assertThat(SUITES.stream().flatMap(PromisesTest::tests).map(PromisesTest::number))
        .containsExactlyInAnyOrderElementsOf(promised());
  }

  @Test
  void eachTestShowsItsNumber() {
    SUITES.stream()
        .flatMap(PromisesTest::tests)
        .forEach(
            test ->
                assertThat(test.getAnnotation(DisplayName.class).value())
                    .startsWith(number(test) + " "));
  }

  @Test
  void eachPromiseIsBrokenBySomething() {
    assertThat(BROKEN.stream().flatMap(PromisesTest::tests).map(PromisesTest::number).distinct())
        .containsExactlyInAnyOrderElementsOf(promised());
  }
}
