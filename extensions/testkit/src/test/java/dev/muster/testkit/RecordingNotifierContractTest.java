package dev.muster.testkit;

import dev.muster.model.Notice;
import dev.muster.spi.Notifier;
import java.util.List;

class RecordingNotifierContractTest extends NotifierContract {

  private final RecordingNotifier notifier = new RecordingNotifier();

  @Override
  protected Notifier notifier() {
    return notifier;
  }

  @Override
  protected List<Notice> told(String tenant) {
    return notifier.told(tenant);
  }
}
