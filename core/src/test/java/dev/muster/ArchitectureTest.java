package dev.muster;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.muster.model.Scope;
import dev.muster.row.CsvRow;
import java.lang.module.ModuleDescriptor;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The arrows between the packages of {@code spi} and {@code core}, and the habits that bytecode
 * shows.
 */
class ArchitectureTest {

  private static final String OURS = "dev.muster.";
  private static final String MODEL = "dev.muster.model";
  private static final String SPI = "dev.muster.spi";
  private static final String ROW = "dev.muster.row";
  private static final String SPEC = "dev.muster.spec";
  private static final String RULE = "dev.muster.rule";
  private static final String REPORT = "dev.muster.report";
  private static final String PRESET = "dev.muster.preset";
  private static final String INTERNAL = "dev.muster.internal";
  private static final String JSON = INTERNAL + ".json";
  private static final String HASH = INTERNAL + ".hash";
  private static final String TEXT = INTERNAL + ".text";
  private static final String MAP = INTERNAL + ".map";
  private static final String MATCH = INTERNAL + ".match";
  private static final String RETRY = INTERNAL + ".retry";
  private static final String LOOP = INTERNAL + ".loop";
  private static final List<String> LEAVES = List.of(JSON, HASH, TEXT, RETRY, LOOP);
  private static final String OVERLAY = INTERNAL + ".overlay";
  private static final String FILES = "dev.muster.files";

  private static final JavaClasses PRODUCTION =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.muster")
          .that(resideOutsideOfPackage("dev.muster.testkit.."));

  /** What a package may see beside itself, the JDK and libraries. */
  record Arrow(String from, List<String> to) {

    @Override
    public String toString() {
      return from + " sees " + to;
    }
  }

  static Stream<Arrow> arrows() {
    return Stream.of(
        new Arrow(MODEL, List.of()),
        new Arrow(SPI, List.of(MODEL)),
        new Arrow(ROW, List.of(MODEL)),
        new Arrow(JSON, List.of()),
        new Arrow(HASH, List.of()),
        new Arrow(TEXT, List.of()),
        new Arrow(SPEC, List.of(MODEL, ROW, JSON, TEXT)),
        new Arrow(RULE, List.of(MODEL, ROW, JSON, TEXT)),
        new Arrow(RETRY, List.of(RULE)),
        new Arrow(REPORT, List.of(MODEL, ROW, JSON, RULE)),
        stage("read"),
        stage("match"),
        stage("map", MATCH),
        stage("infer", MAP, MATCH, TEXT),
        stage("validate"),
        stage("resolve", SPI, OVERLAY),
        stage("plan", SPI, OVERLAY),
        stage("commit", SPI, OVERLAY),
        stage("dispatch", SPI),
        stage("tally"),
        stage("overlay", SPI),
        stage("undo", SPI, INTERNAL + ".commit", INTERNAL + ".notice"),
        stage("notice", SPI),
        stage("files", SPI),
        new Arrow(LOOP, List.of()),
        new Arrow(FILES, List.of(MODEL, SPI, HASH)),
        stage("review", SPI, INTERNAL + ".commit"),
        new Arrow(INTERNAL, List.of(MODEL, ROW, SPEC, RULE, REPORT, SPI, INTERNAL + "..")),
        new Arrow(PRESET, List.of(MODEL, ROW, SPEC, RULE, REPORT)),
        new Arrow(PRESET + ".api", List.of(MODEL, ROW, SPEC, RULE, REPORT, PRESET, JSON)),
        new Arrow("dev.muster", List.of("dev.muster..")));
  }

  /** What every stage may see, and what this one needs beside. */
  private static Arrow stage(String name, String... beside) {
    List<String> seen = new ArrayList<>(LEAVES);
    seen.addAll(List.of(MODEL, ROW, SPEC, RULE, REPORT));
    seen.addAll(List.of(beside));
    return new Arrow(INTERNAL + "." + name, List.copyOf(seen));
  }

  @ParameterizedTest
  @MethodSource("arrows")
  void packageSeesOnlyWhatItsArrowAllows(Arrow arrow) {
    classes()
        .that()
        .resideInAPackage(arrow.from())
        .should()
        .onlyDependOnClassesThat(
            resideOutsideOfPackage("dev.muster..")
                .or(resideInAnyPackage(arrow.from()))
                .or(resideInAnyPackage(arrow.to().toArray(String[]::new))))
        .allowEmptyShould(true)
        .check(PRODUCTION);
  }

  @Test
  void packageHasAnArrow() {
    Set<String> governed = arrows().map(Arrow::from).collect(toSet());

    assertThat(packages().map(JavaPackage::getName))
        .isSubsetOf(governed)
        .contains(MODEL, SPI, ROW, SPEC);
  }

  @Test
  void packagesFormNoRing() {
    slices().matching("dev.(**)").should().beFreeOfCycles().check(PRODUCTION);
  }

  @ParameterizedTest
  @ValueSource(classes = {Scope.class, CsvRow.class})
  void moduleShowsNothingInternal(Class<?> exported) {
    ModuleDescriptor module = exported.getModule().getDescriptor();

    assertThat(module.exports()).noneMatch(export -> export.source().startsWith(INTERNAL));
    assertThat(module.opens()).isEmpty();
  }

  @Test
  void exceptionsThatCallersSeeHaveOneRoot() {
    assertThat(
            PRODUCTION.stream()
                .filter(one -> one.isAssignableTo(Throwable.class))
                .filter(one -> one.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(one -> !one.getPackageName().startsWith(INTERNAL))
                .filter(one -> !one.getRawSuperclass().orElseThrow().getName().startsWith(OURS))
                .map(JavaClass::getName))
        .hasSizeLessThanOrEqualTo(1);
  }

  @Test
  void publicClassIsClosed() {
    classes()
        .that()
        .arePublic()
        .and()
        .areNotInterfaces()
        .and()
        .areNotEnums()
        .and()
        .doNotHaveModifier(JavaModifier.ABSTRACT)
        .should()
        .haveModifier(JavaModifier.FINAL)
        .check(PRODUCTION);
  }

  @Test
  void classKeepsNoStateInStatics() {
    fields().that().areStatic().should().beFinal().check(PRODUCTION);
  }

  @Test
  void classIsNamedAfterWhatItDoes() {
    noClasses()
        .should()
        .haveSimpleNameEndingWith("Impl")
        .orShould()
        .haveSimpleNameStartingWith("Default")
        .check(PRODUCTION);
  }

  @Test
  void abilityIsATypeAndNotARefusedCall() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .areAssignableTo(UnsupportedOperationException.class)
        .check(PRODUCTION);
  }

  private static Stream<JavaPackage> packages() {
    return PRODUCTION.stream().map(JavaClass::getPackage).distinct();
  }
}
