package dev.muster.mappingkit;

import dev.muster.model.Ability;
import dev.muster.testkit.CrashAtCall;
import dev.muster.testkit.InMemoryContactStore;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** The laws of an import over the store in memory, journaled and plain. */
class InMemoryLawsProperties {

  private static final int RECORDS = 12;

  @Property
  void everyPersonRecordEndsOnce(
      @ForAll("people") Workload people, @ForAll @IntRange(min = 1, max = 5) int chunkRows) {
    ImportLaws.everyRecordEndsOnce(people, StoreProbe.inMemory(), chunkRows);
  }

  @Property
  void everyEventRecordEndsOnce(
      @ForAll("events") Workload events, @ForAll @IntRange(min = 1, max = 5) int chunkRows) {
    ImportLaws.everyRecordEndsOnce(events, StoreProbe.inMemory(), chunkRows);
  }

  @Property
  void peopleComeOutAsRowByRow(
      @ForAll("people") Workload people, @ForAll @IntRange(min = 1, max = 13) int chunkRows) {
    ImportLaws.resultIsRowByRow(people, StoreProbe.inMemory(), chunkRows);
  }

  @Property
  void peopleComeOutAsRowByRowInAPlainStore(
      @ForAll("people") Workload people, @ForAll @IntRange(min = 1, max = 13) int chunkRows) {
    ImportLaws.resultIsRowByRow(people, plain(), chunkRows);
  }

  @Property
  void eventsComeOutAsRowByRow(
      @ForAll("events") Workload events, @ForAll @IntRange(min = 1, max = 13) int chunkRows) {
    ImportLaws.resultIsRowByRow(events, StoreProbe.inMemory(), chunkRows);
  }

  @Property
  void unsubscribedStaysUnsubscribed(
      @ForAll("consentHistories") ConsentHistory history,
      @ForAll @IntRange(min = 1, max = 4) int chunkRows) {
    ConsentLaws.unsubscribedStaysUnsubscribed(history, StoreProbe.inMemory(), chunkRows);
    ConsentLaws.unsubscribedStaysUnsubscribed(history, plain(), chunkRows);
  }

  @Provide
  Arbitrary<ConsentHistory> consentHistories() {
    return ConsentHistory.any();
  }

  @Property
  void cuttingPeopleChangesNothing(
      @ForAll("people") Workload people,
      @ForAll @IntRange(min = 1, max = 5) int chunkRows,
      @ForAll @IntRange(min = 1, max = 9) int streamBytes) {
    ImportLaws.cuttingChangesNothing(people, StoreProbe.inMemory(), chunkRows, streamBytes);
  }

  @Property
  void cuttingEventsChangesNothing(
      @ForAll("events") Workload events,
      @ForAll @IntRange(min = 1, max = 5) int chunkRows,
      @ForAll @IntRange(min = 1, max = 9) int streamBytes) {
    ImportLaws.cuttingChangesNothing(events, StoreProbe.inMemory(), chunkRows, streamBytes);
  }

  @Property
  void secondImportOfPeopleChangesNothing(
      @ForAll("distinctPeople") Workload people,
      @ForAll @IntRange(min = 1, max = 5) int chunkRows) {
    ImportLaws.secondImportChangesNothing(people, StoreProbe.inMemory(), chunkRows);
  }

  @Property
  void secondImportOfEventsChangesNothing(
      @ForAll("events") Workload events, @ForAll @IntRange(min = 1, max = 5) int chunkRows) {
    ImportLaws.secondImportChangesNothing(events, StoreProbe.inMemory(), chunkRows);
  }

  @Property
  void reviewOfPeopleIsTheRun(
      @ForAll("people") Workload before,
      @ForAll("people") Workload people,
      @ForAll @IntRange(min = 1, max = 13) int chunkRows) {
    ImportLaws.reviewIsTheRun(before, people, StoreProbe.inMemory(), chunkRows);
  }

  @Property
  void reviewOfPeopleIsTheRunInAPlainStore(
      @ForAll("people") Workload before,
      @ForAll("people") Workload people,
      @ForAll @IntRange(min = 1, max = 13) int chunkRows) {
    ImportLaws.reviewIsTheRun(before, people, plain(), chunkRows);
  }

  @Property
  void reviewOfEventsIsTheRun(
      @ForAll("events") Workload before,
      @ForAll("events") Workload events,
      @ForAll @IntRange(min = 1, max = 13) int chunkRows) {
    ImportLaws.reviewIsTheRun(before, events, StoreProbe.inMemory(), chunkRows);
  }

  @Property
  void crashAndResumeIsNoCrash(
      @ForAll("anything") Workload workload,
      @ForAll @IntRange(min = 1, max = 20) int call,
      @ForAll boolean after,
      @ForAll @IntRange(min = 1, max = 5) int chunkRows) {
    InMemoryContactStore store = new InMemoryContactStore();
    CrashAtCall crash = after ? CrashAtCall.after(call) : CrashAtCall.before(call);
    new CrashLaws<>(store, StoreProbe.of(store, store))
        .crashAndResumeIsNoCrash(workload, crash, chunkRows);
  }

  @Provide
  Arbitrary<Workload> anything() {
    return Arbitraries.oneOf(people(), events());
  }

  @Provide
  Arbitrary<Workload> people() {
    return PeopleFiles.upTo(RECORDS);
  }

  @Provide
  Arbitrary<Workload> distinctPeople() {
    return PeopleFiles.ofDistinctPeople(RECORDS);
  }

  @Provide
  Arbitrary<Workload> events() {
    return EventFiles.upTo(RECORDS);
  }

  private static StoreProbe plain() {
    InMemoryContactStore store = new InMemoryContactStore();
    return StoreProbe.of(
        store.plain(Ability.UNIQUE_IDENTIFIERS, Ability.EVENT_KEYS, Ability.REVISIONS), store);
  }
}
