package dev.muster.internal;

import dev.muster.internal.overlay.Asked;
import dev.muster.internal.overlay.WorkingSet;
import dev.muster.internal.plan.LinkPlanner;
import dev.muster.internal.plan.PlannedRow;
import dev.muster.internal.resolve.PersonResolution;
import dev.muster.model.Link;
import dev.muster.report.RowOutcome;
import dev.muster.row.MappedRow;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The way of rows of relationships. */
record LinkWay(PersonResolution resolution, LinkPlanner planner) implements RowWay {

  @Override
  public void ask(MappedRow row, Asked asked) {
    row.identifiers().forEach(asked::add);
    resolution.wanted(row).forEach(asked::add);
    row.object().ifPresent(asked::add);
  }

  @Override
  public Set<Link> links(List<MappedRow> rows, WorkingSet set) {
    Set<Link> links = new LinkedHashSet<>();
    for (MappedRow row : rows) {
      resolution
          .resolve(row, set, ended -> {})
          .flatMap(LinkPlanner::link)
          .filter(link -> set.object(link.object()).isPresent())
          .ifPresent(links::add);
    }
    return links;
  }

  @Override
  public Optional<PlannedRow> plan(MappedRow row, WorkingSet set) {
    List<RowOutcome> ended = new ArrayList<>(0);
    return resolution
        .resolve(row, set, ended::add)
        .map(resolved -> planner.plan(resolved, set))
        .or(() -> Optional.of(PlannedRow.idle(ended.get(0))));
  }
}
