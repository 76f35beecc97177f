package dev.muster.harness.sim;

/** An error of the virtual machine, thrown by a port once; the process lives on. */
final class OutOfOrder extends StackOverflowError {

  private static final long serialVersionUID = 1L;

  OutOfOrder(PortCall call) {
    super("out of order at " + call);
  }
}
