package dev.muster.blackbox;

import dev.muster.model.CommitResult;
import dev.muster.model.WriteBatch;
import dev.muster.spi.JournaledContactStore;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.function.Function;

/** Journaled stores whose commits go another way than those of the store behind. */
final class Commits {

  private Commits() {}

  /** What happens in place of a commit. */
  interface Instead {

    /** Answers a batch, with the real commit at hand. */
    CommitResult commit(WriteBatch batch, Function<WriteBatch, CommitResult> real);
  }

  /** A store that leaves all but its commits to another. */
  static JournaledContactStore of(JournaledContactStore store, Instead instead) {
    return (JournaledContactStore)
        Proxy.newProxyInstance(
            Commits.class.getClassLoader(),
            new Class<?>[] {JournaledContactStore.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("commit")) {
                return instead.commit((WriteBatch) arguments[0], store::commit);
              }
              try {
                return method.invoke(store, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
