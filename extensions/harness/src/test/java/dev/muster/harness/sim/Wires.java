package dev.muster.harness.sim;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The wires from one process to its ports. Calls are numbered in the order in which they come. */
final class Wires {

  /** Questions that have one answer for ever are no calls. */
  private static final Set<String> CONSTANT =
      Set.of("abilities", "stored", "maxWrites", "keys", "describe", "fields");

  private final Hook hook;
  private long made;

  Wires(Hook hook) {
    this.hook = hook;
  }

  /** Answers a port as it is seen at this end. */
  @SuppressWarnings("unchecked")
  <T> T to(T target, Port port, Class<?>... faces) {
    return (T)
        Proxy.newProxyInstance(
            Wires.class.getClassLoader(),
            faces,
            (proxy, method, arguments) -> {
              List<Object> given = arguments == null ? List.of() : List.of(arguments);
              return method.getDeclaringClass() == Object.class
                      || CONSTANT.contains(method.getName())
                  ? invoke(target, method, given)
                  : call(port, method.getName(), given, with -> invoke(target, method, with));
            });
  }

  /** Makes a call that is no method of a port. */
  @Nullable Object call(Port port, String method, List<Object> arguments, PortCall.Effect effect)
      throws Exception {
    return hook.on(new PortCall(++made, port, method, arguments, effect));
  }

  private static @Nullable Object invoke(Object target, Method method, List<Object> arguments)
      throws Exception {
    try {
      return method.invoke(target, arguments.toArray());
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw e.getCause() instanceof Exception cause ? cause : e;
    }
  }
}
